import { IconAlertTriangleFilled, IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useKindWords } from '../message/kind-words.ts'
import { useBusiness } from '../organization/business.ts'
import type { Template } from './read-templates.ts'
import { TemplateBubble } from './template-bubble.tsx'
import { stateOf, toneOf } from './template-state.ts'

const icons = { good: IconCircleCheck, waiting: IconClock, bad: IconAlertTriangleFilled, plain: IconCircleDashed }

/** One text: how it stands, what is wrong and what to do, and how it reads. */
export function TemplateCard({ template }: { template: Template }) {
  const t = useTranslations('templates')
  const kindWords = useKindWords()
  const { organization } = useBusiness()
  const { senderName } = organization.whatsapp
  const state = stateOf(template)
  const tone = toneOf(state)
  const Icon = icons[tone]
  return (
    <section className="panel">
      <header className="set-card-head">
        <h3>{kindWords(template.kind)}</h3>
        <span className={`set-mark ${tone}`}>
          <Icon className="icon" aria-hidden="true" />
          {t(state)}
        </span>
      </header>
      <Trouble template={template} />
      <TemplateBubble template={template} senderName={senderName} />
      {template.own && <p className="caption">{t('own')}</p>}
      {template.bodyInForce !== null && template.bodyInForce !== template.body && (
        <>
          <p className="second">{t('inForce')}</p>
          <TemplateBubble template={{ ...template, body: template.bodyInForce, buttons: [] }} senderName={senderName} />
        </>
      )}
    </section>
  )
}

/** A word of its own where the trouble is called as the state is. */
const words = {
  not_configured: ['not_configured', 'not_configuredFix'],
  sandbox: ['sandbox', 'sandboxFix'],
  sandbox_without: ['sandbox_without', 'sandbox_withoutFix'],
  not_pushed: ['not_pushed', 'not_pushedFix'],
  pending_too_long: ['pending_too_long', 'pending_too_longFix'],
  rejected: ['rejectedTrouble', 'rejectedFix'],
  paused: ['pausedTrouble', 'pausedFix'],
  disabled: ['disabledTrouble', 'disabledFix'],
  marketing: ['marketing', 'marketingFix'],
  missing: ['missingTrouble', 'missingFix'],
} as const

function Trouble({ template: { alert, rejectionReason } }: { template: Template }) {
  const t = useTranslations('templates')
  if (alert === null) return null
  const [title, fix] = words[alert.code]
  return (
    <div className="set-trouble">
      <p className="strong">{t(title)}</p>
      {rejectionReason !== null && <p className="second">{t('reason', { reason: rejectionReason })}</p>}
      <p className="second">{t(fix)}</p>
    </div>
  )
}
