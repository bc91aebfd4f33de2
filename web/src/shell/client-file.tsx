import { useNavigate } from '@tanstack/react-router'
import { beginWith } from '../appointment/draft.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import type { Client } from '../client/client.ts'
import { ClientPage } from '../client/client-page.tsx'
import { ClientMessages } from '../message/client-messages.tsx'
import { useBusiness } from '../organization/business.ts'

/** A client's file with what was said to them, and the way to an appointment: clients know of neither, so all meet here. */
export function ClientFile() {
  const { slug, location } = useBusiness()
  const navigate = useNavigate()
  const book = (client: Client) => {
    beginWith(slug, location.id, client, dateOf(toLocal(new Date(), location.timeZone)))
    void navigate({ to: '.', search: (was) => ({ ...was, nueva: '1' }) })
  }
  return <ClientPage messagesTo={(clientId) => <ClientMessages clientId={clientId} />} book={book} />
}
