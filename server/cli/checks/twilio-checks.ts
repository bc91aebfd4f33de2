import { SANDBOX } from '../../message/channels/twilio-whatsapp/account.ts'
import type { Probe } from '../../message/channels/twilio-whatsapp/probe-account.ts'
import { failureOf } from '../../message/failure.ts'
import { formatPhone } from '../../phone/phone.ts'
import type { Setup, ShownAccount, TwilioSetup } from '../setup.ts'
import { type Check, green, red } from './check.ts'

/** Whether messages can leave at all, found out by asking. */
export async function checkTwilio({ twilio }: Setup): Promise<Check[]> {
  switch (twilio.state) {
    case 'half-set': {
      const missing = twilio.missing.join(' and ')
      const fix = `Set ${missing} as Twilio’s console shows it, or none of TWILIO_* for the local emulator; then start again`
      return [red('twilio', `not configured: ${missing} missing; messages wait`, fix)]
    }
    case 'emulator':
      if (twilio.account === undefined) return [green('twilio', 'none of TWILIO_* is set: the local emulator, which runs with npm start')]
      return [green('twilio', `none of TWILIO_* is set: the local emulator at ${twilio.account.apiUrl}`), ...(await tried(twilio.account))]
    case 'account': {
      const { accountSid, from } = twilio.account
      const sandbox = from === SANDBOX ? ' (the sandbox: each phone must have joined it)' : ''
      const shown = green('twilio', `account ${accountSid}, sender ${formatPhone(from)}${sandbox}`)
      return [shown, ...(await tried(twilio.account)), checkReports(twilio)]
    }
  }
}

/** Without them a message stays `sent`, also when it never arrives. */
function checkReports({ publicUrl, hears }: Extract<TwilioSetup, { state: 'account' }>): Check {
  if (hears) return green('reports', `Twilio reports what becomes of messages to ${publicUrl}`)
  const fix = 'Set PUBLIC_URL to the https address under which the world reaches this machine; then start again'
  return red('reports', `Twilio cannot call ${publicUrl}: whether a message arrived or failed stays unknown`, fix)
}

async function tried({ apiUrl, probe }: ShownAccount): Promise<Check[]> {
  const found = await probe()
  switch (found.outcome) {
    case 'unreachable':
      return [
        red('credentials', `${apiUrl} does not answer (${found.cause})`, 'Check TWILIO_API_URL and this machine’s way to the internet'),
      ]
    case 'refused': {
      const { code, title, fix } = failureOf(found.errorCode, 'en')
      return [red('credentials', `${title} (${code})`, fix)]
    }
    case 'accepted':
      return [green('credentials', `accepted by ${apiUrl}`), checkBalance(found.balance)]
  }
}

function checkBalance(balance: Extract<Probe, { outcome: 'accepted' }>['balance']): Check {
  if (balance === null) return green('balance', 'this server tells none')
  const shown = `${balance.amount.toFixed(2)} ${balance.currency}`
  return balance.amount > 0
    ? green('balance', shown)
    : red('balance', shown, 'Add funds in Twilio’s console; until then it refuses messages')
}
