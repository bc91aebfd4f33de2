import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Picker } from '../parts/picker.tsx'
import { ClientLine } from './client-choice.tsx'
import './finder.css'
import { useFoundClients } from './use-found-clients.ts'

/** Any client, from anywhere, by a part of the name or the last digits of the phone. */
export function Finder({ close }: { close: () => void }) {
  const t = useTranslations('shell')
  const b = useTranslations('booking')
  const { slug } = useBusiness()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const { clients, asked, pending } = useFoundClients(text)
  return (
    <Dialog title={t('searchLong')} close={close} size={520}>
      <div className="finder">
        <Picker
          input={{ id: 'finder', 'aria-invalid': false, 'aria-describedby': undefined }}
          text={text}
          onText={setText}
          placeholder={t('search')}
          news={pending ? b('searching') : b('found', { count: clients.length })}
          choices={clients.map((client) => ({ id: client.id, content: <ClientLine client={client} digits={asked} /> }))}
          onPick={(clientId) => {
            close()
            void navigate({ to: '/o/$slug/clientes/$clientId', params: { slug, clientId } })
          }}
          label={t('searchLong')}
          autoFocus
        />
        {!pending && clients.length === 0 && <p className="second">{b('noneFound')}</p>}
      </div>
    </Dialog>
  )
}
