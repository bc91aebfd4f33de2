import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { codeOf } from './error-code.ts'
import { Refusal } from './refusal.ts'

/** Who holds the other end. */
export interface Connection {
  peer?: string | undefined
}

export type Handler = (request: Request, connection?: Connection) => Response | Promise<Response>

/** Answers until there is a handler; it may wait for that one. */
export type Meanwhile = (request: Request, opened: Promise<Handler>) => Response | Promise<Response>

export interface HttpServer {
  port: number
  /** From now on; until then, whatever `listen` was given answers. */
  serve(handler: Handler): void
  stop(): Promise<void>
}

/** How long an answer under way may take when the server stops. */
const PATIENCE_MS = 2_000

/** Listens at once, so that a port that is taken is known before anything else is done; `meanwhile` answers until all is open. */
export async function listen(host: string, port: number, meanwhile: Meanwhile): Promise<HttpServer> {
  const opened = Promise.withResolvers<Handler>()
  const current: { handler: Handler } = { handler: (request) => meanwhile(request, opened.promise) }
  const answer = getRequestListener((request, { incoming }) => current.handler(request, { peer: incoming.socket.remoteAddress }))
  const server = createServer((request: IncomingMessage, response: ServerResponse) => void answer(request, response))
  await bind(server, host, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (handler) => {
      current.handler = handler
      opened.resolve(handler)
    },
    stop: () => stop(server),
  }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describe(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function describe(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const advice: Record<string, string> = {
    EADDRINUSE: `PORT ${port} is taken by another program. Example: PORT=${port + 1} npm start`,
    EACCES: `PORT ${port} may not be used by this user. Example: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine. Example: HOST=127.0.0.1`,
    ENOTFOUND: `HOST ${host} is no address of this machine. Example: HOST=127.0.0.1`,
  }
  const line = advice[codeOf(error)]
  return line === undefined ? error : new Refusal('port-taken', line)
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearTimeout(timer)
}
