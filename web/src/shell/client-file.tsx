import { ClientPage } from '../client/client-page.tsx'
import { ClientMessages } from '../message/client-messages.tsx'

/** A client's file with what was said to them: clients know of no messages, so both meet here. */
export function ClientFile() {
  return <ClientPage messagesTo={(phone) => <ClientMessages phone={phone} />} />
}
