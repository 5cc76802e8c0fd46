import { describe, expect, test } from 'vitest'
import { isOurHost } from '../../src/console/server/guards.ts'
import { host, openConsole, origin, post } from '../support/console.ts'

const command = { act: 'a', command: { kind: 'here' } }

describe('who may ask at all', () => {
  test.each([
    ['127.0.0.1:8484', true],
    ['localhost:8484', true],
    ['[::1]:8484', true],
    ['192.168.1.5:8484', true],
    ['[fe80::1]:8484', true],
    ['drill.example.cn', true],
    ['DRILL.example.cn:443', true],
    ['a.b.cn', true],
    ['x.a.b.cn', false],
    ['b.cn', false],
    ['evil.example:8484', false],
    ['127.0.0.1.evil.example', false],
    ['localhost@evil.example', false],
    ['', false],
    [undefined, false],
  ])('host %s: %s', (header, ours) => {
    expect(isOurHost(header, ['drill.example.cn', '*.b.cn'])).toBe(ours)
  })

  test('a name that was turned to our address is refused, whatever is asked', async () => {
    const { request } = await openConsole()
    for (const path of ['/', '/api/drills', '/api/drills/day/seats/office/view']) {
      const response = await request(path, { headers: { host: 'evil.example:8484' } })
      expect([path, response.status]).toEqual([path, 403])
      expect(await response.json()).toMatchObject({ problem: 'wrong-origin' })
    }
  })

  test.each([
    ['no origin', null],
    ['null', 'null'],
    ['another site', 'https://evil.example'],
    ['another port', 'http://127.0.0.1:9999'],
    ['nonsense', 'x'],
  ])('a command from %s is not carried out, even with the cookie', async (_, from) => {
    const { drill, enter, request } = await openConsole()
    const { cookie, path } = await enter('office')
    const init = post(command, { cookie, ...(from === null ? {} : { origin: from }) })
    if (from === null) (init.headers as Record<string, string>).origin = ''
    const response = await request(`${path}/commands`, init)
    expect(response.status).toBe(403)
    expect(drill.conduct.reached.size).toBe(0)
  })

  test('a page of another site may not even read, and is given no leave to', async () => {
    const { enter, request } = await openConsole()
    const { cookie, path } = await enter('office')
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const response = await request(`${path}/view`, { headers: { cookie, ...headers } })
      expect(response.status).toBe(403)
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
    }
    const asked = await request(`${path}/commands`, { method: 'OPTIONS', headers: { origin } })
    expect(asked.status).toBe(404)
  })

  test('a command as another type than JSON is not read: forms of other sites can send no JSON', async () => {
    const { enter, request } = await openConsole()
    const { cookie, path } = await enter('office')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])
      expect(
        (await request(`${path}/commands`, post(command, { cookie, 'content-type': type }))).status,
      ).toBe(400)
  })

  test('a body that is too long is not read to its end', async () => {
    const { enter, request } = await openConsole()
    const { cookie, path } = await enter('office')
    const long = { act: 'a', command: { kind: 'emergency', note: 'x'.repeat(70_000) } }
    const response = await request(`${path}/commands`, post(long, { cookie }))
    expect([response.status, await response.json()]).toEqual([
      413,
      { problem: 'too-large', sentence: '内容过长，没有办理；请缩短后重试' },
    ])
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) })
    const unmeasured = { ...post('', { cookie, origin }), body: endless, duplex: 'half' } as RequestInit
    expect((await request(`${path}/commands`, unmeasured)).status).toBe(413)
  })
})

describe('what stands on every answer', () => {
  test.each(['/', '/api/drills', '/api/drills/day/seats/office/view', '/nowhere.js'])('%s', async (path) => {
    const { request } = await openConsole()
    const { headers } = await request(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'self'; /),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
    expect(host).toBe('127.0.0.1:8484')
  })
})
