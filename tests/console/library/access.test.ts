import { describe, expect, test } from 'vitest'
import type { LibraryOverview, PlanPage } from '../../../src/console/library-protocol.ts'
import { libraryToken } from '../../../src/console/server/library/library-access.ts'
import { openConsole, post } from '../../support/console.ts'
import { libraryOf, richFiles } from '../../support/library.ts'

const here = { from: '127.0.0.1' }

describe('who may read the library', () => {
  test('whoever sits at this machine', async () => {
    const { request } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const overview = (await (await request('/api/library', here)).json()) as LibraryOverview
    expect(overview.plans.map(({ id }) => id)).toContain('special/flood')
  })

  test.each(['/api/library', '/api/library/plan?id=special/flood'])('%s: nobody else', async (path) => {
    const { request } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const response = await request(path)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('预案库链接')
  })

  test('not a page elsewhere that reaches this machine by another name', async () => {
    const { request } = await openConsole(undefined, { library: libraryOf(richFiles()), names: ['a.cn'] })
    expect((await request('/api/library', { ...here, headers: { host: 'a.cn' } })).status).toBe(403)
  })

  test('whoever has the signed link: its cookie is for the library alone', async () => {
    const { request, ports } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const entered = await request('/api/library/enter', post({ token: libraryToken(ports.keys) }))
    const cookie = entered.headers.getSetCookie()[0] ?? ''
    expect(entered.status).toBe(204)
    expect(cookie).toMatch(/Path=\/api\/library; HttpOnly; SameSite=Strict/)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    const answer = await request('/api/library/plan?id=special/flood', { headers })
    const page = (await answer.json()) as PlanPage
    expect(page.card.id).toBe('special/flood')
    expect((await request('/api/drills', { headers })).status).toBe(403)
  })

  test("not by a seat's link, nor by any other token; who tries too often must wait", async () => {
    const { request, ports, drill } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const seat = ports.keys.tokenOf({ drill: drill.id, seat: 'director' })
    expect((await request('/api/library/enter', post({ token: seat }))).status).toBe(403)
    for (let tries = 0; tries < 9; tries += 1) await request('/api/library/enter', post({ token: 'x' }))
    const good = post({ token: libraryToken(ports.keys) })
    expect((await request('/api/library/enter', good)).status).toBe(429)
  })

  test('without a set there is none, and it says what to do', async () => {
    const { request } = await openConsole()
    const response = await request('/api/library', here)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('--set')
  })
})
