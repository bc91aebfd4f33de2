import { Hono } from 'hono'
import { createApi, respondError, respondNotFound, respondStarting } from './api/api.ts'
import { mountReference } from './api/docs-page.ts'
import { healthRoutes } from './api/health.ts'
import type { App } from './app.ts'
import { webhookRoutes } from './conversation/webhook-routes.ts'
import { nothingConfigured, type WelcomeFacts, welcomeRoutes } from './welcome/welcome-routes.ts'

/** Everything that the web process answers. */
export function createWeb(app: App, welcome: WelcomeFacts = nothingConfigured): Hono {
  const web = new Hono()
  web.notFound(respondNotFound)
  web.onError((error, c) => respondError(c, error, app.log))
  web.route('/', healthRoutes(app.database.db, app.clock))
  web.route('/api/v1', createApi(app))
  web.route('/', webhookRoutes({ ...app, db: app.database.db }))
  mountReference(web)
  web.route('/', welcomeRoutes(welcome))
  return web
}

/** What is answered until the database is open: the process lives, and asks for patience. */
export function createStartingWeb(): Hono {
  const web = new Hono()
  web.get('/healthz', (c) => c.json({ up: true }))
  web.all('*', respondStarting)
  return web
}
