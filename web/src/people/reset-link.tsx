import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { useBusiness } from '../organization/business.ts'
import { usePeopleProblem } from './people-words.ts'
import type { Member } from './position.ts'
import { SecretBox } from './secret-box.tsx'

/** For whoever forgot their password and gets no letters. */
export function ResetLink({ member: { id, user } }: { member: Member }) {
  const t = useTranslations('people')
  const words = usePeopleProblem()
  const { api } = useBusiness()
  const making = useMutation({
    mutationFn: () => valueOf(api.POST('/members/{id}/reset-link', { params: { path: { id } }, body: {} })),
  })
  return (
    <section className="member-part">
      <h3>{t('password')}</h3>
      {making.data !== undefined ? (
        <SecretBox label={t('resetLink')} hint={t('resetLasts')} text={making.data.link} />
      ) : (
        <>
          <p className="second">{t('passwordHint', { name: user.name })}</p>
          {making.isError && (
            <p className="fault" role="alert">
              {words(making.error)}
            </p>
          )}
          <div className="acts">
            <button type="button" className="button" disabled={making.isPending} onClick={() => making.mutate()}>
              {t('resetAct')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
