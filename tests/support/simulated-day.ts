import { compilePlans } from '../../src/compile/compile-plans.ts'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { simulate } from '../../src/run/simulate.ts'
import { formatClock } from '../../src/vocabulary/instant.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richTexts } from '../run/rich-set.ts'
import { dayScenario, scenarioTable } from './day-scenario.ts'

export interface Setting {
  /** Lines of `participants`. */
  readonly people?: readonly string[]
  /** Rows of 注入: 编号 时刻 内容 事实. */
  readonly injects?: readonly string[]
  /** Rows of 后果: 编号 条件 延迟 内容 事实. */
  readonly consequences?: readonly string[]
  readonly lasts?: string
  readonly seed?: string
  /** Changes the county's plan before it is compiled. */
  readonly plan?: (text: string) => string
}

function scenario({
  people = ['default: { delay: fixed(PT10M) }'],
  injects = [],
  consequences = [],
  lasts = 'PT6H',
}: Setting): string {
  const tables = [
    scenarioTable('注入', '编号 | 时刻 | 内容 | 事实', injects),
    scenarioTable('后果', '编号 | 条件 | 延迟 | 内容 | 事实', consequences),
  ]
  return dayScenario({ people, lasts, body: tables.join('\n') })
}

export function compiledDay(setting: Setting) {
  const texts = new Map(richTexts)
  texts.set('scenarios/day.md', scenario(setting))
  texts.set('special/flood.md', (setting.plan ?? ((text) => text))(texts.get('special/flood.md') ?? ''))
  const set = buildSet(texts)
  const day = set.scenarios.get('day')
  if (!day) throw new Error('no scenario')
  return { program: compilePlans(set), compiled: compileScenario(set, day) }
}

/** A simulated day at the county of the rich set. */
export function run(setting: Setting): readonly DrillEvent[] {
  const { program, compiled } = compiledDay(setting)
  return simulate(program, compiled, { seed: setting.seed ?? '1', drill: 'day-1' })
}

export const clock = (event: DrillEvent): string => formatClock(event.at.situation, 480)
export const about = (events: readonly DrillEvent[], row: string): string[] =>
  events.flatMap((event) =>
    'key' in event.data && event.data.key.startsWith(`special/flood@qingxi#${row}/`)
      ? [`${clock(event)} ${event.type}`]
      : [],
  )

export const rising = ['1 | T+0:00 | 水位超过 12 米 | `水位 = 12.5`']
export const spread = [
  'default: { delay: "triangular(PT2M, PT10M, PT40M)", effort: "triangular(0.2, 0.6, 1.2)" }',
]
