import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { useBusiness } from '../organization/business.ts'
import { isAtField, useFieldFault } from './field-fault.ts'
import { TextField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { NoticeSwitches } from './notice-switches.tsx'
import { Panel } from './panel.tsx'
import { type Rules, rulesOf } from './rules.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { useForm, useSaving } from '../organization/use-form.ts'

/** Which messages leave, and how the business signs them. Two forms: a name is no switch. */
export function NoticesSection() {
  const t = useTranslations('notices')
  const s = useTranslations('settings')
  return (
    <>
      <SectionHead title={s('notices')} hint={t('hint')} />
      <RulesForm />
      <SignatureForm />
    </>
  )
}

function RulesForm() {
  const { api, organization } = useBusiness()
  const rules = rulesOf(organization)
  const form = useForm<Rules>('rules', rules)
  const saving = useSaving(form, () => valueOf(api.PATCH('/organization', { body: { whatsapp: form.typed } })))
  return (
    <FormPanel form={form} saving={saving}>
      <NoticeSwitches form={form} saved={rules} />
    </FormPanel>
  )
}

const senderPath = 'whatsapp.senderName'

function SignatureForm() {
  const t = useTranslations('notices')
  const s = useTranslations('settings')
  const { api, organization } = useBusiness()
  const form = useForm('signature', { senderName: organization.whatsapp.senderName })
  const senderName = form.value.senderName.trim()
  const saving = useSaving(form, () => valueOf(api.PATCH('/organization', { body: { whatsapp: { senderName } } })))
  const fault = useFieldFault(saving.error)
  return (
    <div className="set-split">
      <FormPanel
        title={t('signature')}
        form={form}
        saving={saving}
        isFaulty={senderName === ''}
        quiet={isAtField(saving.error, [senderPath])}
      >
        <TextField
          label={t('senderName')}
          hint={t('senderHint')}
          fault={senderName === '' ? s('nameMissing') : fault(senderPath)}
          value={form.value.senderName}
          onChange={(value) => form.change({ senderName: value })}
        />
      </FormPanel>
      <Panel title={t('preview')} hint={t('previewHint')}>
        <NoticePreview senderName={senderName} />
      </Panel>
    </div>
  )
}
