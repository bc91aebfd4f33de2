import type { Calendar } from '@event-calendar/core'
import { initialsOf, hueOf } from '../parts/avatar.tsx'
import { escapeHtml, HOUR_PX } from './card-html.ts'

export const NOBODY = 'nobody'

/** What never changes about the grid. Zone UTC: the calendar is fed wall clocks, and must shift none of them by a browser's zone. */
export const fixedOptions: Calendar.Options = {
  timeZone: 'UTC',
  headerToolbar: { start: '', center: '', end: '' },
  allDaySlot: false,
  slotDuration: '01:00:00',
  slotLabelInterval: '01:00:00',
  snapDuration: '00:15:00',
  slotHeight: HOUR_PX,
  slotEventOverlap: false,
  eventDurationEditable: false,
  longPressDelay: 350,
  height: '100%',
}

export function columnHeadHtml(name: string, hint: string): string {
  return `<span class="column-head"><span class="avatar hue-${hueOf(name)}" aria-hidden="true">${escapeHtml(initialsOf(name))}</span><span class="column-words"><b>${escapeHtml(name)}</b><small>${escapeHtml(hint)}</small></span></span>`
}
