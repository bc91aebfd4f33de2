import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { useMoment } from './moment-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { MadeInvitation, useInviting } from './invite-dialog.tsx'
import { useLimits, usePeopleProblem } from './people-words.ts'
import { type Invitation, positionOf } from './position.ts'
import { invitationsQuery, refreshPeople } from './read-people.ts'

/** Who was asked and has not come yet. */
export function InvitationsPanel() {
  const t = useTranslations('people')
  const { api } = useBusiness()
  const pages = useInfiniteQuery(invitationsQuery(api))
  const invitations = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (invitations.length === 0) return null
  return (
    <section className="panel flush rows-panel" aria-labelledby="invitations">
      <h3 id="invitations">{t('invitations')}</h3>
      <ul>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.email} invitation={invitation} />
        ))}
      </ul>
      <MoreButton pages={pages} label={t('more')} look="button quiet" />
    </section>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const limits = useLimits()
  const moment = useMoment()
  const [asking, ask] = useState(false)
  const [made, setMade] = useState<Schemas['MadeInvitation']>()
  const inviting = useInviting(setMade)
  const { email, role, expiresAt } = invitation
  const over = new Date(expiresAt) < new Date()
  return (
    <li className="person-row">
      <span className="person-words">
        <span className="strong">{email}</span>
        <span className="caption">{[t(role), limits(invitation)].join(' · ')}</span>
        <span className="caption">{over ? t('expired', { when: moment(expiresAt) }) : t('expires', { when: moment(expiresAt) })}</span>
        {inviting.isError && <span className="fault">{words(inviting.error)}</span>}
      </span>
      {asking ? (
        <Withdraw invitation={invitation} close={() => ask(false)} />
      ) : (
        <span className="acts">
          <button
            type="button"
            className="button small"
            disabled={inviting.isPending}
            onClick={() => inviting.mutate({ email, ...positionOf(invitation) })}
          >
            {t('again')}
          </button>
          <button type="button" className="button quiet small" onClick={() => ask(true)}>
            {t('withdraw')}
          </button>
        </span>
      )}
      {made !== undefined && (
        <Dialog title={t('invited')} close={() => setMade(undefined)}>
          <MadeInvitation made={made} close={() => setMade(undefined)} />
        </Dialog>
      )}
    </li>
  )
}

function Withdraw({ invitation: { id, email }, close }: { invitation: Invitation; close: () => void }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const { api } = useBusiness()
  const withdrawing = useMutation({
    mutationFn: () => valueOf(api.DELETE('/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      say({ tone: 'done', text: t('withdrawn') })
      refreshPeople(api)
    },
  })
  return (
    <div className="row-question" role="group" aria-label={t('withdraw')}>
      <p>{t('withdrawQuestion', { email })}</p>
      {withdrawing.isError && (
        <p className="fault" role="alert">
          {words(withdrawing.error)}
        </p>
      )}
      <div className="acts">
        <button type="button" className="button danger small" disabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {t('withdraw')}
        </button>
        <button type="button" className="button quiet small" autoFocus onClick={close}>
          {t('keep')}
        </button>
      </div>
    </div>
  )
}
