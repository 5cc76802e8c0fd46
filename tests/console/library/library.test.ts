import { describe, expect, test } from 'vitest'
import {
  type LibraryOverview,
  type PlanPage,
  type TextBlock,
  unreadHeader,
} from '../../../src/console/library-protocol.ts'
import type { Library } from '../../../src/console/server/library/library.ts'
import { openConsole } from '../../support/console.ts'
import { libraryOf, richFiles } from '../../support/library.ts'

const here = { from: '127.0.0.1' }

async function get<T>(library: Library, path: string): Promise<T> {
  const { request } = await openConsole(undefined, { library })
  const response = await request(path, here)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}

const overviewOf = (library: Library): Promise<LibraryOverview> => get(library, '/api/library')
const pageOf = (library: Library, id: string): Promise<PlanPage> => get(library, `/api/library/plan?id=${id}`)

const flood = (change: (text: string) => string): Library =>
  libraryOf(richFiles({ 'special/flood.md': change(text('special/flood.md')) }))

const files = richFiles()
const text = (path: string): string => new TextDecoder().decode(files.read(`/set/${path}`))
const wordsOf = (blocks: readonly TextBlock[]): string => JSON.stringify(blocks)

describe('the list', () => {
  test('has every plan with what matters of it, in the language asked for', async () => {
    const library = libraryOf(richFiles())
    const { plans, areas } = await overviewOf(library)
    const card = plans.find(({ id }) => id === 'special/flood')
    expect(card).toMatchObject({
      type: { id: 'special', name: '专项应急预案' },
      status: { name: '现行有效' },
    })
    expect(card?.levels.map(({ name }) => name)).toEqual(['Ⅳ级', 'Ⅲ级', 'Ⅱ级'])
    const inEnglish = await get<LibraryOverview>(library, '/api/library?lang=en')
    expect(inEnglish.plans.find(({ id }) => id === 'special/flood')?.type.name).toBe('special plan')
    for (const { id, parent } of areas)
      if (parent !== null)
        expect(areas.findIndex((area) => area.id === parent)).toBeLessThan(
          areas.findIndex((area) => area.id === id),
        )
  })

  test('a plan not evaluated and drilled in its terms is due, and says by which rule', async () => {
    const library = flood((plan) =>
      plan.replace(
        'status: in-force',
        'status: in-force\ndates: { issued: 2020-01-10 }\ndrill: { every: P1Y, last: 2025-09-01 }',
      ),
    )
    const { plans, today } = await overviewOf(library)
    const duties = plans.find(({ id }) => id === 'special/flood')?.duties ?? []
    const evaluation = duties.find(({ what }) => what === 'evaluate')
    expect(today <= '2026-01-15').toBe(true)
    expect(evaluation).toMatchObject({ last: null, due: '2023-01-10', late: true })
    expect(evaluation?.basis).toContain('第三十四条')
    expect(duties.find(({ what }) => what === 'drill')).toMatchObject({
      ...{ last: '2025-09-01', due: '2026-09-01', late: false, soon: false },
      basis: '本预案自定：每 1 年一次',
    })
  })

  test('a plan that cannot be read is a finding; the others stay', async () => {
    const before = await overviewOf(libraryOf(richFiles()))
    const after = await overviewOf(flood(() => '---\nkind: plan\nid: [\n'))
    expect(after.plans).toHaveLength(before.plans.length - 1)
    expect(after.elsewhere).toContainEqual(
      expect.objectContaining({ path: 'special/flood.md', severity: 'error', plan: null }),
    )
  })

  test.each([
    ['no files at all', {}],
    ['settings that are no YAML', { 'yuyan.yaml': '\t: [' }],
  ])('%s: the list answers', async (_, more) => {
    const broken = richFiles(more)
    if (Object.keys(more).length === 0) broken.contents.clear()
    expect(await overviewOf(libraryOf(broken))).toMatchObject({ plans: expect.any(Array) })
  })
})

