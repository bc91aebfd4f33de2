import { afterEach, expect, test } from 'vitest'
import { type HttpServer, listen, type Meanwhile } from './platform/http-server.ts'
import { createStartingWeb } from './web.ts'

let server: HttpServer | undefined
afterEach(() => server?.stop())

/** A product that is still starting, and a sign that something with this method has come. */
async function starting(method: string) {
  const web = createStartingWeb()
  const came = Promise.withResolvers<undefined>()
  const meanwhile: Meanwhile = (request, opened) => {
    const answer = web(request, opened)
    if (request.method === method) came.resolve(undefined)
    return answer
  }
  server = await listen('127.0.0.1', 0, meanwhile)
  return { server, url: `http://127.0.0.1:${server.port}`, came: came.promise }
}

test('what Twilio tells while the product starts waits until somebody can hear it', async () => {
  const { server: product, url, came } = await starting('POST')
  const told = fetch(`${url}/webhooks/twilio/status/1`, { method: 'POST', body: 'MessageStatus=read' })
  await came
  product.serve(async (request) => new Response(await request.text(), { status: 201 }))
  const answer = await told
  expect([answer.status, await answer.text()]).toEqual([201, 'MessageStatus=read'])
})

test('everybody else is asked for patience at once', async () => {
  const { url } = await starting('GET')
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect((await fetch(`${url}/api/v1/messages`)).status).toBe(503)
  expect((await fetch(`${url}/webhooks/twilio/status/1`)).status).toBe(503)
})
