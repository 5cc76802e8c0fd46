import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import type { ProgramInject, ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { type Hidden, startIn } from '../../src/drill/seal.ts'
import { seatsOf } from '../../src/drill/seat.ts'
import { scenarioToPlay, type Verification, verifyPlayed } from '../../src/drill/verify-played.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { chain, emptyLog } from '../../src/run/log.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { dayStage, drive, opened } from '../support/live-drill.ts'
import { titles } from '../support/staff-titles.ts'

const stage = dayStage({
  mode: 'double-blind',
  consequences: ['C-1 | `水位 > 13` | 10 分钟 | office | 圩区进水。 | `积水深度@xihu = 0.4`'],
})
const text = '封存的原文'
const planText = '预案原文'
const scenario: ScenarioProgram = {
  ...stage.scenario,
  path: 'scenarios/day.md',
  window: { from: opened - hour, until: opened + 10 * hour },
  generate: {
    facts: [{ fact: '水位', area: null, shift: { kind: 'uniform', low: -10, high: 10 }, digits: 2 }],
    injects: [{ inject: '2', delay: { kind: 'uniform', low: 0, high: 20 * minute } }],
  },
}
const hidden: Hidden = {
  drill: stage.drill,
  public: {
    title: '双盲',
    plans: [{ id: 'special/flood', title: '防汛预案', sha256: sha256(planText) }],
    window: { from: '', until: '' },
    seats: [],
    notify: [],
  },
  scenario,
  text,
  seed: 'a seed',
}
const toPlay = scenarioToPlay(hidden)
/** Minutes after opening at which the drill was to start. */
const drawn = (startIn(scenario.window ?? { from: 0, until: 0 }, hidden.seed) - opened) / minute

/** A log as a live drill writes it, opened with a scenario and played to its end. */
function played({
  scenario: by = toPlay,
  pinned = by,
  texts = { 'scenarios/day.md': sha256(text), 'special/flood.md': sha256(planText) },
  start = drawn,
  led = () => undefined,
}: {
  scenario?: ScenarioProgram
  pinned?: ScenarioProgram
  texts?: Record<string, string>
  start?: number
  led?: (driven: ReturnType<typeof drive>) => void
} = {}): readonly DrillEvent[] {
  const pins = { program: '', scenario: sha256(canonicalJson(pinned)), header: '', texts, revision: null }
  const begun = drive({ ...stage, scenario: by, seats: seatsOf(by, titles) })
  begun.live.tell({ type: 'drill-opened', data: { pins, rehearsal: false } }, opened, { wall: null })
  begun.at(start).ask('director', { kind: 'run', speed: 1 })
  led(begun)
  begun.at(start + 6 * 60 + 1)
  begun.events()
  begun.ask('director', { kind: 'end', reason: 'over' })
  return begun.events()
}

const verified = (events: readonly DrillEvent[], sealed = hidden): Verification =>
  verifyPlayed(sealed, events)
const kinds = (list: readonly { readonly kind: string }[]): string[] => list.map(({ kind }) => kind)
const log = played()

/** The log forged: every entry changed by `change` and all hashes made anew, as whoever has the file could. */
function forged(change: (event: DrillEvent) => DrillEvent | DrillEvent[]): readonly DrillEvent[] {
  let end = emptyLog
  return log.flatMap(change).flatMap((event) => {
    const { v: _, drill, seq: __, at, wall, by, cause, prev: ___, hash: ____, ...body } = event
    const happening = { body, by, input: cause === null } as Parameters<typeof chain>[1][number]
    const next = chain(end, [happening], { drill, at, wall, cause, hashed: true })
    end = next.end
    return next.events
  })
}

describe('a drill played as sealed', () => {
  test('has no mismatch and no departure, and tells when everything was released', () => {
    const { mismatches, departures, releases, start } = verified(log)
    expect({ mismatches, departures }).toEqual({ mismatches: [], departures: [] })
    expect(start).toEqual({ drawn: opened + drawn * minute, actual: opened + drawn * minute })
    const after = new Map(toPlay.injects.map(({ id, after: planned }) => [id, planned]))
    expect(releases.map(({ id }) => id)).toEqual(['1', '2', '3', 'C-1'])
    for (const { id, situation, wall } of releases.slice(0, 3)) {
      expect(situation).toBe(toPlay.begins + (after.get(id) ?? 0))
      expect(wall).toBe(opened + drawn * minute + (after.get(id) ?? 0))
    }
  })

  test('the seed has decided something that can be told apart', () => {
    expect(toPlay.injects[1]?.after).not.toBe(scenario.injects[1]?.after)
    expect(toPlay.injects[0]?.facts).not.toEqual(scenario.injects[0]?.facts)
  })
})

describe('any change of what was played is found', () => {
  test('a scenario changed in any value', () => {
    const paths = leavesOf(toPlay)
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const other = withLeaf(toPlay, path) as ScenarioProgram
        expect(kinds(verified(played({ scenario: toPlay, pinned: other })).mismatches)).toContain('scenario')
      }),
      { numRuns: 60 },
    )
  })

  test('another seed', () => {
    const other = scenarioToPlay({ ...hidden, seed: 'another' })
    expect(kinds(verified(played({ scenario: other })).mismatches)).toContain('scenario')
  })

  test('another scenario that pretends to be the sealed one', () => {
    const [first, ...others] = toPlay.injects
    const words = {
      ...toPlay,
      injects: [{ ...(first as ProgramInject), content: '改过的话' }, ...others],
    } as ScenarioProgram
    expect(verified(played({ scenario: words, pinned: toPlay })).mismatches).toEqual([
      { kind: 'differs', seq: expect.any(Number), id: '1' },
    ])
    const facts = {
      ...toPlay,
      injects: toPlay.injects.map((each) => ({
        ...each,
        facts: each.id === '3' ? each.facts.slice(1) : each.facts,
      })),
    }
    expect(verified(played({ scenario: facts, pinned: toPlay })).mismatches).toEqual([
      { kind: 'facts', seq: expect.any(Number), id: '3' },
    ])
    const times = {
      ...toPlay,
      injects: toPlay.injects.map((each) => ({ ...each, after: (each.after ?? 0) + minute })),
    }
    expect(kinds(verified(played({ scenario: times, pinned: toPlay })).mismatches)).toEqual([
      'time',
      'time',
      'time',
    ])
    const more = {
      ...toPlay,
      injects: [...toPlay.injects, { ...(first as ProgramInject), id: '9' }],
    } as ScenarioProgram
    expect(verified(played({ scenario: more, pinned: toPlay })).mismatches).toEqual([
      { kind: 'unknown', seq: expect.any(Number), id: '9' },
    ])
  })

  test('another text than the one sealed', () => {
    const texts = { 'scenarios/day.md': sha256(`${text} `), 'special/flood.md': sha256(planText) }
    expect(kinds(verified(played({ texts })).mismatches)).toEqual(['text'])
  })

  test('an entry changed, taken out or put in, in any place', () => {
    fc.assert(
      fc.property(fc.nat(log.length - 2), fc.constantFrom('change', 'drop', 'double'), (at, how) => {
        const entry = log[at] as DrillEvent
        const put =
          how === 'change'
            ? [{ ...entry, wall: '2020-01-01T00:00:00.000Z' }]
            : how === 'drop'
              ? []
              : [entry, entry]
        const changed = [...log.slice(0, at), ...put, ...log.slice(at + 1)]
        expect(kinds(verified(changed as DrillEvent[]).mismatches)).toContain('chain')
      }),
    )
  })

  test('a forged log whose hashes were made anew', () => {
    expect(verified(forged((event) => event)).mismatches).toEqual([])
    const reworded = forged((event) =>
      event.type === 'inject-released' && event.data.inject === '2'
        ? { ...event, data: { ...event.data, content: '改过的话' } }
        : event,
    )
    expect(kinds(verified(reworded).mismatches)).toEqual(['differs'])
    const later = forged((event) =>
      event.type === 'inject-released' && event.data.inject === '2'
        ? { ...event, at: { ...event.at, situation: event.at.situation + minute } }
        : event,
    )
    expect(kinds(verified(later).mismatches)).toEqual(['time'])
  })

  test('no log of a drill at all, or that of another drill', () => {
    expect(kinds(verified([]).mismatches)).toEqual(['empty'])
    expect(
      kinds(verified(forged((event) => (event.type === 'drill-opened' ? [] : event))).mismatches),
    ).toContain('not-pinned')
    expect(verified(log, { ...hidden, drill: 'other' }).mismatches).toEqual([{ kind: 'other-drill', seq: 1 }])
  })
})

