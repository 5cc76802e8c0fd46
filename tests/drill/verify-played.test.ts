import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/compile/digest.ts'
import type { ProgramInject, ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { scenarioToPlay } from '../../src/drill/verify-played.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { type drive, opened } from '../support/live-drill.ts'
import {
  drawn,
  forged,
  hidden,
  kinds,
  log,
  planText,
  played,
  scenario,
  text,
  toPlay,
  verified,
} from '../support/sealed-day.ts'

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
