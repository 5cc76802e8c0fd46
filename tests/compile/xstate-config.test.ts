import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import type { ObligationSpec, PlanInstance } from '../../src/compile/program.ts'
import { xstateConfig } from '../../src/compile/xstate-config.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'
import { small } from './small-program.ts'
import { actorOf, configsIn, dutyState, groupValue, machineOf } from './xstate-actor.ts'

const jurong = compilePlans(buildSet(textsIn(fileURLToPath(new URL('../../plans/jurong', import.meta.url)))))
const plans = [...new Set(jurong.instances.map(({ plan }) => plan))]

describe.each(plans)('%s of Jurong', (plan) => {
  const instances = jurong.instances.filter((instance) => instance.plan === plan)
  const machine = machineOf(jurong, plan)
  const tasksOf = ({ id }: PlanInstance): ObligationSpec[] =>
    jurong.obligations.filter((spec) => spec.instance === id && spec.trigger === 'level')
  /** Due as soon as the level is in force. */
  const atOnce = (spec: ObligationSpec): boolean =>
    spec.after.length === 0 && spec.when === null && !spec.discretion

  test('is plain JSON that XState takes: no dots in state keys, no timer that overflows', () => {
    const config = xstateConfig(jurong, plan)
    if (!config) throw new Error(`${plan} has no machine`)
    expect(JSON.parse(JSON.stringify(config))).toEqual(config)
    const all = configsIn(config)
    expect(all.flatMap(({ states }) => Object.keys(states ?? {})).filter((key) => key.includes('.'))).toEqual(
      [],
    )
    for (const delay of all.flatMap(({ after }) => Object.keys(after ?? {}).map(Number)))
      expect(delay).toBeLessThanOrEqual(2 ** 31 - 1)
  })

  // XState takes a second to start a plan of 150 duties, which is why drills do not run on this machine.
  test('runs: declaring makes the level’s tasks due and no others, raising keeps them, lowering withdraws them', {
    timeout: 60_000,
  }, () => {
    const { actor } = actorOf(machine)
    for (const instance of instances) {
      const tasks = tasksOf(instance)
      const states = (): string[] =>
        tasks.map(({ clause }) => `${clause} ${dutyState(actor, instance.group, clause)}`)
      const stateWhen = (of: (spec: ObligationSpec) => string): string[] =>
        tasks.map((spec) => `${spec.clause} ${of(spec)}`)
      expect(groupValue(actor, instance.group)).toMatchObject({ demand: 'none', response: 'standby' })
      const [lower, level = lower ?? '', higher] = instance.levels
      const tell = (act: string): void => actor.send({ type: `${instance.group}.${act}` })

      tell(`declare.${level}`)
      const due = (spec: ObligationSpec): boolean => spec.levels.includes(level) && atOnce(spec)
      expect(groupValue(actor, instance.group).response).toBe(level)
      expect(states()).toEqual(stateWhen((spec) => (due(spec) ? 'due' : 'idle')))
      if (higher === undefined || lower === undefined) continue

      tell(`raise.${higher}`)
      const dueNow = (spec: ObligationSpec): boolean =>
        due(spec) || (spec.levels.includes(higher) && atOnce(spec))
      expect(states()).toEqual(stateWhen((spec) => (dueNow(spec) ? 'due' : 'idle')))

      tell(`lower.${lower}`)
      const inLower = (spec: ObligationSpec): boolean => spec.levels.includes(lower)
      expect(states()).toEqual(
        stateWhen((spec) =>
          dueNow(spec)
            ? inLower(spec)
              ? 'due'
              : 'withdrawn'
            : inLower(spec) && atOnce(spec)
              ? 'due'
              : 'idle',
        ),
      )
    }
  })
})

const smallMachine = machineOf(small, 'flood')

test('a predecessor that was done before the level of its successor still counts', () => {
  const { actor } = actorOf(smallMachine)
  for (const type of ['declare.IV', 'done.IV-1', 'raise.III']) actor.send({ type: `flood.${type}` })
  expect(dutyState(actor, 'flood', 'flood#III-1')).toBe('due')
})

test('a time limit above what a timer can hold is told as meta only', () => {
  const long = {
    ...small,
    obligations: small.obligations.map((spec) => ({ ...spec, limit: 30 * 24 * 60 * minute })),
  }
  const config = xstateConfig(long, 'flood')
  expect(config && configsIn(config).flatMap(({ after }) => Object.keys(after ?? {}))).toEqual([])
  expect(
    config && configsIn(config).filter(({ meta }) => meta?.limit === 30 * 24 * 60 * minute),
  ).toHaveLength(small.obligations.length)
})

test('two hazard groups stand side by side, each with its own events', () => {
  const drought = small.instances.map((instance) => ({
    ...instance,
    id: `${instance.id}.drought`,
    group: 'drought',
  }))
  const both = { ...small, instances: [...small.instances, ...drought] }
  const { actor } = actorOf(machineOf(both, 'flood'))
  actor.send({ type: 'drought.declare.III' })
  expect([groupValue(actor, 'flood').response, groupValue(actor, 'drought').response]).toEqual([
    'standby',
    'III',
  ])
})
