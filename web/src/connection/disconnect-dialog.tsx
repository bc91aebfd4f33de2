import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { type Account, useDisconnecting } from './read-account.ts'
import { useSenderName } from './sender-name.ts'

/** Nothing leaves any more by this account: asked, with what follows, and confirmed by writing the business's name. */
export function DisconnectDialog({ account, close }: { account: Account; close: () => void }) {
  const t = useTranslations('connection')
  const words = useProblemWords()
  const { organization } = useBusiness()
  const sender = useSenderName(account)
  const [typed, type] = useState('')
  const [tried, tryIt] = useState(false)
  const disconnecting = useDisconnecting(() => {
    close()
    say({ tone: 'done', text: t('disconnected') })
  })
  const isSame = typed.trim().toLocaleLowerCase() === organization.name.trim().toLocaleLowerCase()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    tryIt(true)
    if (isSame && !disconnecting.isPending) disconnecting.mutate()
  }
  return (
    <Dialog title={t('disconnectTitle')} close={close}>
      <form className="connection-form disconnect" onSubmit={submit} noValidate>
        <p>{t('disconnectHint', { sender })}</p>
        <Field
          label={t('disconnectType', { name: organization.name })}
          fault={tried && !isSame ? t('disconnectNot', { name: organization.name }) : undefined}
        >
          {(props) => (
            <input
              {...props}
              className="input"
              autoComplete="off"
              data-autofocus
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
          )}
        </Field>
        {disconnecting.isError && (
          <p className="fault" role="alert">
            {words(disconnecting.error)}
          </p>
        )}
        <div className="connection-acts">
          <button type="submit" className="button danger" aria-disabled={disconnecting.isPending}>
            {t('disconnect')}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {t('keepConnected')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