describe('a plan', () => {
  test('is its text: headings, items, tables, with the names of their rows', async () => {
    const page = await pageOf(libraryOf(richFiles()), 'special/flood')
    const kinds = new Set(page.text.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['heading', 'paragraph', 'item', 'table']))
    const named = page.text.flatMap((block): readonly { clauses: readonly string[] }[] =>
      block.kind === 'table' ? block.rows : [block],
    )
    expect(named.flatMap(({ clauses }) => clauses)).toEqual(
      expect.arrayContaining(['III', 'III.start.1', 'III.procedure.decide']),
    )
    const start = named.find(({ clauses }) => clauses.includes('III.start.1'))
    expect(start).toMatchObject({
      spans: expect.arrayContaining([expect.objectContaining({ kind: 'code' })]),
    })
  })

  test('has its ladder: conditions in words, who decides, tasks with owner and limit', async () => {
    const { groups } = await pageOf(libraryOf(richFiles()), 'special/flood')
    const level = groups[0]?.levels.find(({ id }) => id === 'III')
    expect(level?.start?.items.length).toBeGreaterThan(0)
    expect(level?.procedure.map(({ step }) => step)).toContain('决定')
    expect(level?.tasks[0]).toMatchObject({ owners: [expect.any(String)], within: expect.any(String) })
  })

  test('tells how its links stand: found, outside, broken with what may be meant; and who names it', async () => {
    const library = flood((plan) => plan.replace('plan: township/xihu', 'plan: township/xihuu'))
    const { links } = await pageOf(library, 'special/flood')
    const out = links.filter(({ direction }) => direction === 'out')
    expect(out.map(({ other, state }) => [other.id, state])).toEqual([
      ['zhenjiang:special/flood', 'external'],
      ['township/donghu', 'plan'],
      ['township/xihuu', 'missing'],
    ])
    expect(out[1]).toMatchObject({ when: 'Ⅲ级', expect: 'Ⅲ级', within: '30 分钟', by: '县防办' })
    expect(out[2]?.near[0]).toEqual({ id: 'township/xihu', name: '西湖镇防汛应急预案' })
    const back = await pageOf(library, 'township/donghu')
    expect(back.links).toContainEqual(
      expect.objectContaining({
        direction: 'in',
        other: { id: 'special/flood', name: '青溪县防汛应急预案' },
      }),
    )
  })

  test('a finding stands at its line, and knows the other plan that it is about', async () => {
    const library = flood((plan) => plan.replace('expect: IV, within: PT1H', 'expect: I, within: PT1H'))
    const { findings } = await pageOf(library, 'special/flood')
    const link = findings.find(({ related }) => related.some(({ plan }) => plan?.id === 'township/xihu'))
    expect(link).toMatchObject({ path: 'special/flood.md', line: 14, plan: { id: 'special/flood' } })
  })

  test.each(['', 'none', '../yuyan.yaml', '__proto__'])('%j is none: told where to look', async (id) => {
    const { request } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const response = await request(`/api/library/plan?id=${id}`, here)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('预案库中没有这部预案')
  })

  test('markup in a text is words, or nothing: never markup', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const library = flood((plan) =>
      plan
        .replace(/^title: .*$/m, `title: '青溪${script}'`)
        .replace(/\n## (.*)/, `\n## $1 ${script}\n\n段落 ${script} \`${script}\`\n`),
    )
    const { card, text: blocks } = await pageOf(library, 'special/flood')
    expect(card.title).toContain('<script>')
    for (const block of blocks)
      for (const span of 'spans' in block ? block.spans : [])
        expect(Object.keys(span).sort()).toEqual(['kind', 'text'])
    expect(wordsOf(blocks)).toContain('alert(1)')
  })
})

describe('files that change', () => {
  test('are read again within a second of the next look, and only then', async () => {
    const changing = richFiles()
    let now = Date.UTC(2026, 0, 15)
    const library = libraryOf(changing, () => now)
    const first = library.look()
    changing.contents.set(
      '/set/special/new.md',
      text('special/flood.md').replace(/^id: .*$/m, 'id: special/new'),
    )
    expect(library.look()).toBe(first)
    now += 1000
    expect([...library.look().set.plans.keys()]).toContain('special/new')
    changing.contents.delete('/set/special/new.md')
    now += 1000
    const last = library.look()
    expect([...last.set.plans.keys()]).toEqual([...first.set.plans.keys()])
    expect(last.findings).toEqual(first.findings)
    now += 1000
    expect(library.look()).toBe(last)
  })

  test('that cannot be read leave the library as it was; the answer says so, and so does whoever runs it', async () => {
    const files = richFiles()
    let now = Date.UTC(2026, 0, 15)
    let away = false
    const entries = (folder: string) => {
      if (away) throw new Error('the disk is away')
      return files.entries(folder)
    }
    const library = libraryOf({ ...files, entries }, () => now)
    const { request, faults } = await openConsole(undefined, { library })
    const answered = async () => {
      const response = await request('/api/library', here)
      return { unread: response.headers.has(unreadHeader), text: await response.text() }
    }
    const before = await answered()
    now += 1000
    away = true
    expect(await answered()).toEqual({ unread: true, text: before.text })
    expect(faults).toEqual(['Error: the disk is away'])
    now += 1000
    away = false
    expect(await answered()).toEqual(before)
  })

  test('that never could be read: a sentence, and nothing else is touched', async () => {
    const library = libraryOf({
      ...richFiles(),
      entries: () => {
        throw new Error('the disk is away')
      },
    })
    const { request, enter } = await openConsole(undefined, { library })
    const response = await request('/api/library?lang=en', here)
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('did not answer')])
    expect((await enter('director')).setCookie).not.toBe('')
  })
})
