import { useTranslations } from 'use-intl'
import { Field } from '../parts/field.tsx'
import type { Draft } from './credentials.ts'

interface SenderChoiceProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  faultOf: (field: 'number' | 'service') => string | undefined
}

const ways = ['sandbox', 'number', 'service'] as const

/** Twilio's number, one's own, or a service that has several. */
export function SenderChoice({ draft, change, faultOf }: SenderChoiceProps) {
  const t = useTranslations('connection')
  return (
    <fieldset className="sender-choice">
      <legend>{t('writesFrom')}</legend>
      {ways.map((way) => (
        <label key={way} className="sender-way">
          <input
            type="radio"
            name="writes-from"
            value={way}
            checked={draft.writesFrom === way}
            onChange={() => change({ writesFrom: way })}
          />
          <span>
            <span className="strong">{t(way)}</span>
            <span className="caption">{t(`${way}Hint`)}</span>
          </span>
        </label>
      ))}
      {draft.writesFrom === 'number' && (
        <Field label={t('numberField')} hint={t('numberFieldHint')} fault={faultOf('number')}>
          {(props) => (
            <input
              {...props}
              className="input"
              type="tel"
              autoComplete="off"
              value={draft.number}
              onChange={(event) => change({ number: event.target.value })}
            />
          )}
        </Field>
      )}
      {draft.writesFrom === 'service' && (
        <Field label={t('serviceField')} hint={t('serviceFieldHint')} fault={faultOf('service')}>
          {(props) => (
            <input
              {...props}
              className="input code"
              autoComplete="off"
              spellCheck={false}
              value={draft.service}
              onChange={(event) => change({ service: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
