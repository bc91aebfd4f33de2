import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Avatar } from '../parts/avatar.tsx'
import { Field } from '../parts/field.tsx'
import { Picker } from '../parts/picker.tsx'
import { type Client, sayPhone } from './client.ts'
import './client-choice.css'
import { useFoundClients } from './use-found-clients.ts'
import { Visits } from './visits.tsx'

/** A client who is known, or one to be added with the appointment. */
export type Chosen = { kind: 'known'; client: Client } | { kind: 'new'; name: string; phone: string } | null

interface ClientChoiceProps {
  chosen: Chosen
  choose: (chosen: Chosen) => void
  /** What is typed to find them by. */
  text: string
  setText: (text: string) => void
  fault: string | undefined
}

const NEW = 'new'

/** Found while typing, by name or any part of the phone; whoever is not found is added on the spot. */
export function ClientChoice({ chosen, choose, text, setText, fault }: ClientChoiceProps) {
  const t = useTranslations('booking')
  const { clients, asked, pending } = useFoundClients(text, chosen === null)
  if (chosen?.kind === 'known') return <KnownClient client={chosen.client} change={() => choose(null)} />
  if (chosen?.kind === 'new') return null
  const pick = (id: string) => {
    const client = clients.find((one) => one.id === id)
    choose(client ? { kind: 'known', client } : newClient(text))
  }
  const add = { id: NEW, content: <AddLine label={text.trim() === '' ? t('newClientPlain') : t('newClient', { name: text.trim() })} /> }
  return (
    <Field label={t('client')} fault={fault}>
      {(input) => (
        <Picker
          input={input}
          text={text}
          onText={setText}
          placeholder={t('clientHint')}
          news={pending ? t('searching') : t('found', { count: clients.length })}
          choices={[...clients.map((client) => ({ id: client.id, content: <ClientLine client={client} digits={asked} /> })), add]}
          onPick={pick}
          autoFocus
        />
      )}
    </Field>
  )
}

/** What was typed is a phone or a name. */
function newClient(text: string): Chosen {
  const isPhone = /^[\d\s+()-]{5,}$/.test(text.trim())
  return { kind: 'new', name: isPhone ? '' : text.trim(), phone: isPhone ? text.trim() : '' }
}

function AddLine({ label }: { label: string }) {
  return (
    <>
      <IconPlus className="icon add-mark" aria-hidden="true" />
      <span className="strong">{label}</span>
    </>
  )
}

export function ClientLine({ client, digits }: { client: Client; digits: string }) {
  const t = useTranslations('client')
  return (
    <>
      <Avatar name={client.name} size={32} />
      <span className="picker-words">
        <span className="strong">{client.name}</span>
        <span className="second">{client.phone === null ? t('noPhone') : <Phone phone={client.phone} digits={digits} />}</span>
      </span>
    </>
  )
}

/** The digits that were asked for stand out. */
function Phone({ phone, digits }: { phone: string; digits: string }) {
  const said = sayPhone(phone)
  const wanted = digits.replaceAll(/\D/g, '')
  if (wanted.length < 3) return said
  const match = new RegExp(Array.from(wanted).join('\\s?')).exec(said)
  if (match === null) return said
  const end = match.index + match[0].length
  return (
    <>
      {said.slice(0, match.index)}
      <b>{match[0]}</b>
      {said.slice(end)}
    </>
  )
}

function KnownClient({ client, change }: { client: Client; change: () => void }) {
  const t = useTranslations('booking')
  const c = useTranslations('client')
  return (
    <div className="field">
      <span className="label">{t('client')}</span>
      <div className="known-client">
        <Avatar name={client.name} size={34} />
        <span className="picker-words">
          <span className="strong">{client.name}</span>
          <span className="second">
            {client.phone === null ? c('noPhone') : sayPhone(client.phone)}
            <Visits clientId={client.id} />
          </span>
        </span>
        <button type="button" className="link" onClick={change}>
          {t('change')}
        </button>
      </div>
    </div>
  )
}
