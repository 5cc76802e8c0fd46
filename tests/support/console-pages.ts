import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { build } from 'vite'
import { consoleApp } from '../../src/console/server/app.ts'
import { pagesIn } from '../../src/console/server/pages.ts'
import { disk } from '../../src/workspace/disk.ts'
import { openConsole, type TestConsole } from './console.ts'

/** A console with its real pages on a free port of this machine. */
export interface ServedPages {
  readonly console: TestConsole
  readonly address: string
  /** The address of a page at which a seat sees the whole drill. */
  linkOf(seat: string): { readonly token: string; readonly page: string }
  close(): Promise<void>
}

/** Builds the pages as they are now and serves them with a drill. */
export async function serveConsolePages(
  stage: Parameters<typeof openConsole>[0],
  more: Parameters<typeof openConsole>[1] = {},
): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-pages-'))
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const console = await openConsole(stage, more)
  const app = consoleApp({ ...console.ports, pages: pagesIn(folder, disk, () => 'nonce') })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    console,
    address,
    linkOf: (seat) => ({
      token: console.ports.keys.tokenOf({ drill: console.drill.id, seat }),
      page: `${address}/direct.html#/drill/${console.drill.id}/${seat}`,
    }),
    close: async () => {
      await console.close()
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true })
    },
  }
}
