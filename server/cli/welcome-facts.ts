import { nothingConfigured, type WelcomeFacts } from '../welcome/welcome-routes.ts'
import type { TwilioSetup } from './setup.ts'

/** What the welcome page tells of an installation. */
export function welcomeFacts(twilio: TwilioSetup, phoneUrl: string | undefined): WelcomeFacts {
  switch (twilio.state) {
    case 'account':
      return { phoneUrl: null, whatsapp: { state: 'account', missing: [] } }
    case 'half-set':
      return { phoneUrl: null, whatsapp: { state: 'not-configured', missing: twilio.missing } }
    case 'emulator':
      // The web alone, with nothing set, has no emulator beside it.
      return phoneUrl === undefined ? nothingConfigured : { phoneUrl, whatsapp: { state: 'emulator', missing: [] } }
  }
}
