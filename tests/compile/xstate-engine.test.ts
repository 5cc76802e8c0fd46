import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyActor } from 'xstate'
import type { PlanInstance, Program } from '../../src/compile/program.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import type { Act } from '../../src/run/input.ts'
import { obligationStateOf } from '../../src/run/state-of.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { type PlanShape, programOfShapes } from '../support/plan-shape.ts'
import { player } from '../support/player.ts'
import { small } from './small-program.ts'
import { actorOf, dutyState, groupValue, machineOf } from './xstate-actor.ts'

type Doing = { readonly after: number; readonly plan: number; readonly pick: number } & (
  | { readonly kind: 'fact' | 'finish' | 'waive' }
  | { readonly kind: 'level'; readonly down: boolean }
)

const common = { after: fc.nat(50), plan: fc.nat(1000), pick: fc.nat(1000) }
const doings = fc.array(
  fc.oneof(
    fc.record({
      ...common,
      kind: fc.constantFrom<'fact' | 'finish' | 'waive'>('fact', 'finish', 'finish', 'waive'),
    }),
    fc.record({ ...common, kind: fc.constant('level' as const), down: fc.constant(false) }),
  ),
  { maxLength: 25, size: 'max' },
)
/** The config shows one episode, so the first step down of a plan is the last one compared. */
const lastDoing = fc.record({ ...common, kind: fc.constant('level' as const), down: fc.constant(true) })

const shapes = fc.array(
  fc.array(
    fc.record({
      builds: fc.boolean(),
      continues: fc.boolean(),
      tasks: fc.array(
        fc.record({
          limit: fc.option(fc.integer({ min: 5, max: 90 })),
          after: fc.option(fc.nat(3)),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 3 },
)

test('XState on the config and the engine agree on every duty of a plan, whatever people do', () => {
  fc.assert(
    fc.property(doings, lastDoing, (before, last) => playBoth(small, ['水位'], [...before, last])),
    { numRuns: 100 },
  )
}, 30_000)

test('so they do on several plans of any shape at once', () => {
  fc.assert(
    fc.property(shapes, doings, lastDoing, (plans: readonly PlanShape[], before, last) => {
      const facts = plans.map((_, i) => `水位_${i + 1}`)
      playBoth(programOfShapes(plans), facts, [...before, last])
    }),
    { numRuns: 40 },
  )
}, 60_000)

type Run = ReturnType<typeof player>

/** One machine of the engine beside XState on the config of its plan. */
interface Pair {
  readonly instance: PlanInstance
  readonly clauses: readonly string[]
  readonly actor: AnyActor
  /** Duties that are over leave the comparison: the engine may ask for them a second time. */
  readonly closed: Set<string>
}

function playBoth(program: Program, facts: readonly string[], doings: readonly Doing[]): void {
  const run = player(program, 0)
  const started = program.instances.map((instance) => ({
    instance,
    ...actorOf(machineOf(program, instance.plan)),
  }))
  const pairs = started.map(({ instance, actor }): Pair => {
    const own = program.obligations.filter((spec) => spec.instance === instance.id)
    return { instance, actor, clauses: own.map(({ clause }) => clause), closed: new Set() }
  })
  const reach = (at: number): void => {
    for (const { clock } of started) clock.set(at)
    run.advance(at)
  }
  let at = 0
  for (const doing of doings) {
    at += doing.after * minute
    reach(at)
    const index = doing.plan % pairs.length
    const pair = pairs[index]
    if (pair) doBoth(run, pair, { doing, at, fact: facts[index] ?? '' })
    for (const each of pairs) expectSame(run, each)
  }
  reach(at + 60 * minute)
  for (const each of pairs) expectSame(run, each)
}

function expectSame(run: Run, { instance, clauses, actor, closed }: Pair): void {
  const level = run.state().levels.get(instance.id)
  const { demand, response } = groupValue(actor, 'flood')
  expect([demand, response]).toEqual([level?.demand ?? 'none', level?.response ?? 'standby'])
  const left = clauses.filter((clause) => !closed.has(clause))
  const engine = left.map((clause) => [clause, obligationStateOf(run.state(), clause)] as const)
  expect(left.map((clause) => [clause, dutyState(actor, 'flood', clause)])).toEqual(engine)
  for (const [clause, state] of engine) if (!['idle', 'due', 'late'].includes(state)) closed.add(clause)
}

interface Now {
  readonly doing: Doing
  readonly at: number
  readonly fact: string
}

/** Does it in the engine, and tells XState what the engine says happened. */
function doBoth(run: Run, { instance, actor }: Pair, { doing, at, fact }: Now): void {
  const before = run.events().length
  if (doing.kind === 'fact')
    run.give({ kind: 'facts', facts: [{ fact, area: null, value: doing.pick % 5 }] }, at)
  else {
    const act = actOf(run, instance, doing)
    if (!act) return
    run.give({ kind: 'act', by: { seat: 'gov', parties: ['gov'] }, forParty: 'gov', acting: false, act }, at)
  }
  for (const event of run.events().slice(before)) tell(actor, event)
}

const moves = { 'level-declared': 'declare', 'level-raised': 'raise', 'level-lowered': 'lower' } as const

function tell(actor: AnyActor, event: DrillEvent): void {
  const type = sentOf(event)
  if (type !== null && (event.cause === null || event.type === 'demand-changed'))
    actor.send({ type: `flood.${type}` })
}

function sentOf(event: DrillEvent): string | null {
  switch (event.type) {
    case 'demand-changed':
      return `demand.${event.data.to ?? 'none'}`
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
      return `${moves[event.type]}.${event.data.to}`
    case 'response-ended':
      return 'end'
    case 'obligation-done':
      return `done.${rowOf(event.data.key)}`
    case 'obligation-waived':
      return `waive.${rowOf(event.data.key)}`
    default:
      return null
  }
}

const rowOf = (key: string): string | undefined => key.split('#')[1]?.split('/')[0]

function actOf(run: Run, { id, levels }: PlanInstance, doing: Doing): Act | null {
  if (doing.kind === 'fact') return null
  if (doing.kind !== 'level') {
    const open = [...(run.state().rows.get(id)?.all ?? [])].filter(
      (row) => row.state === 'due' || row.state === 'late',
    )
    const row = open[doing.pick % Math.max(1, open.length)]
    if (!row) return null
    return doing.kind === 'finish'
      ? { kind: 'finish', obligation: row.key, evidence: null }
      : { kind: 'waive', obligation: row.key, reason: '免办' }
  }
  const now = levels.indexOf(run.state().levels.get(id)?.response ?? '')
  const level = levels[doing.pick % levels.length] ?? ''
  const to = levels.indexOf(level)
  const move = { instance: id, level, areas: [], reason: null }
  if (now < 0) return doing.down ? null : { kind: 'declare', ...move }
  if (doing.down) return to < now ? { kind: 'lower', ...move } : { kind: 'end', instance: id, reason: null }
  return to > now ? { kind: 'raise', ...move } : null
}
