import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { addDays, dateOf, toLocal } from '../calendar/local.ts'
import { sayDay, sayTime } from '../calendar/format.ts'
import { mannerOf } from '../calendar/manner.ts'
import '../message/bubble.css'
import { useBusiness } from '../organization/business.ts'
import type { Template } from './read-templates.ts'
import './template.css'

/** A template as the client's phone shows it, with something likely in the place of what differs. */
export function TemplateBubble({ template, senderName }: { template: Template; senderName: string }) {
  const values = useSamples(template.locale)
  return (
    <div className="chat">
      <div className="bubble set-bubble" lang={template.locale}>
        {filledIn(template.body, { ...values, business: senderName === '' ? '…' : senderName })}
      </div>
      {template.buttons.length > 0 && (
        <div className="set-chat-buttons" lang={template.locale}>
          {template.buttons.map(({ action, title }) => (
            <span key={action}>{title}</span>
          ))}
        </div>
      )}
    </div>
  )
}

/** A value that ends in a full stop of its own, as «3:00 p. m.» does, takes the place of the sentence's. */
function filledIn(body: string, values: Record<string, string>): ReactNode[] {
  const parts = body.split(/\{\{\s*(\w+)\s*\}\}/)
  const valueAt = (index: number) => values[parts[index] ?? ''] ?? parts[index] ?? ''
  return parts.map((part, index) => {
    if (index % 2 === 1) return <b key={index}>{valueAt(index)}</b>
    return part.startsWith('.') && index > 0 && valueAt(index - 1).endsWith('.') ? part.slice(1) : part
  })
}

function useSamples(locale: Template['locale']): Record<string, string> {
  const t = useTranslations('notices')
  const { organization, location, services } = useBusiness()
  return useMemo(() => {
    const today = dateOf(toLocal(new Date(), location.timeZone))
    const manner = mannerOf(locale, organization.country, organization.currency)
    const when = (days: number, time: string) => {
      const date = addDays(today, days)
      return `${sayDay(date, today, manner)}, ${sayTime(`${date}T${time}`, manner)}`
    }
    return {
      name: t('sampleName'),
      services: services[0]?.name ?? '…',
      when: when(2, '15:00'),
      previousWhen: when(1, '10:30'),
      place: [location.name, location.address].filter(Boolean).join(', '),
    }
  }, [t, organization, location, services, locale])
}
