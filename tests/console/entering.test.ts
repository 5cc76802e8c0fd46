import { describe, expect, test } from 'vitest'
import type { SeatLink } from '../../src/console/protocol.ts'
import { openConsole, post } from '../support/console.ts'

const day = '/api/drills/day/seats'

const linksIn = async (response: Response): Promise<SeatLink[]> => (await response.json()) as SeatLink[]

describe('a link lets in at its seat and nowhere else', () => {
  test('the token is exchanged for a cookie that scripts, other sites and other seats never see', async () => {
    const { ports, request } = await openConsole()
    const token = ports.keys.tokenOf({ drill: 'day', seat: 'office' })
    const response = await request('/api/enter', post({ token }))
    expect(await response.json()).toEqual({
      drill: 'day',
      seat: 'office',
      role: 'participant',
      title: '防办席',
    })
    expect(response.headers.getSetCookie()).toHaveLength(1)
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^yuyan-seat=\d+\.[\w-]{43}; Max-Age=604800; Path=\/api\/drills\/day\/seats\/office; HttpOnly; SameSite=Strict$/,
    )
    expect(token).toMatch(/^[\w-]{22}$/)
  })

  test('over HTTPS the cookie never travels without it', async () => {
    const { enter } = await openConsole(undefined, { address: 'https://drill.example:8484' })
    expect((await enter('office')).setCookie).toContain('; Secure')
  })

  test.each(['view', 'stream', 'links'])('%s of a seat not entered is not shown', async (what) => {
    const { request, enter } = await openConsole()
    const office = await enter('office')
    for (const [path, cookie] of [
      [`${day}/office/${what}`, ''],
      [`${day}/office/${what}`, 'yuyan-seat=1.x'],
      [`${day}/commander/${what}`, office.cookie],
      [`${day}/nobody/${what}`, office.cookie],
      [`/api/drills/night/seats/office/${what}`, office.cookie],
    ] as const) {
      const response = await request(path, { headers: { cookie } })
      expect([path, response.status, await response.json()]).toEqual([
        path,
        401,
        expect.objectContaining({ problem: 'not-entered' }),
      ])
    }
  })

  test('a seat that is there and one that is not answer alike to whoever has not entered', async () => {
    const { request } = await openConsole()
    const [there, not] = await Promise.all([request(`${day}/office/view`), request(`${day}/nobody/view`)])
    expect(await there.text()).toBe(await not.text())
    expect([...there.headers]).toEqual([...not.headers])
  })

  test('a changed, a lengthened and an expired cookie are not good', async () => {
    const { clock, enter, ports, request } = await openConsole()
    const { cookie } = await enter('office')
    const status = async (value: string): Promise<number> =>
      (await request(`${day}/office/view`, { headers: { cookie: value } })).status
    expect(await status(cookie)).toBe(200)
    const later = cookie.replace(/=(\d+)/, (_, until) => `=${Number(until) + 1000}`)
    const other = `yuyan-seat=${ports.keys.cookieOf({ drill: 'day', seat: 'commander' }, clock.now() + 1000)}`
    for (const bad of [later, other, `${cookie}A`, cookie.slice(0, -1), `${cookie.slice(0, -2)}__`])
      expect([bad, await status(bad)]).toEqual([bad, 401])
    const soon = `yuyan-seat=${ports.keys.cookieOf({ drill: 'day', seat: 'office' }, clock.now() + 1000)}`
    expect(await status(soon)).toBe(200)
    await clock.pass(1000)
    expect(await status(soon)).toBe(401)
  })

  test('several people sit at one seat, and a seat moves to another phone by its link', async () => {
    const { enter } = await openConsole()
    const [one, two] = [await enter('office'), await enter('office')]
    expect((await one.view()).form).toBe('seat')
    expect(await (await two.get('/view')).text()).toBe(await (await one.get('/view')).text())
  })
})

