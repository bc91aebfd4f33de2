import type { z } from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import type { Role } from './role.ts'

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** The least role that may pass. person: whoever is signed in, in no organization; operator: whoever runs the installation. */
export type Needed = Role | 'person' | 'operator'

interface Means {
  db: Db
  clock: Clock
}

interface Described<R extends Needed> {
  method: Method
  /** Under /api/v1; `:id` is an id of ours, other parameters are of `params`; what cannot be one is not found. */
  path: string
  operationId: string
  summary: string
  tag: string
  role: R
  /** It concerns the whole organization: not for whoever is limited to a part of it. */
  whole?: true
  /** The answer carries what is shown once: kept for a repeated request, but so that nobody can read it. */
  secret?: true
  /** 200 unless said otherwise; 204 has no answer. */
  status?: 201 | 204
}

interface Schemas<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  /** The parameters of the path, beside `:id`. */
  params?: P
  query?: Q
  body?: B
  answer?: A
}

interface Input<P, Q, B> {
  id: string
  params: P
  query: Q
  body: B
}

interface Spec<C extends Means, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, R extends Needed>
  extends Described<R>, Schemas<P, Q, B, A> {
  handle: (ctx: C, input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A>>
  /** What needs the network, once the work of `handle` is committed; it may change the answer. */
  afterwards?: (ctx: C, answer: z.output<A>) => Promise<z.input<A>>
}

/** A door of the API as data: who may pass, what comes in, what goes out. The server and the OpenAPI document are made of these. */
export interface Endpoint<C extends Means = Context, R extends Needed = Role>
  extends Described<R>, Schemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  handle: (ctx: C, input: Input<unknown, unknown, unknown>) => Promise<unknown>
  afterwards?: (ctx: C, answer: unknown) => Promise<unknown>
}

/** What the document needs to know of a door, whoever may pass. */
export type AnyEndpoint = Endpoint<never, Needed>

/** Ties the handler's types to its schemas; whoever calls it has parsed the input with them. */
export function endpoint<
  C extends Means,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
  R extends Needed,
>(spec: Spec<C, P, Q, B, A, R>): Endpoint<C, R> {
  return spec as Endpoint<C, R>
}
