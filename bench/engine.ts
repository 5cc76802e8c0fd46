import { createActor, createMachine } from 'xstate'
import { xstateConfig } from '../src/compile/xstate-config.ts'
import type { Input } from '../src/run/input.ts'
import { loadProgram } from '../src/run/loaded-program.ts'
import { initialState, type RunState } from '../src/run/state.ts'
import { step } from '../src/run/step.ts'
import { type PlanShape, programOfShapes } from '../tests/support/plan-shape.ts'

const plans = 60
/** Four levels, 150 tasks in all, each level building on the one below; chains of predecessors as plans have them. */
const shape: PlanShape = [37, 38, 38, 37].map((tasks, level) => ({
  builds: level > 0,
  continues: false,
  tasks: Array.from({ length: tasks }, (_, i) => ({
    limit: 30 + (i % 8) * 15,
    after: i % 3 === 0 ? null : 0,
  })),
}))

const program = programOfShapes(Array.from({ length: plans }, () => shape))

/** Milliseconds that a call took, and what it gave. */
function timed<T>(call: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now()
  const value = call()
  return { ms: performance.now() - start, value }
}

/** The first call of a process makes the machines; the others find them. */
function spread(values: readonly number[]): string {
  const rising = values.slice(1).toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (rising[Math.floor(share * (rising.length - 1))] ?? Number.NaN).toFixed(1)
  return `first ${(values[0] ?? Number.NaN).toFixed(1)} ms · median ${at(0.5)} ms · worst of the others ${at(1)} ms`
}

const fact = (plan: number, value: number): Input => ({
  kind: 'facts',
  facts: [{ fact: `水位_${plan}`, area: null, value }],
})

const declare = (plan: number): Input => ({
  kind: 'act',
  by: { seat: 'gov', parties: ['gov'] },
  forParty: 'gov',
  acting: false,
  act: { kind: 'declare', instance: `plan-${plan}@a`, level: 'I', areas: [], reason: null },
})

/** Every plan in turn: its fact rises, its highest level is declared, its fact changes again under 150 tasks. */
function ours(): void {
  const { ms, value: loaded } = timed(() => loadProgram(program))
  let state: RunState = initialState(0)
  const take = (input: Input): number => {
    const { ms, value } = timed(() => step(loaded, state, input, 0))
    state = value.state
    return ms
  }
  const numbers = Array.from({ length: plans }, (_, i) => i + 1)
  const rises = numbers.map((plan) => take(fact(plan, 4)))
  const declares = numbers.map((plan) => take(declare(plan)))
  const changes = numbers.map((plan) => take(fact(plan, 5)))
  process.stdout.write(
    `engine of ${plans} plans created in ${ms.toFixed(0)} ms (${program.obligations.length} duties)\n`,
  )
  process.stdout.write(`  a fact calls for a level   ${spread(rises)}\n`)
  process.stdout.write(`  the level is declared      ${spread(declares)}\n`)
  process.stdout.write(`  a fact changes under it    ${spread(changes)}\n`)
}

/** The peer: XState itself on the rendering of a single one of these plans, one region for each duty. */
function xstate(): void {
  const config = xstateConfig(program, 'plan-1')
  if (!config) throw new Error('plan-1 has no machine')
  const { ms, value: actor } = timed(() => {
    const created = createActor(createMachine(JSON.parse(JSON.stringify(config))))
    created.start()
    return created
  })
  const rise = timed(() => actor.send({ type: 'flood.demand.I' })).ms
  const declared = timed(() => actor.send({ type: 'flood.declare.I' })).ms
  const change = timed(() => actor.send({ type: 'flood.demand.II' })).ms
  process.stdout.write(`XState, one of these plans, created in ${ms.toFixed(0)} ms\n`)
  process.stdout.write(
    `  a level is called for ${rise.toFixed(1)} ms · declared ${declared.toFixed(1)} ms · called for less ${change.toFixed(1)} ms\n`,
  )
  actor.stop()
}

ours()
xstate()
