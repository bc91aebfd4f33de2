import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { lookOf } from '../appointment/look.ts'
import { LookMark } from '../appointment/look-mark.tsx'
import { sayBareTime } from '../calendar/format.ts'
import { dateOf, type LocalDate, type LocalTime } from '../calendar/local.ts'
import { MessageMark } from '../message/message-mark.tsx'
import { useBusiness } from '../organization/business.ts'
import './card.css'
import { type CardWords, useCardWords } from './card-words.ts'
import type { Card } from './read-agenda.ts'

interface PhoneListProps {
  cards: readonly Card[]
  now: LocalTime
  date: LocalDate
  open: (id: string) => void
}

export function PhoneList({ cards, now, date, open }: PhoneListProps) {
  const { manner } = useBusiness()
  const wordsOf = useCardWords(manner)
  const isToday = dateOf(now) === date
  const ahead = cards.findIndex(({ localStart }) => localStart > now)
  const nowAt = ahead < 0 ? cards.length : ahead
  return (
    <ol className="phone-list">
      {cards.map((card, index) => (
        <Fragment key={card.id}>
          {isToday && index === nowAt && <NowRow now={now} />}
          <li className="phone-row">
            <span className="phone-hour">{sayBareTime(card.localStart, manner)}</span>
            <PhoneCard card={card} words={wordsOf(card)} now={now} open={open} />
          </li>
        </Fragment>
      ))}
      {isToday && nowAt === cards.length && cards.length > 0 && <NowRow now={now} />}
    </ol>
  )
}

function NowRow({ now }: { now: LocalTime }) {
  const { manner } = useBusiness()
  const t = useTranslations('agenda')
  return (
    <li className="phone-now">
      <span className="phone-hour">{sayBareTime(now, manner)}</span>
      <span className="visually-hidden">{t('now')}</span>
      <i aria-hidden="true" />
    </li>
  )
}

interface PhoneCardProps {
  card: Card
  words: CardWords
  now: LocalTime
  open: (id: string) => void
}

function PhoneCard({ card, words, now, open }: PhoneCardProps) {
  const t = useTranslations('agenda')
  const look = lookOf(card)
  const running = card.status === 'confirmed' && card.localStart <= now && now < card.localEnd
  const state = running ? t('inProgress') : words.answer
  const who = card.professional?.name.split(' ')[0]
  return (
    <button type="button" className={`phone-card card ${look}`} onClick={() => open(card.id)}>
      <span className="visually-hidden">{words.spoken}</span>
      <span className="card-face" aria-hidden="true">
        <i className="card-bar" />
        <span className="card-line">
          <LookMark look={look} />
          <b className="card-name">{words.name}</b>
          {card.notice !== null && <MessageMark status={card.notice.status} />}
        </span>
        <span className="card-detail">
          {[words.services, who].filter(Boolean).join(' · ')} ·{' '}
          {words.failure === undefined ? state : <b className="card-failed">{words.failure}</b>}
        </span>
      </span>
    </button>
  )
}
