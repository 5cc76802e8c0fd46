import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanPage } from '../../../src/console/library-protocol.ts'
import type { ReviewFindings, ReviewList, ReviewPage } from '../../../src/console/review-protocol.ts'
import { libraryToken } from '../../../src/console/server/library/library-access.ts'
import { minute } from '../../../src/vocabulary/duration.ts'
import type { MemoryFiles } from '../../../src/workspace/memory.ts'
import { openConsole, post, type TestConsole } from '../../support/console.ts'
import { libraryOf, readingDay, richFiles } from '../../support/library.ts'
import { recordedDrill, recordedSet } from '../../support/recorded-drill.ts'

const here = '127.0.0.1'
const record = `${recordedSet}/drills/rain-a/findings.yaml`

let files: MemoryFiles
let console: TestConsole

async function consoleOf(set: MemoryFiles): Promise<TestConsole> {
  return openConsole(undefined, { library: libraryOf(set, () => readingDay, recordedSet) })
}

async function get<T>(path: string, lang = 'zh-CN'): Promise<T> {
  const response = await console.request(`/api/library${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
    from: here,
  })
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as T
}

const reviewed = (lang?: string): Promise<ReviewPage> => get('/review?drill=rain-a', lang)
const findings = (): Promise<ReviewFindings> => get('/review/findings?drill=rain-a')

beforeAll(async () => {
  files = await recordedDrill()
  console = await consoleOf(files)
})

describe('the review of a drill on record', () => {
  it('is in the list with its scores and what is still to be decided', async () => {
    const { drills } = await get<ReviewList>('/reviews')
    expect(drills.map(({ drill, record: kept }) => [drill, kept])).toEqual([['rain-a', 'whole']])
    expect(drills[0]?.scores[0]?.coverage).toBeGreaterThan(0)
    expect(drills[0]?.findings.proposed).toBe((await findings()).findings.length)
  })

  it('shows the numbers that its record has', async () => {
    const { card } = await reviewed()
    const { drills } = await get<ReviewList>('/reviews')
    expect(card.scores).toEqual(drills[0]?.scores)
  })

  it('opens every number to entries that are in the log', async () => {
    const page = await reviewed()
    const there = new Set(page.log.map(({ seq }) => seq))
    const proofs = [
      ...page.rubrics.flatMap(({ categories }) =>
        categories.flatMap(({ items }) => items.flatMap(({ because }) => because.map((one) => one.evidence))),
      ),
      ...page.courses.map(({ evidence }) => evidence),
      ...page.courses.flatMap(({ rows }) => rows.map(({ seq }) => [seq])),
      ...page.deadlines.duties.map(({ evidence }) => evidence),
      ...page.weaknesses.map(({ evidence }) => evidence),
      ...(await findings()).findings.map(({ evidence }) => evidence),
    ].flat()
    expect(proofs.length).toBeGreaterThan(10)
    expect(proofs.filter((seq) => !there.has(seq))).toEqual([])
    expect(page.deadlines.duties.every(({ evidence }) => evidence.length > 0)).toBe(true)
  })

  it('tells levels, deadlines and findings in the language asked for', async () => {
    const [zh, en] = [await reviewed(), await reviewed('en')]
    expect(zh.courses[0]?.sentence).toMatch(/级响应/)
    expect(en.courses[0]?.sentence).toMatch(/Level/)
    expect(en.log.length).toBe(zh.log.length)
    expect(zh.deadlines.duties.length).toBeGreaterThan(0)
  })

  it('leads from a finding to the row of the plan', async () => {
    const { findings: all } = await findings()
    const clauses = all.flatMap(({ clause }) => (clause ? [clause] : []))
    expect(clauses.length).toBeGreaterThan(0)
    for (const { plan, id } of clauses) expect(id.startsWith(`${plan?.id}#`)).toBe(true)
  })

  it('is told by the plan: what became of each row that fell due', async () => {
    const page = await get<PlanPage>('/plan?id=special/flood')
    const row = page.drills[0]?.clauses.find(({ clause }) => clause === 'IV-1')
    expect(row && row.done + row.late + row.failed + row.open).toBeGreaterThan(0)
    expect(page.drills[0]?.clauses.map(({ name }) => name)).toContain('Ⅳ级启动程序：决定')
  })

  it('is not there for a drill that nobody knows, and for one that goes on', async () => {
    for (const drill of ['other', console.drill.id]) {
      const response = await console.request(`/api/library/review?drill=${drill}`, { from: here })
      expect(response.status).toBe(404)
    }
  })

  it('says so where the record is not what was written', async () => {
    const changed = await recordedDrill()
    const log = `${recordedSet}/drills/rain-a/log.jsonl`
    changed.contents.set(log, new TextDecoder().decode(changed.read(log)).replace('演完', '演砸'))
    const broken = await consoleOf(changed)
    const response = await broken.request('/api/library/review?drill=rain-a&lang=zh-CN', { from: here })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('不作复盘')
  })

  it('scores anew what an older version has written', async () => {
    const old = await recordedDrill()
    old.contents.set(
      `${recordedSet}/drills/rain-a/scorecard.json`,
      '{"scorecards":[{"format":"yuyan-scorecard/1"}]}',
    )
    const other = await consoleOf(old)
    const response = await other.request('/api/library/review?drill=rain-a&lang=zh-CN', { from: here })
    const page = (await response.json()) as ReviewPage
    expect(page.card.scores).toEqual((await reviewed()).card.scores)
  })
})

