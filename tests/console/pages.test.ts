import { describe, expect, test } from 'vitest'
import { pagesIn, unbuiltPages } from '../../src/console/server/pages.ts'
import { memoryFiles } from '../../src/workspace/memory.ts'
import { openConsole } from '../support/console.ts'

const files = memoryFiles()
files.write(
  new Map([
    [
      '/built/index.html',
      '<meta name="csp-nonce" content="__CSP_NONCE__"><script src="/assets/a-DeadBeef.js">',
    ],
    ['/built/seat.html', '<p>seat'],
    ['/built/assets/a-DeadBeef.js', 'js'],
    ['/built/assets/b-DeadBeef.js', 'a long script'],
    ['/built/assets/b-DeadBeef.js.gz', 'packed'],
    ['/built/favicon.svg', '<svg/>'],
    ['/built/.env', 'SECRET'],
    ['/built/notes.md', 'SECRET'],
    ['/secret.txt', 'SECRET'],
  ]),
)
let drawn = 0
const pages = pagesIn('/built', files, () => `nonce${drawn++}`)

describe('built pages', () => {
  test('the first page carries a fresh nonce each time, and is never kept', async () => {
    const { request } = await openConsole(undefined, { pages })
    const [one, two] = [await request('/'), await request('/')]
    const nonce = /content="(nonce\d+)"/.exec(await one.text())?.[1] ?? ''
    expect(one.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`)
    expect(one.headers.get('cache-control')).toBe('no-store')
    expect(await two.text()).not.toContain(nonce)
  })

  test.each([
    ['/assets/a-DeadBeef.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/seat', 'text/html; charset=utf-8', 'no-store'],
    ['/drills/day/board', 'text/html; charset=utf-8', 'no-store'],
  ])('%s is %s, %s', async (path, type, kept) => {
    const { request } = await openConsole(undefined, { pages })
    const { headers, status } = await request(path)
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, kept])
  })

  test.each([
    ['gzip, deflate, br', 'packed', 'gzip'],
    ['deflate, gzip;q=0.5', 'packed', 'gzip'],
    ['gzip;q=0', 'a long script', null],
    ['br', 'a long script', null],
    ['', 'a long script', null],
  ])('to a browser that unpacks “%s” a script comes as %s', async (accepts, body, encoding) => {
    const { request } = await openConsole(undefined, { pages })
    const response = await request('/assets/b-DeadBeef.js', { headers: { 'accept-encoding': accepts } })
    expect([await response.text(), response.headers.get('content-encoding')]).toEqual([body, encoding])
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
  })

  test('where nothing packed was made, a script comes as it is', async () => {
    const { request } = await openConsole(undefined, { pages })
    const response = await request('/assets/a-DeadBeef.js', { headers: { 'accept-encoding': 'gzip' } })
    expect([await response.text(), response.headers.get('content-encoding')]).toEqual(['js', null])
  })

  test.each([
    '/assets/b-DeadBeef.js.gz',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..\\..\\secret.txt',
    '/.env',
    '/notes.md',
    '//secret.txt',
    '/secret.txt%00.js',
    '/assets/none-12345678.js',
    '/api/drills/day',
  ])('%s is not there', async (path) => {
    const { request } = await openConsole(undefined, { pages })
    const response = await request(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('SECRET')
  })

  test.each(['zh-CN', 'en'] as const)(
    'without pages one sentence says what to build (%s)',
    async (locale) => {
      const { request } = await openConsole(undefined, { pages: unbuiltPages(locale) })
      const response = await request('/')
      expect(await response.text()).toContain('npm run build')
      expect((await request('/a.js')).status).toBe(404)
    },
  )
})
