import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { evolve } from '../../src/run/evolve.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { moveObligation } from '../../src/run/machines.ts'
import { initialState, isOpen, type RunState } from '../../src/run/state.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { type Player, player } from '../support/player.ts'
import { playRandomly, type RandomAct, randomActs } from '../support/random-acts.ts'
import { begins, richProgram } from './rich-set.ts'

function played(acts: readonly RandomAct[], between?: Parameters<typeof playRandomly>[2]): Player {
  const run = player(richProgram, begins)
  playRandomly(run, acts, between)
  return run
}

/** Checks a law on many random runs. */
function holds(law: (run: Player, acts: readonly RandomAct[]) => void): void {
  fc.assert(
    fc.property(randomActs, (acts) => law(played(acts), acts)),
    { numRuns: 50 },
  )
}

const known = ({ levels, rows, facts, wires, warnings, judgements }: RunState): unknown => ({
  levels,
  rows,
  facts,
  wires,
  warnings,
  judgements,
})

test('random acts bring about everything that can happen in a run', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(randomActs, (acts) => {
      for (const event of played(acts).events()) seen.add(event.type)
    }),
    { numRuns: 100, seed: 1 },
  )
  expect([...seen].sort()).toEqual([
    'act-refused',
    'condition-lapsed',
    'demand-changed',
    'fact-reported',
    'fact-staled',
    'judgement-recorded',
    'level-declared',
    'level-lowered',
    'level-raised',
    'link-dropped',
    'link-fired',
    'link-sent',
    'obligation-broken',
    'obligation-done',
    'obligation-due',
    'obligation-late',
    'obligation-lifted',
    'obligation-waived',
    'obligation-withdrawn',
    'response-ended',
    'task-ordered',
    'warning-ended',
    'warning-issued',
  ])
}, 30_000)

test('the log alone, through evolve, rebuilds the state', () => {
  holds((run) => {
    const log: DrillEvent[] = JSON.parse(JSON.stringify(run.events()))
    const replayed = log.reduce(
      (state, event) => evolve(state, event, event.at.situation),
      initialState(begins),
    )
    expect(known(replayed)).toEqual(known(run.state()))
  })
})