describe('what the director does is told, and is no breach', () => {
  const reason = '现场需要'
  const departed = (led: (driven: ReturnType<typeof drive>) => void, start = drawn) => {
    const { mismatches, departures } = verified(played({ led, start }))
    expect(mismatches).toEqual([])
    return departures.map(({ kind, ...rest }) =>
      `${kind} ${'id' in rest ? rest.id : 'minutes' in rest ? rest.minutes : ''}`.trim(),
    )
  }

  test.each<[string, string[], (driven: ReturnType<typeof drive>) => void]>([
    [
      'leaves an inject out',
      ['skipped 3'],
      (driven) => driven.ask('director', { kind: 'skip', inject: '3', reason }),
    ],
    [
      'releases one early',
      ['by-hand 3'],
      (driven) => driven.ask('director', { kind: 'release', inject: '3' }),
    ],
    [
      'moves one',
      ['moved 3'],
      (driven) => driven.ask('director', { kind: 'move', inject: '3', to: toPlay.begins + 3 * hour, reason }),
    ],
    [
      'adds one',
      ['added +1'],
      (driven) =>
        driven.ask('director', {
          kind: 'add-inject',
          channel: '电话',
          from: '群众',
          to: ['office'],
          content: '临时来电',
          facts: [],
          after: null,
        }),
    ],
    [
      'ends early',
      ['not-released 2', 'not-released 3'],
      (driven) => driven.ask('director', { kind: 'end', reason }),
    ],
  ])('%s', (_, expected, led) => {
    expect(departed((driven) => void led(driven))).toEqual(expected)
  })

  test.each([
    [12, 'late 12'],
    [-3, 'early 3'],
  ])('begins %d minutes from the drawn time', (by, expected) => {
    expect(departed(() => undefined, drawn + by)).toEqual([expected])
  })

  test('a plan revised since is told', () => {
    const texts = { 'scenarios/day.md': sha256(text), 'special/flood.md': sha256('改过的预案') }
    expect(verified(played({ texts }))).toMatchObject({
      mismatches: [],
      departures: [{ kind: 'plan-changed', id: 'special/flood' }],
    })
  })

  test('an inject released by hand but reworded is a breach all the same', () => {
    const [first, second, ...others] = toPlay.injects
    const other = {
      ...toPlay,
      injects: [first, { ...(second as ProgramInject), content: '改' }, ...others],
    } as ScenarioProgram
    const led = (driven: ReturnType<typeof drive>) =>
      void driven.ask('director', { kind: 'release', inject: '2' })
    expect(kinds(verified(played({ scenario: other, pinned: toPlay, led })).mismatches)).toEqual(['differs'])
  })
})

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]))
}

