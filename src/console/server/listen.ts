import { X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createAdaptorServer } from '@hono/node-server'

/** Where a server listens. */
export interface ListenOptions {
  readonly port: number
  /** Whether other machines may connect. */
  readonly lan: boolean
  /** Certificate and key, PEM; null: HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null
}

/** A server that listens. */
export interface ListeningServer {
  readonly port: number
  /** Answers what is being asked, takes nothing new. */
  close(): Promise<void>
}

/** A server cannot listen, for a reason that a person can act on. */
export class CannotListen extends Error {
  readonly kind: 'in-use' | 'not-allowed' | 'bad-certificate'

  constructor(kind: CannotListen['kind'], cause: unknown) {
    super(kind, { cause })
    this.kind = kind
  }
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Answers requests until closed. @throws CannotListen */
export async function listen(fetch: Fetch, { port, lan, tls }: ListenOptions): Promise<ListeningServer> {
  let closing = false
  const server = made((...asked) => (closing ? leave() : fetch(...asked)), tls)
  await new Promise<void>((listening, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const kind = error.code === 'EADDRINUSE' ? 'in-use' : error.code === 'EACCES' ? 'not-allowed' : null
      refused(kind === null ? error : new CannotListen(kind, error))
    })
    server.listen(port, lan ? '0.0.0.0' : '127.0.0.1', listening)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((closed) => {
        closing = true
        // Browsers keep their connections and ask again on them: each is closed as soon as nothing runs on it.
        const sweep = setInterval(() => {
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        }, 50)
        server.close(() => {
          clearInterval(sweep)
          closed()
        })
      }),
  }
}

/** To whoever asks while the server closes: later, on another connection. */
function leave(): Response {
  return new Response(null, { status: 503, headers: { connection: 'close' } })
}

function made(fetch: Fetch, tls: ListenOptions['tls']): ReturnType<typeof createAdaptorServer> {
  if (tls === null) return createAdaptorServer({ fetch, createServer })
  try {
    return createAdaptorServer({ fetch, createServer: createSecureServer, serverOptions: tls })
  } catch (error) {
    throw new CannotListen('bad-certificate', error)
  }
}

/** Names and addresses that a certificate is for: `DNS:a.cn, IP Address:10.0.0.2` → `a.cn`, `10.0.0.2`. @throws CannotListen */
export function namesInCertificate(pem: string): readonly string[] {
  try {
    const { subjectAltName = '' } = new X509Certificate(pem)
    return subjectAltName.split(', ').flatMap((part) => /^(?:DNS|IP Address):(.+)$/.exec(part)?.[1] ?? [])
  } catch (error) {
    throw new CannotListen('bad-certificate', error)
  }
}
