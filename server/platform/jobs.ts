import { fromKysely, type JobInsert, PgBoss, type Queue } from 'pg-boss'
import type { Database, Db } from './database/database.ts'

/** Work that waits for a worker. A job carries an id only; the row it names is the truth. */
export interface Job {
  id: string
  /** Jobs of one group do not crowd out another's. */
  group: string
  /** Higher leaves first. */
  priority: number
  /** Milliseconds from now; at once, when absent. */
  delayMs?: number
}

/** The door for whoever hands work over: always inside the transaction that makes the work necessary. */
export interface JobQueue {
  enqueue(db: Db, queue: string, jobs: readonly Job[]): Promise<void>
}

/** Handles a batch of ids. What it throws is tried again later, with growing gaps. */
export type BatchHandler = (ids: string[]) => Promise<void>

export interface JobEngine extends JobQueue {
  start(queues: readonly string[]): Promise<void>
  work(queue: string, handle: BatchHandler): Promise<void>
  stop(): Promise<void>
}

const QUEUE: Omit<Queue, 'name'> = {
  notify: true,
  retryLimit: 6,
  retryDelay: 5,
  retryBackoff: true,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 3600,
}

const WORK = {
  batchSize: 64,
  localConcurrency: 4,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
} as const

/** pg-boss on the same database as everything else, so that a job and its reason are written together. */
export function openJobs(database: Database, onError: (error: Error) => void): JobEngine {
  const boss = new PgBoss({ ...database.jobs, useListenNotify: true })
  boss.on('error', onError)
  return {
    async start(queues) {
      await boss.start()
      for (const name of queues) await boss.createQueue(name, QUEUE)
    },
    async enqueue(db, queue, jobs) {
      if (jobs.length === 0) return
      await boss.insert(queue, jobs.map(toInsert), { db: fromKysely(db.withoutPlugins()) })
    },
    async work(queue, handle) {
      await boss.work<{ id: string }>(queue, WORK, (jobs) => handle(jobs.map((job) => job.data.id)))
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  }
}

function toInsert(job: Job): JobInsert<{ id: string }> {
  return {
    data: { id: job.id },
    group: { id: job.group },
    priority: job.priority,
    ...(job.delayMs === undefined || job.delayMs <= 0 ? {} : { startAfter: new Date(Date.now() + job.delayMs) }),
  }
}