function withLeaf(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${value}`.concat('改')
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  copy[key] = withLeaf(copy[key], rest)
  return copy
}

describe('a log that was sealed until it began', () => {
  const known = { program: '', texts: {}, revision: null }
  /** As a live drill writes it that was opened encrypted. */
  function unsealed(pinned: ScenarioProgram): readonly DrillEvent[] {
    const texts = { 'scenarios/day.md': sha256(text) }
    const pins = { ...known, texts, scenario: sha256(canonicalJson(pinned)), header: '' }
    const sealing = { from: opened, pins, blobs: new Map() }
    const begun = drive({ ...stage, scenario: toPlay, seats: seatsOf(toPlay, titles), sealing })
    const data = { pins: { ...known, sealed: 'e' }, rehearsal: false }
    begun.live.tell({ type: 'drill-opened', data }, opened, { wall: null })
    begun.at(drawn).ask('director', { kind: 'run', speed: 1 })
    begun.at(drawn + 6 * 60 + 1).events()
    begun.ask('director', { kind: 'end', reason: 'over' })
    return begun.events()
  }

  test('is held against what was pinned when its seal was opened', () => {
    expect(verified(unsealed(toPlay)).mismatches).toEqual([])
    expect(kinds(verified(unsealed(scenario)).mismatches)).toEqual(['scenario'])
  })

  const sealedFirst = (event: DrillEvent): DrillEvent =>
    event.type === 'drill-opened'
      ? ({ ...event, data: { pins: { ...known, sealed: 'e' }, rehearsal: false } } as DrillEvent)
      : event

  test('does not say what it was played by when its seal was never opened', () => {
    expect(kinds(verified(forged(sealedFirst)).mismatches)).toContain('not-pinned')
  })

  test('is no mismatch while it has not begun', () => {
    const waiting = forged((event) => (event.seq === 1 ? sealedFirst(event) : []))
    const { mismatches, departures } = verified(waiting)
    expect(mismatches).toEqual([])
    expect(kinds(departures)).toContain('not-started')
  })
})
