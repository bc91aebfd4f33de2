import type { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { Role } from './role.ts'

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

interface Described {
  method: Method
  /** Under /api/v1; `:id` is an id of ours, and what cannot be one is not found. */
  path: string
  operationId: string
  summary: string
  tag: string
  /** The least role that may pass. */
  role: Role
  /** 200 unless said otherwise; 204 has no answer. */
  status?: 201 | 204
}

interface Schemas<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  query?: Q
  body?: B
  answer?: A
}

interface Input<Q, B> {
  id: string
  query: Q
  body: B
}

interface Spec<C extends Context, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> extends Described, Schemas<Q, B, A> {
  handle: (ctx: C, input: Input<z.output<Q>, z.output<B>>) => Promise<z.input<A>>
}

/** A door of the API as data: who may pass, what comes in, what goes out. The server and the OpenAPI document are made of these. */
export interface Endpoint<C extends Context = Context> extends Described, Schemas<z.ZodType, z.ZodType, z.ZodType> {
  handle: (ctx: C, input: Input<unknown, unknown>) => Promise<unknown>
}

/** Ties the handler's types to its schemas; whoever calls it has parsed the input with them. */
export function endpoint<C extends Context, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  spec: Spec<C, Q, B, A>,
): Endpoint<C> {
  return spec as Endpoint<C>
}
