import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const bin = join(import.meta.dirname, '../../src/cli/bin.ts')
const set = join(import.meta.dirname, '../cli/base')

let folder = ''
let started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuyan-serve-'))
  started = []
})
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly status: Promise<number | null>
  /** Resolves when what it said matches; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
}

function serve(...words: string[]): Running {
  const child = spawn(process.execPath, [bin, 'serve', '--set', set, '--lang', 'zh-CN', ...words], {
    cwd: folder,
  })
  started.push(child)
  let [out, err] = ['', '']
  const hear: (() => void)[] = []
  child.stdout.on('data', (bytes) => {
    out += bytes
    for (const listener of hear) listener()
  })
  child.stderr.on('data', (bytes) => {
    err += bytes
    for (const listener of hear) listener()
  })
  const status = new Promise<number | null>((ended) => child.once('close', ended))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((said, never) => {
      const look = (): void => {
        const found = pattern.exec(out + err)
        if (found) said(found)
      }
      hear.push(look)
      look()
      void status.then(() => never(new Error(`it ended without saying it: ${out}${err}`)))
    })
  return { child, out: () => out, err: () => err, status, says }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const address = probe.address()
  await new Promise<void>((closed) => probe.close(() => closed()))
  return String(typeof address === 'object' ? address?.port : 0)
}

test('the console runs, takes acts, stops cleanly, and goes on where it was', async () => {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const first = serve('--open', 'rain', '--id', 'autumn', '--port', port)
  const [, token] = await first.says(/#\/join\/([\w-]{22})\n[\s\S]*Ctrl-C/)
  expect(statSync(join(folder, '.yuyan/keys/console.json')).mode & 0o777).toBe(0o600)

  const json = { origin: base, 'content-type': 'application/json' }
  const entered = await fetch(`${base}/api/enter`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token }),
  })
  expect(await entered.json()).toMatchObject({ drill: 'autumn', seat: 'director' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const seat = `${base}/api/drills/autumn/seats/director`
  const stream = await fetch(`${seat}/stream?after=0`, { headers: { cookie } })
  const body = JSON.stringify({ act: 'a', command: { kind: 'run', speed: 1 } })
  const reply = await fetch(`${seat}/commands`, { method: 'POST', headers: { ...json, cookie }, body })
  expect(await reply.json()).toMatchObject({ answer: { ok: true }, sentence: null })

  const second = serve('--port', port)
  expect(await second.status).toBe(2)
  expect(second.err()).toBe(
    `yuyan: 端口 ${port} 已被其他程序占用；请关闭该程序，或换一个端口，如 --port ${Number(port) + 1}\n`,
  )

  first.child.kill('SIGTERM')
  expect(await stream.text()).toContain('"type":"clock-started"')
  expect(await first.status).toBe(0)

  const again = serve('--port', port)
  await again.says(/Ctrl-C/)
  const view = await fetch(`${seat}/view`, { headers: { cookie } })
  expect(JSON.stringify(await view.json())).toContain('"type":"clock-started"')
  again.child.kill('SIGINT')
  expect(await again.status).toBe(0)
  expect(again.err()).toMatch(/控制台已停止\n$/)
})

test('it stops while a page follows the drill, and asks to follow it again on the same connection', async () => {
  const port = await freePort()
  const running = serve('--open', 'rain', '--id', 'autumn', '--port', port)
  const [, token] = await running.says(/#\/join\/([\w-]{22})\n[\s\S]*Ctrl-C/)
  const origin = `http://127.0.0.1:${port}`
  const headers = { origin, 'content-type': 'application/json' }
  const body = JSON.stringify({ token })
  const entered = await fetch(`${origin}/api/enter`, { method: 'POST', headers, body })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const path = '/api/drills/autumn/seats/director/stream?after=0'
  await new Promise<void>((followed) => {
    const follow = (): void => {
      const asked = get({ agent, host: '127.0.0.1', port, path, headers: { cookie } }, (answer) => {
        answer.once('data', () => followed()).once('end', () => setImmediate(follow))
        answer.on('error', () => undefined)
      })
      asked.once('error', () => undefined)
    }
    follow()
  })
  running.child.kill('SIGINT')
  expect(await running.status).toBe(0)
  agent.destroy()
})
