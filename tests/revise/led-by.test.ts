import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flat, underTheirCauses } from '../../src/revise/led-by.ts'
import { findingsOf } from '../../src/revise/propose-revision.ts'
import { allEvidence, type Finding } from '../../src/revise/revision.ts'
import { makeStudy } from '../../src/revise/study.ts'
import { type Drill, judgedOf, levelText, planText, revise, sentenceOf } from './drill.ts'
import { drill as dyke, flood } from './dyke-drill.ts'

const town = (name = 'donghu'): string =>
  planText(`township/${name}`, name, [
    levelText('Ⅳ', {
      procedure: ['决定：镇政府，20 分钟'.replace('镇政府', name === 'donghu' ? '东湖镇' : '西湖镇')],
      tasks: [`IV-1 | 转移群众 | ${name === 'donghu' ? '东湖镇' : '西湖镇'} | 1 小时 | |`],
    }),
  ])
    .replace('donghu-gov', `${name}-gov`)
    .replace('donghu-gov', `${name}-gov`)
const link = (name: string): string =>
  `{ rel: activates, plan: township/${name}, when: III, expect: IV, within: PT45M, by: 县防办 }`
const rising = ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |']
const breach = 'T+4:00 | 决口 | `堤防决口@donghu = true` | township/donghu#IV-1'
const linked = (people: readonly string[], towns: readonly string[] = ['donghu']): Drill => ({
  plans: {
    'special/flood.md': flood({ links: towns.map(link) }),
    ...Object.fromEntries(towns.map((name) => [`township/${name}.md`, town(name)])),
  },
  injects: [...rising, breach],
  people: ['default: { delay: fixed(PT10M), effort: "triangular(0.9, 0.9, 0.9)" }', ...people],
})
const tree = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ measure }) => !['not-told', 'overload'].includes(measure))
    .map(({ measure, clause, consequences }) =>
      [`${measure} ${clause}`, ...consequences.map((each) => `${each.measure} ${each.clause}`)].join(' > '),
    )

describe('one cause is one finding', () => {
  test('the word was never passed on, so the other plan did nothing and harm found its task undone', () => {
    const drill = linked(['office: { absent: true }'])
    const { findings } = revise(drill)
    expect(tree(findings).filter((each) => each.startsWith('link-late'))).toEqual([
      'link-late special/flood#link.activates.township/donghu > slow-at-harm township/donghu#IV-1',
    ])
    const [late] = findings.filter(({ measure }) => measure === 'link-late')
    const [harm] = late?.consequences ?? []
    expect(harm && sentenceOf(drill, harm)).toBe(
      '决口（A-2）时「转移群众」尚未完成，而按预案规定的时限应当来得及',
    )
    expect(late && allEvidence(late)).toEqual(expect.arrayContaining([...(harm?.evidence ?? [])]))
  })

  test('the word came in time and the town decided late: its decision leads the late link', () => {
    const { findings } = revise(linked(['donghu: { delay: fixed(PT60M) }']))
    expect(tree(findings)).toContain(
      'declared-late township/donghu#IV.procedure.decide > link-late special/flood#link.activates.township/donghu',
    )
  })

  test('one sender who told nobody is one finding, whatever number of towns waited', () => {
    const { findings } = revise(linked(['office: { absent: true }'], ['donghu', 'xihu']))
    const [led, ...more] = tree(findings).filter((each) => each.startsWith('link-late'))
    expect(more).toEqual([])
    expect(led).toContain('> link-late special/flood#link.activates.township/xihu')
  })

  test('a start procedure that nobody worked off is one finding: the level that was never declared', () => {
    const plan = flood().replace(
      '### 启动程序\n\n',
      '### 启动程序\n\n- 研判：县防办，10 分钟\n- 提出：县防办，20 分钟\n',
    )
    const asked = {
      plans: { 'special/flood.md': plan },
      injects: ['T+0:00 | 水位 | `水位 = 12.5` |'],
      lasts: 'PT3H',
    }
    const absent = [
      'default: { delay: fixed(PT10M) }',
      'office: { absent: true }',
      'commander: { absent: true }',
    ]
    const drill = { ...asked, people: absent }
    const { findings } = revise(drill)
    expect(tree(findings)).toEqual([
      [
        'declared-late special/flood#IV.procedure.decide',
        'deadline-missed special/flood#IV.procedure.assess',
        'deadline-missed special/flood#IV.procedure.propose',
      ].join(' > '),
    ])
    expect(findings[0] && sentenceOf(drill, findings[0])).toBe(
      '《青溪县防汛应急预案》Ⅳ级响应条件满足 3 小时，始终没有启动，其后 1 项任务无从谈起',
    )
  })

  test('a start procedure that stopped half-way is one finding at the step that was not taken', () => {
    const plan = flood().replace(
      '### 启动程序\n\n',
      '### 启动程序\n\n- 研判：县防办，10 分钟\n- 提出：东湖镇，20 分钟\n',
    )
    const { findings } = revise({
      plans: { 'special/flood.md': plan },
      injects: ['T+0:00 | 水位 | `水位 = 12.5` |'],
      lasts: 'PT3H',
      people: ['default: { delay: fixed(PT5M) }', 'donghu: { absent: true }', 'commander: { absent: true }'],
    })
    expect(tree(findings)).toEqual([
      'deadline-missed special/flood#IV.procedure.propose > declared-late special/flood#IV.procedure.decide',
    ])
  })

  test('who was slow although the limits were enough leads what harm found undone', () => {
    const slow = {
      ...dyke,
      injects: ['T+0:00 | 水位 | `水位 = 13.1` |', 'T+4:00 | 决口 | | special/flood#III-2'],
    }
    const people = ['default: { delay: fixed(PT10M) }', 'donghu: { absent: true }']
    expect(tree(revise({ ...slow, people, lasts: 'PT5H' }).findings)).toEqual([
      'deadline-missed special/flood#III-2 > slow-at-harm special/flood#III-2',
    ])
  })
})

describe('laws of putting findings under their causes', () => {
  const person = (seat: string) =>
    fc
      .oneof(
        fc.constant('absent: true'),
        fc.integer({ min: 1, max: 90 }).map((minutes) => `delay: fixed(PT${minutes}M)`),
      )
      .map((how) => `${seat}: { ${how} }`)
  const people = fc.tuple(person('default'), person('office'), person('donghu'), person('commander'))
  const played = people.map((each) => {
    const study = makeStudy(judgedOf({ ...linked([], ['donghu', 'xihu']), people: each }))
    return { study, findings: findingsOf(study) }
  })

  test('doing it again changes nothing, the order of measures neither, and nothing is lost', () => {
    fc.assert(
      fc.property(played, fc.infiniteStream(fc.nat()), ({ study, findings }, picks) => {
        const once = underTheirCauses(study, findings)
        expect(underTheirCauses(study, once)).toEqual(once)
        const shuffled = findings
          .map((each) => ({ each, key: picks.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each)
        const other = underTheirCauses(study, shuffled)
        const byId = (all: readonly Finding[]) => new Map(all.map((each) => [each.id, each]))
        expect(byId(other)).toEqual(byId(once))
        const ids = (all: readonly Finding[]) => all.map(({ id }) => id).sort()
        const placed = once.flatMap((each) => [each, ...each.consequences])
        expect(ids(placed)).toEqual(ids(findings))
        expect(ids(flat(once))).toEqual(ids(findings))
        expect(new Set(once.flatMap(allEvidence))).toEqual(new Set(findings.flatMap(allEvidence)))
      }),
      { numRuns: 25 },
    )
  })
})
