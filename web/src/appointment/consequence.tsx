import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import type { Chosen } from '../client/client-choice.tsx'
import { useBusiness } from '../organization/business.ts'
import './dialog.css'
import { Foreseen, Warning } from './foreseen.tsx'
import { NotifySwitch } from './notify-switch.tsx'
import { usePreview } from './use-preview.ts'

interface ConsequenceProps {
  notify: boolean
  setNotify: (notify: boolean) => void
  client: Chosen
  body: Schemas['NewAppointment'] | null
}

/** What follows from the left side: the text that leaves, the reminders behind it, the cost, and what stands in the way. */
export function Consequence({ notify, setNotify, client, body }: ConsequenceProps) {
  const t = useTranslations('booking')
  const { location } = useBusiness()
  const previewed = usePreview('/appointments/preview', body)
  return (
    <aside className="booking-after">
      <NotifySwitch notify={notify} setNotify={setNotify} hint={t('notifyOn')} />
      <OptedOut client={client} />
      {body === null ? (
        <p className="second">{t('previewHint')}</p>
      ) : (
        <Foreseen previewed={previewed} notify={notify} timeZone={location.timeZone} />
      )}
    </aside>
  )
}

function OptedOut({ client }: { client: Chosen }) {
  const t = useTranslations('booking')
  if (client?.kind !== 'known') return null
  if (client.client.whatsapp.consent === 'withdrawn') {
    return <Warning icon={<IconAlertTriangle className="icon" aria-hidden="true" />}>{t('optedOut', { name: client.client.name })}</Warning>
  }
  return client.client.phone === null ? <p className="second">{t('noPhone')}</p> : null
}
