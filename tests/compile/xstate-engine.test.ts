import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyActor } from 'xstate'
import type { Act } from '../../src/run/input.ts'
import { obligationStateOf } from '../../src/run/state-of.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { player } from '../support/player.ts'
import { small } from './small-program.ts'
import { actorOf, dutyState, groupValue, machineOf } from './xstate-actor.ts'

const smallMachine = machineOf(small, 'flood')

type Doing = { readonly after: number; readonly pick: number } & (
  | { readonly kind: 'fact' | 'finish' | 'waive' }
  | { readonly kind: 'level'; readonly down: boolean }
)

const doings = fc.array(
  fc.oneof(
    fc.record({
      after: fc.nat(50),
      pick: fc.nat(1000),
      kind: fc.constantFrom<'fact' | 'finish' | 'waive'>('fact', 'finish', 'finish', 'waive'),
    }),
    fc.record({
      after: fc.nat(50),
      pick: fc.nat(1000),
      kind: fc.constant('level' as const),
      down: fc.constant(false),
    }),
  ),
  { maxLength: 25, size: 'max' },
)
/** The config shows one episode, so the first step down is the last one compared. */
const lastDoing = fc.record({
  after: fc.nat(50),
  pick: fc.nat(1000),
  kind: fc.constant('level' as const),
  down: fc.constant(true),
})

test('XState on the config and the engine agree on every duty, whatever people do', () => {
  fc.assert(
    fc.property(doings, lastDoing, (before, last) => {
      const { actor, clock } = actorOf(smallMachine)
      const run = player(small, 0)
      const closed = new Set<string>()
      let at = 0
      for (const doing of [...before, last]) {
        at += doing.after * minute
        clock.set(at)
        run.advance(at)
        doBoth(run, actor, doing, at)
        expectSame(run, actor, closed)
      }
      clock.set(at + 60 * minute)
      run.advance(at + 60 * minute)
      expectSame(run, actor, closed)
    }),
    { numRuns: 100 },
  )
}, 30_000)

type Run = ReturnType<typeof player>

const instance = 'flood@a'

/** Duties that are over leave the comparison: the engine may ask for them a second time. */
function expectSame(run: Run, actor: AnyActor, closed: Set<string>): void {
  const level = run.state().levels.get(instance)
  const { demand, response } = groupValue(actor, 'flood')
  expect([demand, response]).toEqual([level?.demand ?? 'none', level?.response ?? 'standby'])
  const clauses = small.obligations.map(({ clause }) => clause).filter((clause) => !closed.has(clause))
  const engine = clauses.map((clause) => [clause, obligationStateOf(run.state(), clause)] as const)
  expect(clauses.map((clause) => [clause, dutyState(actor, 'flood', clause)])).toEqual(engine)
  for (const [clause, state] of engine) if (!['idle', 'due', 'late'].includes(state)) closed.add(clause)
}

/** Does it in the engine, and tells XState what the engine says happened. */
function doBoth(run: Run, actor: AnyActor, doing: Doing, at: number): void {
  const before = run.events().length
  if (doing.kind === 'fact')
    run.give({ kind: 'facts', facts: [{ fact: '水位', area: null, value: doing.pick % 5 }] }, at)
  else {
    const act = actOf(run, doing)
    if (!act) return
    run.give({ kind: 'act', by: { seat: 'gov', parties: ['gov'] }, forParty: 'gov', acting: false, act }, at)
  }
  for (const event of run.events().slice(before)) {
    if (event.cause !== null && event.type !== 'demand-changed') continue
    if (event.type === 'demand-changed') actor.send({ type: `flood.demand.${event.data.to ?? 'none'}` })
    if (event.type.startsWith('level-') && 'to' in event.data)
      actor.send({
        type: `flood.${{ 'level-declared': 'declare', 'level-raised': 'raise', 'level-lowered': 'lower' }[event.type as 'level-raised']}.${event.data.to}`,
      })
    if (event.type === 'response-ended') actor.send({ type: 'flood.end' })
    if (event.type === 'obligation-done' || event.type === 'obligation-waived')
      actor.send({
        type: `flood.${event.type === 'obligation-done' ? 'done' : 'waive'}.${event.data.key.split('#')[1]?.split('/')[0]}`,
      })
  }
}

function actOf(run: Run, doing: Doing): Act | null {
  if (doing.kind === 'fact') return null
  if (doing.kind !== 'level') {
    const open = [...(run.state().rows.get(instance)?.values() ?? [])].filter(
      (row) => row.state === 'due' || row.state === 'late',
    )
    const row = open[doing.pick % Math.max(1, open.length)]
    if (!row) return null
    return doing.kind === 'finish'
      ? { kind: 'finish', obligation: row.key, evidence: null }
      : { kind: 'waive', obligation: row.key, reason: '免办' }
  }
  const levels = ['IV', 'III', 'II']
  const now = levels.indexOf(run.state().levels.get(instance)?.response ?? '')
  const level = levels[doing.pick % 3] ?? ''
  const to = levels.indexOf(level)
  const common = { instance, level, areas: [], reason: null }
  if (now < 0) return doing.down ? null : { kind: 'declare', ...common }
  if (doing.down) return to < now ? { kind: 'lower', ...common } : { kind: 'end', instance, reason: null }
  return to > now ? { kind: 'raise', ...common } : null
}
