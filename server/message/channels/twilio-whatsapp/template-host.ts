import twilio from 'twilio'
import { type Approval, approvals, type TemplateDraft, type TemplateHost, type TemplateState } from '../../channel.ts'
import { SANDBOX, type TwilioAccount } from './account.ts'
import { asked } from './asked.ts'
import { RedirectedClient } from './redirected-client.ts'

/** Nothing is lost by giving up: what was made all the same is found again by its name. */
const TIMEOUT_MS = 8_000
/** Of all that an account holds, what this product made. */
const OURS = 'puntual_'
const PAGE_SIZE = 500
/** An appointment's notices are about something the client asked for; never marketing. */
const CATEGORY = 'UTILITY'

/** Templates through Twilio's Content API. */
export function templateHost({ accountSid, authToken, from, apiUrl, isLocal = false }: TwilioAccount): TemplateHost {
  const httpClient = new RedirectedClient(new URL(apiUrl), { timeout: TIMEOUT_MS, maxSockets: 4 })
  const { content } = twilio(accountSid, authToken, { httpClient })
  return {
    accountSid,
    isSandbox: from === SANDBOX,
    isLocal,
    list: () =>
      asked(async () => {
        const all = await content.v1.contentAndApprovals.list({ pageSize: PAGE_SIZE })
        return all.map(stateOf).filter(({ name }) => name.startsWith(OURS))
      }),
    create: (draft) =>
      asked(async () => {
        const { sid } = await content.v1.contents.create(contentOf(draft))
        return { contentSid: sid }
      }),
    submit: (contentSid, name) =>
      asked(async () => {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK sends plain data as it is
        const { status } = await content.v1.contents(contentSid).approvalCreate.create({ name, category: CATEGORY })
        return { status: approvalOf(status) }
      }),
  }
}

type Listed = Awaited<ReturnType<ReturnType<typeof twilio>['content']['v1']['contentAndApprovals']['list']>>[number]

/** Until it is submitted, a template has no name but the friendly one. */
function stateOf({ sid, friendlyName, approvalRequests }: Listed): TemplateState {
  const { name, status, category, rejection_reason: reason } = approvalRequests as Record<string, unknown>
  return {
    contentSid: sid,
    name: textOf(name) ?? friendlyName,
    status: approvalOf(textOf(status) ?? 'unsubmitted'),
    category: textOf(category)?.toUpperCase() ?? null,
    rejectionReason: textOf(reason),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A status that is new to us is none in which a template may be used; looking again does no harm. */
function approvalOf(status: string): Approval {
  return approvals.find((known) => known === status.toLowerCase()) ?? 'pending'
}

function contentOf({ name, language, body, samples, buttons }: TemplateDraft) {
  const types =
    buttons.length === 0
      ? { 'twilio/text': { body } }
      : { 'twilio/quick-reply': { body, actions: buttons.map(({ title, payload }) => ({ type: 'QUICK_REPLY', title, id: payload })) } }
  // The SDK sends what it is given: friendly_name is the API's own name of the field, friendlyName would be lost on the way.
  const given = { friendly_name: name, language, variables: samples, types }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK's class only describes plain data
  return given as Parameters<ReturnType<typeof twilio>['content']['v1']['contents']['create']>[0]
}