test('any way of splitting a span of time gives the same log', () => {
  fc.assert(
    fc.property(randomActs, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (acts, shares) => {
      const split = played(acts, (from, to) =>
        [...shares.take(3)].sort().map((share) => from + Math.floor(share * (to - from - 1))),
      )
      expect(split.events()).toEqual(played(acts).events())
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('every obligation event names a row that fell due before, and no row falls due twice', () => {
  holds((run) => {
    const due = new Set<string>()
    for (const event of run.events()) {
      if (event.type === 'obligation-due') {
        expect(due).not.toContain(event.data.key)
        due.add(event.data.key)
      } else if (event.type.startsWith('obligation-') && 'key' in event.data)
        expect(due).toContain(event.data.key)
    }
  })
})

const moves = {
  'obligation-done': 'finish',
  'obligation-late': 'run-late',
  'obligation-waived': 'waive',
  'obligation-withdrawn': 'withdraw',
} as const

test('every move of a row is one that the machine allows, and leads where evolve leads', () => {
  holds((run) => {
    let state = initialState(begins)
    for (const event of run.events()) {
      const next = evolve(state, event, event.at.situation)
      if (event.type in moves && 'key' in event.data) {
        const { key, instance } = event.data
        const before = state.rows.get(instance)?.get(key)?.state ?? 'idle'
        const move = moves[event.type as keyof typeof moves]
        expect(next.rows.get(instance)?.get(key)?.state).toBe(moveObligation(before, move))
      }
      state = next
    }
  })
})

test('demand never moves response: only people do', () => {
  holds((run) => {
    let state = initialState(begins)
    for (const event of run.events()) {
      const next = evolve(state, event, event.at.situation)
      const moved = [...next.levels].filter(
        ([id, level]) => level.response !== (state.levels.get(id)?.response ?? 'standby'),
      )
      if (moved.length > 0) expect([event.by === 'system', event.cause]).toEqual([false, null])
      state = next
    }
  })
})

test('timers are ordered, and each open row that can still be late has one', () => {
  fc.assert(
    fc.property(randomActs, (acts) => {
      const run = player(richProgram, begins)
      for (let i = 1; i <= acts.length; i++) {
        const { timers, rows, now } = playedUpTo(run, acts, i)
        const sorted = [...timers].sort((a, b) => a.due - b.due || a.seq - b.seq)
        expect(timers).toEqual(sorted)
        const timed = new Set(timers.flatMap((timer) => (timer.kind === 'late' ? [timer.key] : [])))
        for (const row of [...rows.values()].flatMap((each) => each.all))
          if (isOpen(row) && row.deadline !== null && row.deadline > now) expect(timed).toContain(row.key)
      }
    }),
    { numRuns: 15 },
  )
})

function playedUpTo(run: Player, acts: readonly RandomAct[], count: number): RunState {
  playRandomly({ ...run, begins: run.state().now, advance: () => undefined }, acts.slice(count - 1, count))
  return run.state()
}

test('a settled state is at rest: hearing again what is known brings nothing about', () => {
  holds((run) => {
    const before = run.events().length
    const facts = [...run.state().facts].map(([key, { value }]) => {
      const [fact = '', area = null] = key.startsWith('@') ? [key] : key.split('@', 2)
      return { fact, area, value }
    })
    run.give({ kind: 'facts', facts }, run.state().now)
    expect(
      run
        .events()
        .slice(before)
        .map(({ type }) => type),
    ).toEqual(facts.map(() => 'fact-reported'))
  })
})

test('what followed points at the input of its own step', () => {
  holds((run) => {
    const log = run.events()
    for (const event of log) {
      if (event.cause === null) continue
      expect(event.by).toBe('system')
      const input = log[event.cause - 1]
      expect([input?.cause, input?.at]).toEqual([null, event.at])
    }
  })
})

test('the chain holds, and any changed value, lost or swapped entry breaks it', () => {
  fc.assert(
    fc.property(randomActs, fc.nat(), fc.nat(), (acts, which, where) => {
      const log = played(acts).events()
      expect(firstBrokenLink(log)).toBeNull()
      const at = which % log.length
      const changed: DrillEvent[] = JSON.parse(JSON.stringify(log))
      const event = changed[at]
      if (!event) throw new Error('an empty log')
      changeLeaf(event, where)
      expect(firstBrokenLink(changed)).toBe(event.seq)
      if (at < log.length - 1) {
        expect(firstBrokenLink(log.toSpliced(at, 1))).not.toBeNull()
        expect(firstBrokenLink(log.toSpliced(at, 2, ...log.slice(at, at + 2).reverse()))).not.toBeNull()
      }
    }),
    { numRuns: 50 },
  )
}, 30_000)

test('an entry forged with a hash that fits breaks the chain at the next one', () => {
  holds((run) => {
    const [first, ...rest] = run.events()
    if (!first || rest.length === 0) return
    const { prev, hash: _, ...body } = { ...first, drill: 'another' }
    const forged = { ...body, prev, hash: sha256(prev + canonicalJson(body)) } as DrillEvent
    expect(firstBrokenLink([forged])).toBeNull()
    expect(firstBrokenLink([forged, ...rest])).toBe(2)
  })
})

/** Changes one number, text or truth somewhere in a JSON value, however deep. */
function changeLeaf(value: object, where: number): void {
  const leaves: (() => void)[] = []
  const visit = (at: Record<string, unknown>): void => {
    for (const [name, leaf] of Object.entries(at)) {
      if (leaf !== null && typeof leaf === 'object') visit(leaf as Record<string, unknown>)
      else leaves.push(() => Object.assign(at, { [name]: other(leaf) }))
    }
  }
  visit(value as Record<string, unknown>)
  leaves[where % leaves.length]?.()
}

function other(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + minute
  if (typeof leaf === 'boolean') return !leaf
  return leaf === null ? '' : `${leaf} `
}
