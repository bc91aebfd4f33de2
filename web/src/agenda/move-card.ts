import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { HOLD, refreshAppointments } from '../appointment/undo.ts'
import { useSayDone } from '../appointment/use-undo.ts'
import { sayAtClock, sayShortDay, sayTime } from '../calendar/format.ts'
import { addMinutes, dateOf, type LocalTime, timeOf } from '../calendar/local.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { lengthOf } from './card-words.ts'
import { type Agenda, type Card, foresee } from './read-agenda.ts'
import { slideBack } from './slide-back.ts'

export interface Place {
  start: LocalTime
  professionalId: string | null
}

/** The revision that the last move of each card made. The next one waits for it: two quick moves of one's own are no conflict. */
const made = new Map<string, Promise<number>>()

/** Moves a card: at once on the screen, then for good, or back with the reason and the next free hour. */
export function useMoveCard(agenda: Agenda | undefined): (card: Card, to: Place) => void {
  const { api, manner } = useBusiness()
  const t = useTranslations('agenda')
  const sayDone = useSayDone()
  const refuse = useRefusal()
  return function move(card, to) {
    const foresight = foresee(api, card, (shown) => placed(shown, to, agenda))
    const params = { path: { id: card.id } }
    const body = { startsAt: to.start, professionalId: to.professionalId, notify: HOLD }
    const moving = (made.get(card.id) ?? Promise.resolve(0)).then((own) =>
      valueOf(api.PATCH('/appointments/{id}', { params, body: { ...body, revision: Math.max(own, card.revision) } })),
    )
    const own = moving.then(
      ({ revision }) => revision,
      () => 0,
    )
    made.set(card.id, own)
    moving.then(
      (changed) => {
        foresight.end()
        sayDone(t('moved', { when: `${sayShortDay(dateOf(to.start), manner)}, ${sayTime(to.start, manner)}` }), changed)
        // What it made is not shown over where it was moved meanwhile.
        if (made.get(card.id) === own) refreshAppointments(api)
      },
      (error: unknown) => {
        foresight.end()
        refuse(error, card, to, move)
        // Nor is it taken back from where it was moved meanwhile.
        if (made.get(card.id) !== own) return
        slideBack(card.id, foresight.takeBack)
        refreshAppointments(api)
      },
    )
  }
}

function placed(card: Card, { start, professionalId }: Place, agenda: Agenda | undefined): Card {
  const professional = agenda?.professionals.find(({ id }) => id === professionalId)
  return { ...card, localStart: start, localEnd: addMinutes(start, lengthOf(card)), professional: professional ?? null }
}

function useRefusal() {
  const { manner } = useBusiness()
  const t = useTranslations('agenda')
  const words = useProblemWords()
  const navigate = useNavigate()
  return (error: unknown, card: Card, to: Place, move: (card: Card, to: Place) => void) => {
    if (isProblem(error, 'stale-revision')) {
      const seeIt = () => void navigate({ to: '.', search: (was) => ({ ...was, cita: card.id }) })
      say({ tone: 'failed', text: t('stale'), act: { label: t('seeNew'), run: seeIt } })
      return
    }
    if (!isProblem(error, 'slot-taken') || error.taken === undefined) {
      say({ tone: 'failed', text: words(error) })
      return
    }
    const { conflict, nextFree } = error.taken
    const at = { professional: firstName(conflict.professionalName), time: sayAtClock(timeOf(conflict.localStart), manner) }
    const taken = conflict.clientName === null ? t('takenElsewhere', at) : t('takenBy', { ...at, client: firstName(conflict.clientName) })
    if (nextFree === null) {
      say({ tone: 'failed', text: taken })
      return
    }
    const time = sayTime(nextFree.localStart, manner)
    const useIt = () => move(card, { ...to, start: nextFree.localStart })
    say({
      tone: 'failed',
      text: `${taken} ${t('freeAt', { time: sayAtClock(timeOf(nextFree.localStart), manner) })}`,
      act: { label: t('use', { time }), run: useIt },
    })
  }
}

/** As people at a desk call each other. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