describe('the director hands out links and takes them back', () => {
  test('a link for every seat, with its QR code and who is there', async () => {
    const { enter } = await openConsole()
    const director = await enter('director')
    const links = await linksIn(await director.get('/links'))
    expect(links.map(({ seat }) => seat)).toEqual([
      ...['director', 'commander', 'office', 'donghu'],
      ...['evaluator-1', 'evaluator-2', 'evaluator-3', 'observer', 'cell'],
    ])
    expect(links[2]).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:8484\/#\/join\/[\w-]{22}$/),
    })
    expect(links[2]?.qr).toMatch(/^<svg /)
  })

  test('nobody else gets links', async () => {
    const { enter } = await openConsole()
    for (const seat of ['commander', 'evaluator-1', 'observer', 'cell']) {
      const page = await enter(seat)
      expect((await page.get('/links')).status).toBe(404)
      expect((await page.post('/links/office/renew', {})).status).toBe(404)
    }
  })

  test('a renewed link voids the old one, its cookies and its open pages; other seats stay', async () => {
    const { enter, ports, request } = await openConsole()
    const [director, office, commander] = [
      await enter('director'),
      await enter('office'),
      await enter('commander'),
    ]
    const token = ports.keys.tokenOf({ drill: 'day', seat: 'office' })
    const [mine, others] = [await office.listen(0), await commander.listen(0)]
    const renewed = await director.post('/links/office/renew', {})
    expect(renewed.status).toBe(200)
    const [, , link] = await linksIn(renewed)
    expect(link?.url).not.toContain(token)
    expect((await office.get('/view')).status).toBe(401)
    expect((await request('/api/enter', post({ token }))).status).toBe(403)
    await commander.view()
    expect([mine.over, others.over]).toEqual([true, false])
    expect((await (await enter('office')).view()).form).toBe('seat')
  })

  test('the director who renews the own link stays', async () => {
    const { enter, request } = await openConsole()
    const director = await enter('director')
    const renewed = await director.post('/links/director/renew', {})
    expect((await director.get('/view')).status).toBe(401)
    const cookie = renewed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await request(`${director.path}/view`, { headers: { cookie } })).status).toBe(200)
  })

  test('links carry the address by which the director came from elsewhere', async () => {
    const { enter, request } = await openConsole()
    const { cookie, path } = await enter('director')
    const from = await request(`${path}/links`, { headers: { cookie, host: '192.168.1.5:8484' } })
    expect((await linksIn(from))[0]?.url).toMatch(/^http:\/\/192\.168\.1\.5:8484\/#/)
  })
})

describe('guessing', () => {
  test('after ten wrong tokens an address waits for a minute; others do not', async () => {
    const { clock, ports, request } = await openConsole()
    const right = post({ token: ports.keys.tokenOf({ drill: 'day', seat: 'office' }) })
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await request('/api/enter', post({ token: `t${i}` }))).status)
    expect(statuses).toEqual([...Array(10).fill(403), 429, 429])
    expect((await request('/api/enter', right)).status).toBe(429)
    expect((await request('/api/enter', { ...right, from: '192.168.1.21' })).status).toBe(200)
    await clock.pass(60_000)
    expect((await request('/api/enter', right)).status).toBe(200)
  })
})

describe('drills of this machine', () => {
  test('are listed for whoever sits at it', async () => {
    const { request } = await openConsole()
    const response = await request('/api/drills', { from: '127.0.0.1' })
    expect(await response.json()).toEqual([
      { drill: 'day', title: '青溪县防汛一日', mode: 'functional', phase: 'prepared' },
    ])
  })

  test('and for nobody else, whatever name they use', async () => {
    const { request } = await openConsole()
    expect((await request('/api/drills')).status).toBe(403)
    const asked = { from: '127.0.0.1', headers: { host: '192.168.1.5:8484' } }
    expect((await request('/api/drills', asked)).status).toBe(403)
  })
})
