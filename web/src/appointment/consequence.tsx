import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import type { Chosen } from '../client/client-choice.tsx'
import { useBusiness } from '../organization/business.ts'
import './dialog.css'
import { Foreseen, Warning } from './foreseen.tsx'
import { NotifySwitch } from './notify-switch.tsx'
import { previewQuery } from './read-slots.ts'

interface ConsequenceProps {
  notify: boolean
  setNotify: (notify: boolean) => void
  client: Chosen
  body: Schemas['NewAppointment'] | null
}

const TYPING_MS = 250

/** What follows from the left side: the text that leaves, the reminders behind it, the cost, and what stands in the way. */
export function Consequence({ notify, setNotify, client, body }: ConsequenceProps) {
  const t = useTranslations('booking')
  const { api, location } = useBusiness()
  const [asked] = useDebouncedValue(body, TYPING_MS)
  const preview = useQuery(previewQuery(api, '/appointments/preview', asked))
  return (
    <aside className="booking-after">
      <NotifySwitch notify={notify} setNotify={setNotify} hint={t('notifyOn')} />
      <OptedOut client={client} />
      {body === null ? (
        <p className="second">{t('previewHint')}</p>
      ) : (
        <Foreseen
          preview={preview.data}
          error={preview.error}
          stale={preview.isPlaceholderData || asked !== body}
          notify={notify}
          timeZone={location.timeZone}
        />
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
