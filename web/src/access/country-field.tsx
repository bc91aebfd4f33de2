import { useTranslations } from 'use-intl'
import { useSignal } from '../api/signal.ts'
import { Field } from '../parts/field.tsx'
import { language } from '../words/language.ts'

/** Where Puntual is at home, the largest first. */
export const countries = 'CO MX AR BR CL PE EC UY PY BO VE CR PA GT SV HN NI DO ES US'.split(' ')

/** A business's country; its currency, its clock and the way phones are written follow. */
export function CountryField({ value, onChange }: { value: string; onChange: (country: string) => void }) {
  const t = useTranslations('access')
  const { locale } = useSignal(language)
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return (
    <Field label={t('country')}>
      {(props) => (
        <select {...props} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {countries.map((code) => (
            <option key={code} value={code}>
              {names.of(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
