import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { createApi, respondError, respondNotFound, respondStarting } from './api/api.ts'
import { admitBy, changesRoutes } from './api/changes-routes.ts'
import { mountReference } from './api/docs-page.ts'
import { healthRoutes } from './api/health.ts'
import { linkRoutes } from './api/link-routes.ts'
import { metricsRoutes } from './api/metrics.ts'
import { signInRoutes } from './api/sign-in-routes.ts'
import { signInPath } from './access/sign-in.ts'
import type { App } from './app.ts'
import { callbackRoutes } from './message/callbacks/routes.ts'
import { webhookRoutes } from './conversation/webhook-routes.ts'
import type { Handler, Meanwhile } from './platform/http-server.ts'
import { staffRoutes } from './staff/staff-routes.ts'
import { nothingConfigured, type WelcomeFacts, welcomeRoutes } from './welcome/welcome-routes.ts'

/** Everything that the web process answers. */
export function createWeb(app: App, welcome: WelcomeFacts = nothingConfigured): Hono {
  const web = new Hono()
  web.notFound(respondNotFound)
  web.onError((error, c) => respondError(c, error, app.log))
  web.route('/', healthRoutes(app.database.db, app.clock))
  web.route('/', metricsRoutes({ db: app.database.db, clock: app.clock, token: app.metricsToken }))
  web.route('/api/v1', changesRoutes(app.changes, admitBy(app)))
  web.route('/api/v1', createApi(app))
  web.route(signInPath, signInRoutes(app))
  web.route(signInPath, linkRoutes(app))
  web.route('/', webhookRoutes({ ...app, db: app.database.db }))
  web.route('/', callbackRoutes({ ...app.delivery, webhookSources: app.webhookSources, accounts: app.accounts }))
  mountReference(web)
  web.route('/', welcomeRoutes(welcome))
  web.route('/', staffRoutes())
  return web
}

/** Less than the 15 s that Twilio waits for an answer. */
const PATIENCE_MS = 10_000

/**
 * What is answered until the database is open: the process lives, and asks for patience. Twilio has little of it, and what it
 * tells it tells once: that waits here.
 */
export function createStartingWeb(): Meanwhile {
  const web = new Hono<{ Bindings: { opened: Promise<Handler> } }>()
  web.get('/healthz', (c) => c.json({ up: true }))
  web.post('/webhooks/*', async (c) => {
    const handler = await Promise.race([c.env.opened, wait(PATIENCE_MS, undefined, { ref: false })])
    return handler ? handler(c.req.raw) : respondStarting(c)
  })
  web.all('*', respondStarting)
  return (request, opened) => web.fetch(request, { opened })
}
