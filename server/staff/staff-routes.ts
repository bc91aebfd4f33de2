import { type Context, Hono } from 'hono'
import { builtFile, builtPage } from './built-files.ts'

/** The addresses that the staff's web answers by itself, in the browser. */
const pages = ['/', '/ingresar', '/recuperar', '/clave', '/invitacion/*', '/comenzar', '/o/*', '/operador', '/operador/*']

/**
 * Only what this server serves itself, and nobody may frame it. Inline styles are the widgets' way to place things; an inline script
 * there is none.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const guards = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

const YEAR_S = 31_536_000

/** The staff's web as it was built: one page for all of its addresses, and files whose names tell their content. */
export function staffRoutes(): Hono {
  const routes = new Hono()
  for (const page of pages) routes.get(page, answerPage)
  routes.get('/assets/:file{[A-Za-z0-9_-]+\\.[a-z0-9]+}', async (c) => {
    const file = await builtFile(`assets/${c.req.param('file')}`)
    return file === undefined ? c.notFound() : answerBytes(c, file, `public, max-age=${YEAR_S}, immutable`)
  })
  routes.get('/puntual.svg', async (c) => {
    const file = await builtFile('puntual.svg')
    return file === undefined ? c.notFound() : answerBytes(c, file, 'public, no-cache')
  })
  return routes
}

/** The names of the files change with each build: a page kept from before would ask for what is gone. */
async function answerPage(c: Context): Promise<Response> {
  const page = await builtPage()
  if (page === undefined) return c.text('The staff’s web is not built yet: npm start builds it.\n', 503)
  return c.html(page, 200, { ...guards, 'cache-control': 'no-store' })
}

function answerBytes(c: Context, { type, bytes }: { type: string; bytes: Uint8Array<ArrayBuffer> }, cache: string): Response {
  return c.body(bytes, 200, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': cache })
}
