import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Network } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import type { ListenOptions } from '../../src/console/server/listen.ts'
import { addressesIn } from '../../src/console/server/network-addresses.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))

/** What the command asked of the network, and a page that looks while it runs. */
function watched(look: (fetch: Parameters<Network['listen']>[0]) => Promise<void> = async () => undefined) {
  const asked: ListenOptions[] = []
  let running: Promise<void> = Promise.resolve()
  const network: Network = {
    addresses: () => ['192.168.1.5', '10.0.0.5'],
    listen: async (fetch, options) => {
      asked.push(options)
      running = new Promise((done) => setImmediate(() => look(fetch).then(done)))
      return { port: options.port, close: () => running }
    },
  }
  return { asked, network, stopped: () => running }
}

async function serve(
  words: string,
  { files = caseFiles(base, ''), store = memoryLog(), ...world } = {} as {
    files?: ReturnType<typeof caseFiles>
    store?: ReturnType<typeof memoryLog>
  } & Partial<ReturnType<typeof watched>>,
) {
  const io = {
    ...testIo('/demo', {
      files,
      logs: store,
      ...(world.network ? { network: world.network } : {}),
    }),
    ...(world.stopped
      ? { stopped: () => new Promise<void>((stop) => setImmediate(() => setImmediate(stop))) }
      : {}),
  }
  const status = await main(['serve', ...words.split(' ').filter(Boolean)], io)
  return { status, out: io.stdout(), err: io.stderr(), files, store }
}

describe('yuyan serve', () => {
  test('opens a drill, tells how its director enters, and stops when told to', async () => {
    const { status, out, err, store } = await serve('--open rain --id autumn')
    expect(status).toBe(0)
    expect(err).toContain('控制台已启动：http://127.0.0.1:8484，')
    expect(err).toMatch(/控制台已停止\n$/)
    expect(out).toMatch(
      /^预案库：.*\n演练 autumn：.*\n {2}导调席链接.*：http:\/\/127\.0\.0\.1:8484\/#\/join\/[\w-]{22}\n$/,
    )
    expect(await store.drills()).toEqual(['autumn'])
  })

  test('without any drill serves the library: here by its address, in the network by a link', async () => {
    const alone = await serve('')
    expect(alone.status).toBe(0)
    expect(alone.out).toBe('预案库：青溪县预案集，2 部预案：http://127.0.0.1:8484/library\n')
    expect(alone.err).toContain('控制台已启动：http://127.0.0.1:8484，按 Ctrl-C 停止\n')
    const lan = await serve('--lan', watched())
    expect(lan.out).toMatch(/http:\/\/192\.168\.1\.5:8484\/library#\/join\/[\w-]{22}\n/)
  })

  test('goes on with what there is: the same drill, the same links', async () => {
    const first = await serve('--open rain --id autumn')
    const again = await serve('', first)
    expect(again.out).toBe(first.out)
    expect((await serve('--open rain --id autumn', first)).out).toBe(first.out)
    expect(await first.store.read('autumn', 0)).toHaveLength(1)
  })

  test('serves several drills, or those asked for', async () => {
    const first = await serve('--open rain --id autumn')
    await serve('--open rain --id spring --rehearsal', first)
    expect((await serve('', first)).out.match(/^演练 \w+/gm)).toEqual(['演练 autumn', '演练 spring'])
    expect((await serve('--drill spring', first)).out.match(/^演练 \w+/gm)).toEqual(['演练 spring'])
  })

  test('the key of links is kept where its owner alone reads it', async () => {
    const { files } = await serve('--open rain')
    expect(files.contents.has('/demo/.yuyan/keys/console.json')).toBe(true)
  })

  test('listens to this machine only, unless the network is let in; then says that it is not encrypted', async () => {
    const here = watched()
    await serve('--open rain --port 9000', here)
    expect(here.asked).toMatchObject([{ port: 9000, lan: false, tls: null }])
    const lan = watched()
    const { out, err } = await serve('--open rain --lan', lan)
    expect(lan.asked).toMatchObject([{ lan: true }])
    expect(out).toContain('http://192.168.1.5:8484/#/join/')
    expect(out).toMatch(/[▀▄█]{5}/)
    expect(err).toContain('没有加密')
  })

  test('a browser that asks is answered while it runs', async () => {
    const store = memoryLog()
    const seen: number[] = []
    const world = watched(async (fetch) => {
      const asked = new Request('http://127.0.0.1:8484/', { headers: { host: '127.0.0.1:8484' } })
      seen.push((await fetch(asked, {})).status)
    })
    await serve('--open rain', { ...world, store })
    expect(seen).toEqual([200])
  })

  test('plans with errors are not drilled', async () => {
    const files = caseFiles(base, '')
    const path = '/demo/plans/qingxi/special/flood.md'
    files.contents.set(path, Buffer.from(files.read(path)).toString().replaceAll('面雨量_24h', '面雨两_24h'))
    const { status, store } = await serve('--open rain', { files })
    expect([status, await store.drills()]).toEqual([1, []])
  })
})

test('addresses of real networks come before those of containers', () => {
  const one = (address: string, internal = false) => [
    { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
  ]
  expect(
    addressesIn({
      docker0: one('172.17.0.1'),
      lo: one('127.0.0.1', true),
      eth0: one('10.1.1.1'),
      wlan0: one('192.168.1.5'),
    }),
  ).toEqual(['192.168.1.5', '10.1.1.1', '172.17.0.1'])
})
