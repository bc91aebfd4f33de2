import type { Content } from './content.ts'
import { shownType } from './content-type.ts'

export const CONTENT_API = 'https://content.twilio.com'

/** The Content resource as Twilio writes it. */
export function contentJson(content: Content) {
  const url = `${CONTENT_API}/v1/Content/${content.sid}`
  return {
    ...describe(content),
    url,
    links: { approval_create: `${url}/ApprovalRequests/whatsapp`, approval_fetch: `${url}/ApprovalRequests` },
  }
}

export function contentAndApprovalsJson(content: Content) {
  return { ...describe(content), approval_requests: { ...approvalJson(content), flows: null } }
}

export function approvalJson(content: Content) {
  const { approval } = content
  return {
    name: approval?.name ?? '',
    category: approval?.category ?? '',
    content_type: approval === null ? '' : shownType(content).type,
    status: approval?.status ?? 'unsubmitted',
    rejection_reason: approval?.rejectionReason ?? '',
    allow_category_change: approval?.allowCategoryChange ?? true,
  }
}

export function approvalFetchJson(content: Content) {
  return {
    sid: content.sid,
    account_sid: content.accountSid,
    whatsapp: { type: 'whatsapp', ...approvalJson(content), flows: null },
    url: `${CONTENT_API}/v1/Content/${content.sid}/ApprovalRequests`,
  }
}

function describe({ sid, accountSid, friendlyName, language, variables, types, createdAt, updatedAt }: Content) {
  return {
    date_created: iso8601(createdAt),
    date_updated: iso8601(updatedAt),
    sid,
    account_sid: accountSid,
    friendly_name: friendlyName,
    language,
    variables,
    types,
  }
}

function iso8601(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
