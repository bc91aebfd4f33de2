import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { contentRoutes, contentV2Routes } from './content/content-routes.ts'
import { doorRoutes } from './doors/door-routes.ts'
import { BadRequest } from './doors/read-body.ts'
import type { Emulator } from './emulator.ts'
import { phoneRoutes } from './phone/phone-routes.ts'
import { refuseLargeBodies } from './refuse-large-bodies.ts'
import { messageRoutes } from './twilio/message-routes.ts'

/** Everything that listens, under one address. */
export function createApp(emulator: Emulator): Hono {
  const app = new Hono()
  app.use(refuseLargeBodies())
  app.get('/', (c) => c.redirect('/emulator/phone'))
  app.use('/emulator/*', refuseOtherSites)
  app.route('/2010-04-01', messageRoutes(emulator))
  app.route('/v1', contentRoutes(emulator))
  app.route('/v2', contentV2Routes(emulator))
  app.route('/emulator', doorRoutes(emulator))
  app.route('/emulator', phoneRoutes(emulator))
  app.notFound((c) => c.json({ error: `There is no ${c.req.method} ${c.req.path} here` }, 404))
  app.onError((error, c) => {
    if (error instanceof BadRequest) return c.json({ error: error.message }, 400)
    emulator.log(`Could not answer ${c.req.method} ${c.req.path}: ${error.message}`)
    return c.json({ error: 'The emulator failed to answer; its output says why' }, 500)
  })
  return app
}

// A browser lets any page of the internet post to this machine; only its own may empty the ledger.
const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  if (c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET')
    return c.json({ error: 'Pages of other sites may not do this' }, 403)
  return next()
}
