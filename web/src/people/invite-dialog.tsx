import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { GiveUp } from '../organization/give-up.tsx'
import { useForm } from '../organization/use-form.ts'
import { usePeopleProblem } from './people-words.ts'
import { faultsIn, type Position } from './position.ts'
import { PositionFields } from './position-fields.tsx'
import { refreshPeople } from './read-people.ts'
import { SecretBox } from './secret-box.tsx'

type Made = Schemas['MadeInvitation']

interface InviteDialogProps {
  made: Made | undefined
  setMade: (made: Made) => void
  close: () => void
}

/** Asks somebody to come; then hands over the link, which is shown this once. */
export function InviteDialog({ made, setMade, close }: InviteDialogProps) {
  const t = useTranslations('people')
  return (
    <Dialog title={made === undefined ? t('inviteTitle') : t('invited')} close={close}>
      {made === undefined ? <InviteForm done={setMade} close={close} /> : <MadeInvitation made={made} close={close} />}
    </Dialog>
  )
}

export function MadeInvitation({ made: { email, link, mailed }, close }: { made: Made; close: () => void }) {
  const t = useTranslations('people')
  return (
    <div className="people-form">
      <p>{mailed ? t('mailed', { email }) : t('notMailed', { email })}</p>
      <SecretBox label={t('link')} hint={t('linkLasts')} text={link} />
      <div className="acts">
        <button type="button" className="button primary" onClick={close}>
          {t('done')}
        </button>
      </div>
    </div>
  )
}

function InviteForm({ done, close }: { done: (made: Made) => void; close: () => void }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const { membership } = useBusiness()
  const form = useForm<Position & { email: string }>('invitation', {
    email: '',
    role: 'receptionist',
    locationIds: membership.locationIds,
    professionalId: null,
  })
  const { email, ...position } = form.value
  const [tried, setTried] = useState(false)
  const inviting = useInviting((made) => {
    form.discard()
    done(made)
  })
  const faults = faultsIn(position)
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
  const ofEmail = isProblem(inviting.error, 'member-already') || (isProblem(inviting.error) && inviting.error.faults[0]?.path === 'email')
  const emailFault = tried && !isAddress ? t('emailMissing') : ofEmail ? words(inviting.error) : undefined
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (isAddress && faults.length === 0) inviting.mutate({ email: email.trim(), ...position })
  }
  return (
    <form className="people-form" onSubmit={submit} noValidate>
      <Field label={t('email')} fault={emailFault}>
        {(props) => (
          <input
            {...props}
            className="input"
            type="email"
            autoComplete="off"
            data-autofocus
            value={email}
            onChange={(event) => form.change({ email: event.target.value })}
          />
        )}
      </Field>
      <PositionFields value={position} faults={tried ? faults : []} onChange={form.change} />
      {inviting.isError && !ofEmail && (
        <p className="fault" role="alert">
          {words(inviting.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" disabled={inviting.isPending}>
          {t('inviteAct')}
        </button>
        <GiveUp form={form} close={close} />
      </div>
    </form>
  )
}

/** Also for somebody who was invited before: the earlier link opens nothing from then on. */
export function useInviting(done: (made: Made) => void) {
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: Position & { email: string }) => valueOf(api.POST('/invitations', { body })),
    onSuccess: (made) => {
      refreshPeople(api)
      done(made)
    },
  })
}
