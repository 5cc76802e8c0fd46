import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { readEntry } from '../../src/drill/read-entry.ts'
import { replayAgainst } from '../../src/drill/replay-against.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { evolve } from '../../src/run/evolve.ts'
import { judgedIn } from '../../src/run/judgement.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { initialState } from '../../src/run/state.ts'
import type { Trace } from '../../src/run/trace.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { dayStage, drive, flood, openingOf } from '../support/live-drill.ts'
import { begins, richProgram, richTexts } from './rich-set.ts'

const clause = 'special/flood#III.start.2'

/** A log as it was written before judgements named their machine. */
const old: readonly DrillEvent[] = readFileSync(
  join(import.meta.dirname, 'old-logs/judgement-without-machine.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => readEntry(JSON.parse(line)))

const stateOf = (events: readonly DrillEvent[]) =>
  events.reduce((state, event) => evolve(state, event, event.at.situation), initialState(begins))

/** The demand for III of the flood plan as the log goes: `III` and `null` for each change. */
const demands = (events: readonly DrillEvent[]): unknown[] =>
  events.flatMap((event) =>
    event.type === 'demand-changed' && event.data.instance === flood ? [event.data.to] : [],
  )

const judged = (holds: boolean, instance?: string) =>
  ({
    type: 'judgement-recorded',
    data: { clause, holds, reason: '', ...(instance === undefined ? {} : { instance }) },
  }) as const

describe('a judgement', () => {
  test('names its machine and what was found before', () => {
    const day = drive(dayStage()).at(5)
    day.ask('director', { kind: 'run', speed: 1 })
    day.at(10).act('office', { kind: 'judge', clause, instance: flood, holds: true, reason: '告急' })
    day.at(15).act('office', { kind: 'judge', clause, instance: flood, holds: false, reason: '转平' })
    const found = day.events().flatMap((event) => (event.type === 'judgement-recorded' ? [event.data] : []))
    expect(found).toEqual([
      { clause, instance: flood, holds: true, previous: null, reason: '告急' },
      { clause, instance: flood, holds: false, previous: true, reason: '转平' },
    ])
  })

  test('counts in its machine and in no other', () => {
    const { judgements } = evolve(initialState(begins), judged(true, flood), begins)
    expect(judgedIn(judgements, clause, flood)).toBe(true)
    expect(judgedIn(judgements, clause, `${flood}.drought`)).toBeUndefined()
  })

  test('that names none counts wherever its clause is asked, until one that does', () => {
    const before = evolve(initialState(begins), judged(true), begins)
    const { judgements } = evolve(before, judged(false, flood), begins)
    expect(judgedIn(before.judgements, clause, flood)).toBe(true)
    expect(judgedIn(judgements, clause, flood)).toBe(false)
    expect(judgedIn(judgements, clause, `${flood}.drought`)).toBe(true)
  })

  test('taken back leaves what was found before, and what was found since', () => {
    const judge = { kind: 'judge', clause, instance: flood, holds: true, reason: '告急' } as const
    const day = drive(dayStage({ injects: [] })).at(5)
    day.ask('director', { kind: 'run', speed: 1 })
    const [first, second] = [day.at(10).act('office', judge), day.at(15).act('office', judge)]
    const undo = (answer: typeof first) =>
      day.ask('director', { kind: 'undo', entry: answer.ok ? (answer.entries[0] ?? 0) : 0, reason: '误记' })
    const now = () => judgedIn(stateOf(day.events()).judgements, clause, flood)
    day.at(20)
    undo(second)
    expect(now()).toBe(true)
    const third = day.at(25).act('office', { ...judge, holds: false })
    day.at(30)
    undo(first)
    expect(now()).toBe(false)
    undo(third)
    expect(now()).toBe(true)
  })
})

describe('a log of before judgements named their machine', () => {
  const stage = dayStage()
  const { header } = openingOf(stage)
  const trace: Trace = { header: { ...header, begins: stage.scenario.begins }, events: old }
  const played = { program: richProgram, scenario: stage.scenario }

  test('is whole, and is read as it was written', () => {
    expect(firstBrokenLink(old)).toBeNull()
    expect(old.filter(({ type }) => type === 'judgement-recorded').map(({ data }) => data)).toEqual([
      { clause, holds: true, reason: '下游告急' },
      { clause, holds: false, reason: '下游转平' },
    ])
    expect(judgedIn(stateOf(old).judgements, clause, flood)).toBe(false)
  })

  test('is played again with its judgements at the machine that they moved', () => {
    const again = replayAgainst(trace, played, richProgram)
    expect(again.notApplicable).toEqual([])
    expect(demands(old)).toContain('III')
    expect(demands(again.trace.events)).toEqual(demands(old))
  })

  test('and by a revised plan with the case that was judged, wherever it stands by then', () => {
    const path = 'special/flood.md'
    const before = richTexts.get(path) ?? ''
    const text = before.replace('- `水位 ≥ 13`\n- 其他', '- `水位 ≥ 13`\n- `水位 ≥ 20`\n- 其他')
    expect(text).not.toBe(before)
    const revised = compilePlans(buildSet(new Map(richTexts).set(path, text)))
    const again = replayAgainst(trace, played, revised)
    expect(again.notApplicable).toEqual([])
    expect(demands(again.trace.events)).toEqual(demands(old))
    const found = again.trace.events.flatMap((event) =>
      event.type === 'judgement-recorded' ? [[event.data.clause, event.data.instance]] : [],
    )
    expect(found).toEqual([
      ['special/flood#III.start.3', flood],
      ['special/flood#III.start.3', flood],
    ])
  })
})
