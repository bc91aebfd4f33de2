import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { TypedQuestion } from '../parts/typed-question.tsx'
import { usePeopleProblem } from './people-words.ts'
import type { Member } from './position.ts'
import { refreshPeople } from './read-people.ts'

/** Somebody goes, or goes themselves; meant only by whoever types the name. */
export function RemoveMember({ member, isMe, done }: { member: Member; isMe: boolean; done: () => void }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const { organization } = useBusiness()
  const [asking, ask] = useState(false)
  const removing = useRemoving(member, isMe, done)
  const named = { name: member.user.name, organization: organization.name }
  const act = isMe ? t('leave', named) : t('remove')
  const wanted = isMe ? organization.name : member.user.name
  return (
    <section className="member-part">
      <h3>{act}</h3>
      <p className="second">{isMe ? t('leaveHint', named) : t('removeHint', named)}</p>
      {asking ? (
        <TypedQuestion
          word={wanted}
          act={act}
          keep={t('cancel')}
          busy={removing.isPending}
          fault={removing.isError ? words(removing.error) : undefined}
          onYes={() => removing.mutate()}
          onNo={() => ask(false)}
        />
      ) : (
        <div className="acts">
          <button type="button" className="button danger" onClick={() => ask(true)}>
            {act}…
          </button>
        </div>
      )}
    </section>
  )
}

function useRemoving({ id, user }: Member, isMe: boolean, done: () => void) {
  const t = useTranslations('people')
  const { api, organization } = useBusiness()
  return useMutation({
    mutationFn: () => valueOf(api.DELETE('/members/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      if (isMe) {
        location.assign('/')
        return
      }
      say({ tone: 'done', text: t('removed', { name: user.name, organization: organization.name }) })
      refreshPeople(api)
      done()
    },
  })
}
