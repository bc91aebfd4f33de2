import { useMutation } from '@tanstack/react-query'
import type { SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { GiveUp } from '../organization/give-up.tsx'
import { useForm } from '../organization/use-form.ts'
import { usePeopleProblem } from './people-words.ts'
import { faultsIn, type Member, type Position, positionOf } from './position.ts'
import { PositionFields } from './position-fields.tsx'
import { refreshPeople } from './read-people.ts'
import { RemoveMember } from './remove-member.tsx'
import { ResetLink } from './reset-link.tsx'

/** What somebody may do here, a way back in for whoever forgot the password, and the way out. */
export function MemberDialog({ member, isMe, close }: { member: Member; isMe: boolean; close: () => void }) {
  const t = useTranslations('people')
  const { membership } = useBusiness()
  return (
    <Dialog title={member.user.name} close={close}>
      <div className="member-parts">
        <p className="second">{member.user.email}</p>
        {mayAct(membership.role, member.role) ? (
          <>
            <PositionForm member={member} isMe={isMe} done={close} />
            {!isMe && <ResetLink member={member} />}
            <RemoveMember member={member} isMe={isMe} done={close} />
          </>
        ) : (
          <p>{t('mayNot')}</p>
        )}
      </div>
    </Dialog>
  )
}

function PositionForm({ member, isMe, done }: { member: Member; isMe: boolean; done: () => void }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const form = useForm(`member.${member.id}`, positionOf(member))
  const position = form.value
  const saving = useSaving(member, () => {
    form.discard()
    done()
  })
  const faults = faultsIn(position)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (faults.length === 0) saving.mutate(position)
  }
  return (
    <form className="people-form" onSubmit={submit}>
      <PositionFields value={position} faults={faults} onChange={form.change} />
      {isMe && !mayAct(position.role, member.role) && <p className="second">{t('lowerSelf')}</p>}
      {saving.isError && (
        <p className="fault" role="alert">
          {words(saving.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {t('save')}
        </button>
        <GiveUp form={form} close={done} always />
      </div>
    </form>
  )
}

function useSaving({ id, user }: Member, done: () => void) {
  const t = useTranslations('people')
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: Position) => valueOf(api.PATCH('/members/{id}', { params: { path: { id } }, body })),
    onSuccess: () => {
      say({ tone: 'done', text: t('saved', { name: user.name }) })
      refreshPeople(api)
      void queries.invalidateQueries({ queryKey: ['me'] })
      done()
    },
  })
}
