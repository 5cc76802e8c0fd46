import { describe, expect, test } from 'vitest'
import type { MatchReply } from '../../../src/report/match-reply.ts'
import type { SystemGraph } from '../../../src/report/system-graph.ts'
import { richTexts } from '../../run/rich-set.ts'
import { openConsole, post } from '../../support/console.ts'
import { filesOf, libraryOf, richFiles } from '../../support/library.ts'

const here = { from: '127.0.0.1' }

async function opened(files = richFiles()) {
  const { request, faults } = await openConsole(undefined, { library: libraryOf(files) })
  const ask = (body: unknown) => request('/api/library/match', { ...post(body), ...here })
  return { request, ask, faults }
}

describe('POST /api/library/match', () => {
  test('answers as `yuyan match` does, in the language asked for', async () => {
    const { request, ask } = await opened()
    const body = { facts: ['水位=13.2'], hazard: null, area: null }
    const reply = (await (await ask(body)).json()) as MatchReply
    expect(reply.result.matches.map(({ plan, level }) => [plan, level])).toEqual([['special/flood', 'III']])
    const english = await request('/api/library/match?lang=en', { ...post(body), ...here })
    expect(((await english.json()) as MatchReply).answers[0]?.levelName).toBe('Level III')
  })

  test('an area goes by id or name', async () => {
    const { ask } = await opened()
    const reply = (await (await ask({ facts: [], hazard: 'flood', area: '东湖镇' })).json()) as MatchReply
    expect(reply.here).toBe('donghu')
  })

  test.each([
    {},
    [],
    'x',
    { facts: '水位=13', hazard: null, area: null },
    { facts: [13], hazard: null, area: null },
    { facts: [], hazard: 'comet', area: null },
    { facts: [], hazard: null, area: '无此地' },
    { facts: [], hazard: null, area: '__proto__' },
    { facts: Array.from({ length: 300 }, () => '水位=13'), hazard: null, area: null },
  ])('%o is no question', async (body) => {
    const { ask, faults } = await opened()
    const response = await ask(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ problem: 'bad-request' })
    expect(faults).toEqual([])
  })

  test('hostile texts are texts: they are noted, never carried out', async () => {
    const { ask, faults } = await opened()
    const facts = [
      '<script>alert(1)</script>=1',
      '水位=1e999',
      '__proto__=1',
      '水位@constructor=3',
      '='.repeat(500),
    ]
    const reply = (await (await ask({ facts, hazard: null, area: null })).json()) as MatchReply
    expect(reply.notes.map(({ kind }) => kind)).toEqual(facts.map(() => 'not-read'))
    expect(faults).toEqual([])
  })

  test('nobody else may ask', async () => {
    const { request } = await opened()
    const question = post({ facts: [], hazard: null, area: null })
    expect((await request('/api/library/match', question)).status).toBe(403)
    expect((await request('/api/library/graph')).status).toBe(403)
  })
})

describe('GET /api/library/graph', () => {
  test('a link with an error is broken, and says why', async () => {
    const texts = new Map(richTexts)
    const flood = texts.get('special/flood.md') ?? ''
    texts.set('special/flood.md', flood.replace('plan: township/xihu', 'plan: township/xiihu'))
    const { request } = await opened(filesOf(texts))
    const graph = (await (await request('/api/library/graph', here)).json()) as SystemGraph
    const broken = graph.links.filter(({ state }) => state === 'broken')
    expect(broken.map(({ to }) => to)).toContain('township/xiihu')
    expect(broken.find(({ to }) => to === 'township/xiihu')?.troubles.join()).toContain('township/xiihu')
  })
})
