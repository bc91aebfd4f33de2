import { Hono } from 'hono'
import { createApi, respondError, respondNotFound } from './api/api.ts'
import { mountReference } from './api/docs-page.ts'
import { healthRoutes } from './api/health.ts'
import type { App } from './app.ts'

/** Everything that the web process answers. */
export function createWeb(app: App): Hono {
  const web = new Hono()
  web.notFound(respondNotFound)
  web.onError((error, c) => respondError(c, error, app.log))
  web.route('/', healthRoutes(app.database.db, app.clock))
  web.route('/api/v1', createApi(app))
  mountReference(web)
  return web
}
