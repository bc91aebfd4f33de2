import type { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { Role } from './role.ts'

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

interface Described {
  method: Method
  /** Under /api/v1; `:id` is an id of ours, other parameters are of `params`; what cannot be one is not found. */
  path: string
  operationId: string
  summary: string
  tag: string
  /** The least role that may pass. */
  role: Role
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

interface Spec<C extends Context, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>
  extends Described, Schemas<P, Q, B, A> {
  handle: (ctx: C, input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A>>
}

/** A door of the API as data: who may pass, what comes in, what goes out. The server and the OpenAPI document are made of these. */
export interface Endpoint<C extends Context = Context> extends Described, Schemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  handle: (ctx: C, input: Input<unknown, unknown, unknown>) => Promise<unknown>
}

/** Ties the handler's types to its schemas; whoever calls it has parsed the input with them. */
export function endpoint<C extends Context, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  spec: Spec<C, P, Q, B, A>,
): Endpoint<C> {
  return spec as Endpoint<C>
}
