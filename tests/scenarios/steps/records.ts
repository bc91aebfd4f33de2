import { expect } from 'vitest'
import { commandLineOf } from '../../world/command-line.ts'
import { expectRows } from '../expect-rows.ts'
import type { Row, Table } from '../read-features.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const recordSteps = [
  step("{name}'s plan reads:", expectPlan),
  step("{name}'s messages read:", expectMessages),
  step("{name}'s appointments read:", async (scene, [name], table) => {
    const { items } = await scene.read<Page<Visit>>(`/appointments?q=${encodeURIComponent(scene.person(name).name)}`)
    const rows = items.map(({ startsAt, status, clientResponse }) => ({
      start: scene.shownTime(startsAt),
      state: status,
      answer: clientResponse,
    }))
    expectRows(rows, table)
  }),
  step('{name} has {int} appointment(s)', async (scene, [name, count]) => {
    const { items } = await scene.read<Page<{ status: string }>>(`/appointments?q=${encodeURIComponent(scene.person(name).name)}`)
    expect(items.filter(({ status }) => status !== 'cancelled')).toHaveLength(count)
  }),
  step("{name}'s appointment starts at {string}", async (scene, [name, startsAt]) => {
    expect(await visit(scene, name)).toMatchObject({ startsAt })
  }),
  step("{name}'s appointment is {word}", async (scene, [name, status]) => {
    expect(await visit(scene, name)).toMatchObject({ status })
  }),
  step("{name}'s consent is {word}", async (scene, [name, consent]) => {
    const { client } = await visit(scene, name)
    expect(await scene.read(`/clients/${client.id}`)).toMatchObject({ whatsapp: { consent } })
  }),
  step('the command {string} shows {string}', async ({ world }, [command, words]) => {
    const { stdout } = await commandLineOf(world).run(...command.split(' '))
    expect(stdout).toContain(words)
  }),
]

interface Page<T> {
  items: T[]
}

interface Visit {
  startsAt: string
  status: string
  clientResponse: string
}

interface Reminder {
  kind: string
  dueAt: string
  status: string
  reason: { code: string } | null
}

interface Message {
  id: string
  kind: string
  status: string
  reason: { code: string } | null
  error: { code: number; title: string } | null
  events: { type: string }[]
}

async function expectPlan(scene: Scene, [name]: [string], table: Table): Promise<void> {
  const { items } = await scene.read<Page<Reminder>>(`/appointments/${scene.visitOf(name)}/reminders`)
  const rows = items.map(({ kind, dueAt, status, reason }) => ({
    reminder: kind,
    due: scene.shownTime(dueAt),
    state: status,
    why: reason?.code ?? '',
  }))
  expectRows(rows, table)
}

async function expectMessages(scene: Scene, [name]: [string], table: Table): Promise<void> {
  await scene.look()
  const { items } = await scene.read<Page<{ id: string }>>(`/appointments/${scene.visitOf(name)}/messages`)
  const messages = await Promise.all(items.toReversed().map(({ id }) => scene.read<Message>(`/messages/${id}`)))
  expectRows(messages.map(toRow), table)
}

function toRow({ kind, status, reason, error, events }: Message): Row {
  const tries = events.filter(({ type }) => type === 'sending').length
  return { kind, state: status, why: String(error?.code ?? reason?.code ?? ''), meaning: error?.title ?? '', tries: String(tries) }
}

function visit(scene: Scene, name: string): Promise<{ client: { id: string } }> {
  return scene.read(`/appointments/${scene.visitOf(name)}`)
}
