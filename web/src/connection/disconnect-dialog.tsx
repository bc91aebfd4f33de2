import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { TypedDialog } from '../parts/typed-question.tsx'
import { type Account, useDisconnecting } from './read-account.ts'
import { useSenderName } from './sender-name.ts'

/** Nothing leaves any more by this account: asked, with what follows, and confirmed by writing the business's name. */
export function DisconnectDialog({ account, close }: { account: Account; close: () => void }) {
  const t = useTranslations('connection')
  const words = useProblemWords()
  const { organization } = useBusiness()
  const sender = useSenderName(account)
  const disconnecting = useDisconnecting(() => {
    close()
    say({ tone: 'done', text: t('disconnected') })
  })
  return (
    <TypedDialog
      title={t('disconnectTitle')}
      word={organization.name}
      act={t('disconnect')}
      keep={t('keepConnected')}
      busy={disconnecting.isPending}
      fault={disconnecting.isError ? words(disconnecting.error) : undefined}
      onYes={() => disconnecting.mutate()}
      onNo={close}
    >
      <p>{t('disconnectHint', { sender })}</p>
    </TypedDialog>
  )
}
