import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { apiRoot } from '../protocol.ts'
import type { Connection, ConsolePorts } from './console-ports.ts'
import { enter, listDrills } from './entering.ts'
import { BadTokens, isOurHost, isOwnOrigin } from './guards.ts'
import { contentSecurityPolicy, safeHeaders } from './headers.ts'
import { libraryRoutes } from './library/library-routes.ts'
import { unpacks } from './packed.ts'
import { isPhotoUpload } from './photo-routes.ts'
import { notKept, problem } from './problems.ts'
import { seatRoutes } from './seat-routes.ts'

/** Commands and tokens are short. */
const longestBody = 64 * 1024

/** The console's server as a function of requests. */
export function consoleApp(ports: ConsolePorts): Hono<{ Bindings: Connection }> {
  const { locale } = ports
  const app = new Hono<{ Bindings: Connection }>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(safeHeaders)) c.res.headers.set(name, value)
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(null))
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  })
  app.use(async (c, next) => {
    const host = c.req.header('host')
    if (!isOurHost(host, ports.names)) return problem('wrongOrigin', locale)
    const origin = c.req.header('origin')
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if ((!reads || origin !== undefined) && !isOwnOrigin(origin, host)) return problem('wrongOrigin', locale)
    return next()
  })
  app.use(`${apiRoot}/*`, async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const foreign = site === 'cross-site' || site === 'same-site'
    return foreign ? problem('wrongOrigin', locale) : next()
  })
  const short = bodyLimit({ maxSize: longestBody, onError: () => problem('tooLarge', locale) })
  // Photos have a limit of their own, and nobody's is read before the seat is known.
  app.use((c, next) => (isPhotoUpload(c.req) ? next() : short(c, next)))
  const badTokens = new BadTokens()
  app.post(`${apiRoot}/enter`, (c) => enter(c, ports, badTokens))
  app.get(`${apiRoot}/drills`, (c) => listDrills(c, ports))
  libraryRoutes(app, ports, badTokens)
  seatRoutes(app, ports)
  app.get('*', (c) => {
    const path = c.req.path
    const page = path === apiRoot || path.startsWith(`${apiRoot}/`) ? null : ports.pages(path, unpacks(c))
    return page ?? problem('notFound', locale)
  })
  app.notFound(() => problem('notFound', locale))
  app.onError((error) => {
    ports.fault(error)
    return notKept(error, locale)
  })
  return app
}
