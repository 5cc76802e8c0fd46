import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandReply, CommandRequest, Opening, StreamData } from '../../src/console/protocol.ts'
import { applyChange, type SeatChange } from '../../src/drill/seat-view.ts'

type SeatOpening = Extract<Opening, { form: 'seat' }>

const built = fileURLToPath(new URL('../../dist/console/client', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A server of the built pages with one seat, whose drill goes as the test says. */
export interface PagesServer {
  readonly url: string
  /** Commands that arrived, each once however often it was sent. */
  readonly commands: readonly CommandRequest[]
  /** Every request for commands, repeats included. */
  readonly sent: readonly string[]
  /** Sends the seat its next change. */
  tell(change: SeatChange): void
  /** What commands are answered from now on. */
  answer(reply: CommandReply): void
  /** Breaks the line and answers nothing, until it is mended. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

const carriedOut: CommandReply = { answer: { ok: true, entries: [1, 1] }, sentence: null }

/** Serves the built pages under the console's own rule: nothing but its own files. */
export async function servePages(opening: SeatOpening): Promise<PagesServer> {
  let { n, view } = opening
  let reply = carriedOut
  let broken = false
  const changes: { readonly n: number; readonly data: StreamData }[] = []
  const commands: CommandRequest[] = []
  const sent: string[] = []
  const streams = new Set<ServerResponse>()
  const { drill, seat } = opening.setting
  const seatPath = `/api/drills/${drill}/seats/${seat.seat}`

  const answerApi = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = url.pathname
    if (path === '/api/enter')
      return json(response, { drill, seat: seat.seat, role: seat.role, title: seat.title })
    if (path === `${seatPath}/view`) return json(response, { ...opening, n, view })
    if (path === `${seatPath}/stream`) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': \n\n')
      for (const change of changes)
        if (change.n > Number(url.searchParams.get('after'))) write(response, change)
      streams.add(response)
      return
    }
    if (path === `${seatPath}/commands`) {
      const command = JSON.parse(await bodyOf(request)) as CommandRequest
      sent.push(command.act)
      if (!commands.some(({ act }) => act === command.act)) commands.push(command)
      return json(response, reply)
    }
    return json(response, { problem: 'bad-request', sentence: '没有这样的地址。' }, 404)
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (broken) request.socket.destroy()
    else if (url.pathname.startsWith('/api/')) void answerApi(request, response, url)
    else sendFile(response, url.pathname)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hangUp = () => {
    for (const stream of streams) stream.destroy()
    streams.clear()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands,
    sent,
    tell: (change) => {
      n += 1
      view = applyChange(view, change, n)
      const told = { n, data: { form: 'seat', change } as const }
      changes.push(told)
      for (const stream of streams) write(stream, told)
    },
    answer: (next) => {
      reply = next
    },
    cut: () => {
      broken = true
      hangUp()
    },
    mend: () => {
      broken = false
    },
    close: async () => {
      hangUp()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function write(stream: ServerResponse, { n, data }: { readonly n: number; readonly data: StreamData }): void {
  stream.write(`id: ${n}\ndata: ${JSON.stringify(data)}\n\n`)
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}

function sendFile(response: ServerResponse, path: string): void {
  const file = join(built, normalize(path === '/' ? '/index.html' : path))
  try {
    const body = readFileSync(file)
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'",
    })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}
