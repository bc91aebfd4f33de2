import type { MemberRefusal } from './member.ts'

export const statusOf = {
  'not-found': 404,
  'member-already': 409,
  'last-owner': 409,
  'not-yours-to-give': 403,
  'link-expired': 410,
  invalid: 422,
} as const satisfies Record<MemberRefusal, number>
