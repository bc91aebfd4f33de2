import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { mobileOf, type PhoneFault, phoneFault } from './client.ts'
import './client-choice.css'

interface NewClientProps {
  name: string
  phone: string
  change: (change: { name?: string; phone?: string }) => void
  back: () => void
  /** Whether the faults may be said already. */
  tried: boolean
  refusal?: string | undefined
}

export const LONGEST_NAME = 200

/** A person nobody knows yet, with the phone as their country writes it. */
export function NewClient({ name, phone, change, back, tried, refusal }: NewClientProps) {
  const t = useTranslations('booking')
  const phoneWords = usePhoneWords()
  const { organization } = useBusiness()
  const fault = phoneFault(phone, organization.country)
  const nameFault = name.trim() === '' ? (tried ? t('nameMissing') : undefined) : name.length > LONGEST_NAME ? t('nameLong') : undefined
  return (
    <div className="new-client">
      <div className="new-client-head">
        {t('newClientPlain')}
        <button type="button" className="link" onClick={back}>
          {t('change')}
        </button>
      </div>
      <Field label={t('name')} fault={nameFault}>
        {(props) => (
          <input
            {...props}
            className="input"
            autoComplete="off"
            autoFocus={name === ''}
            value={name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={
          <>
            {t('phone')} <span className="second">{t('optional')}</span>
          </>
        }
        fault={refusal ?? (tried && fault !== undefined ? phoneWords.fault(fault) : undefined)}
        hint={phoneWords.hint}
      >
        {(props) => (
          <input
            {...props}
            className="input"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            autoFocus={name !== ''}
            value={phone}
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

export function usePhoneWords(): { hint: string; fault: (fault: PhoneFault) => string } {
  const t = useTranslations('booking')
  const { organization, manner } = useBusiness()
  const mobile = mobileOf(organization.country) ?? { digits: 0, example: '+57 310 482 7719' }
  const country = new Intl.DisplayNames(manner.tag, { type: 'region' }).of(organization.country) ?? organization.country
  const known = { country, ...mobile }
  return {
    hint: mobile.digits === 0 ? t('phoneFree', known) : t('phoneHint', known),
    fault: (fault) => {
      switch (fault.kind) {
        case 'letters':
          return t('phoneLetters', known)
        case 'short':
          return t('phoneShort', { ...known, missing: fault.missing })
        case 'long':
          return t('phoneLong', { ...known, extra: fault.extra })
      }
    },
  }
}
