import type { Hono } from 'hono'
import { locales } from '../../../locale/locale.ts'
import { libraryPath } from '../../library-protocol.ts'
import type { Connection, ConsoleContext, ConsolePorts } from '../console-ports.ts'
import type { BadTokens } from '../guards.ts'
import { problem } from '../problems.ts'
import type { LibraryRequest } from './librarian.ts'
import { enterLibrary, isHere, mayRead } from './library-access.ts'
import { servedOver } from './served-over.ts'

/** `/api/library` and all under it: lets in whoever may read, and has the librarian answer. */
export function libraryRoutes(
  app: Hono<{ Bindings: Connection }>,
  ports: ConsolePorts,
  bad: BadTokens,
): void {
  const { library } = ports
  const answer = async (c: ConsoleContext): Promise<Response> => {
    const locale = locales.find((each) => each === c.req.query('lang')) ?? ports.locale
    if (library === null) return problem('noLibrary', locale)
    if (!mayRead(c, ports)) return problem('notInLibrary', locale)
    try {
      const { status, headers, body, fault } = await library.answer(
        await plainRequest(c, ports),
        servedOver(ports),
      )
      if (fault !== null) ports.fault(fault)
      return new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) })
    } catch (error) {
      ports.fault(error)
      return problem('libraryFailed', locale)
    }
  }
  app.post(`${libraryPath}/enter`, (c) => enterLibrary(c, ports, bad))
  app.on(['GET', 'POST'], [libraryPath, `${libraryPath}/*`], answer)
}

/** Headers that an answer depends on; of cookies and the rest the library knows nothing. */
const passedOn = ['accept-encoding', 'content-type']

async function plainRequest(c: ConsoleContext, { locale }: ConsolePorts): Promise<LibraryRequest> {
  const { pathname, search } = new URL(c.req.url)
  const headers = passedOn.flatMap((name) => {
    const value = c.req.header(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    method: c.req.method,
    path: `${pathname}${search}`,
    headers: Object.fromEntries(headers),
    body: c.req.method === 'POST' ? await c.req.text() : null,
    here: isHere(c),
    locale,
  }
}
