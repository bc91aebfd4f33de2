import { useTranslations } from 'use-intl'
import { sayPhone } from '../client/client.ts'
import type { Account } from './read-account.ts'

/** «+57 601 745 2210», or the service that chooses a number. */
export function useSenderName({ from, messagingServiceSid, sandbox }: Account): string {
  const t = useTranslations('connection')
  if (from === null) return messagingServiceSid ?? t('senderService')
  return sandbox ? t('sandboxSender', { number: sayPhone(from) }) : sayPhone(from)
}