describe('the review of a drill that is served here', () => {
  it('is there once it has ended for good; what it shows is decided when it is on record', async () => {
    const served = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const look = (path: string) => served.request(`/api/library${path}&lang=zh-CN`, { from: here })
    const ask = `/review/findings?drill=${served.drill.id}`
    const director = await served.enter('director')
    await director.ask({ kind: 'run', speed: 1 })
    await director.ask({ kind: 'end', reason: '演完' })
    expect((await look(ask)).status).toBe(404)
    await served.clock.pass(11 * minute)
    const answer = (await (await look(ask)).json()) as ReviewFindings
    expect(answer.noDecision).toBe('not-closed')
    expect(answer.findings.every(({ standing }) => standing === null)).toBe(true)
    const page = (await (await look(`/review?drill=${served.drill.id}`)).json()) as ReviewPage
    expect(page.card).toMatchObject({ record: 'none', title: '青溪县防汛一日' })
    expect(page.log.length).toBeGreaterThan(0)
  })
})

describe('deciding about a finding', () => {
  const ask = (decision: object, from?: string): Promise<Response> =>
    console.request('/api/library/review/findings?drill=rain-a&lang=zh-CN', {
      ...post({ owner: '', due: '', reason: '', ...decision }),
      ...(from === undefined ? {} : { from }),
    })
  const written = (): string => new TextDecoder().decode(files.read(record))

  it('is for whoever sits at the machine: a reader with the link may read, and is told why not', async () => {
    const before = written()
    const token = libraryToken(console.ports.keys)
    const entered = await console.request('/api/library/enter', post({ token }))
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const path = '/api/library/review/findings?drill=rain-a&lang=zh-CN'
    const answer = await console.request(path, { headers: { cookie } })
    const read = (await answer.json()) as ReviewFindings
    expect(read.noDecision).toBe('elsewhere')
    const decision = { finding: read.findings[0]?.id, move: 'reject', owner: '', due: '', reason: '不成立' }
    const response = await console.request(path, post(decision, { cookie }))
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('只能在运行控制台的电脑上')
    expect((await console.request(path, post(decision))).status).toBe(403)
    expect(written()).toBe(before)
  })

  it('asks for what is lacking, and refuses what makes no sense', async () => {
    const [first] = (await findings()).findings
    const before = written()
    const sentence = async (decision: object): Promise<string> => {
      const response = await ask({ finding: first?.id, ...decision }, here)
      expect(response.status).toBe(409)
      return ((await response.json()) as { sentence: string }).sentence
    }
    expect(await sentence({ move: 'accept', due: '2026-03-31' })).toContain('责任单位')
    expect(await sentence({ move: 'accept', owner: 'flood-office', due: '' })).toContain('期限')
    expect(await sentence({ move: 'reject', reason: '  ' })).toContain('理由')
    expect(await sentence({ move: 'accept', owner: 'nobody', due: '2026-03-31' })).toContain('登记表中没有')
    expect(await sentence({ move: 'accept', owner: 'flood-office', due: '2026-02-30' })).toContain('不是日期')
    expect(await sentence({ finding: '000000000000', move: 'reject', reason: '理由' })).toContain('已没有')
    expect(written()).toBe(before)
  })

  it('writes what the command would write, and shows it at once', async () => {
    const before = await findings()
    expect(before.noDecision).toBeNull()
    const [first, second] = before.findings
    expect(first?.clause?.cited).toMatch(/^《/)
    const body = before.bodies[0]
    const accepted = await ask(
      { finding: first?.id, move: 'accept', owner: body?.id, due: '2026-03-31' },
      here,
    )
    expect(accepted.status).toBe(200)
    const answer = (await accepted.json()) as ReviewFindings
    expect(answer.findings[0]?.standing).toMatchObject({ state: 'accepted', owner: body, due: '2026-03-31' })
    const rejected = await ask({ finding: second?.id, move: 'reject', reason: '情景\n没有给出' }, here)
    expect(rejected.status).toBe(200)
    expect(written()).toContain('state: accepted')
    expect(written()).toContain(`owner: ${body?.id}`)
    expect(written()).toContain('reason: 情景 没有给出')
    const { drills } = await get<ReviewList>('/reviews')
    expect(drills[0]?.findings).toMatchObject({ accepted: 1, rejected: 1 })
  })
})
