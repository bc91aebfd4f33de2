import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { valueOf } from '../api/api.ts'
import { keep } from '../api/kept.ts'
import { useBusiness } from '../organization/business.ts'
import { Panel } from './panel.tsx'
import { TypedQuestion } from './typed-question.tsx'

/** The way out of the demo, into a business of one's own. */
export function WipeDemo() {
  const t = useTranslations('data')
  const { api, membership } = useBusiness()
  const [asked, ask] = useState(false)
  const wiping = useMutation({
    mutationFn: () => valueOf(api.POST('/organization/wipe-demo')),
    onSuccess: ({ beginAt }) => {
      keep('organization', null)
      const begin = beginAt === null ? undefined : new URL(beginAt)
      location.assign(begin === undefined ? '/' : begin.pathname + begin.search)
    },
  })
  return (
    <Panel title={t('demo')} hint={t('demoHint')}>
      {mayAct(membership.role, 'owner') ? (
        <div className="acts">
          <button type="button" className="button danger" onClick={() => ask(true)}>
            {t('wipe')}
          </button>
        </div>
      ) : (
        <p className="second">{t('onlyOwner')}</p>
      )}
      {asked && (
        <TypedQuestion
          title={t('wipeTitle')}
          word={t('wipeWord')}
          act={t('wipe')}
          error={wiping.error}
          isActing={wiping.isPending || wiping.isSuccess}
          onYes={() => wiping.mutate()}
          close={() => ask(false)}
        >
          <p>{t('wipeHint')}</p>
        </TypedQuestion>
      )}
    </Panel>
  )
}
