import { compileScenario } from '../../src/compile/scenario-program.ts'
import { carryOut } from '../../src/drill/carry-out.ts'
import type { Answer, Command } from '../../src/drill/command.ts'
import { Live, type Stage } from '../../src/drill/live.ts'
import type { Opening } from '../../src/drill/open-drill.ts'
import { formsIn } from '../../src/drill/pinned-forms.ts'
import { seatsOf } from '../../src/drill/seat.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import type { Act } from '../../src/run/input.ts'
import type { TraceHeader } from '../../src/run/trace.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richProgram, richTexts } from '../run/rich-set.ts'
import { titles } from './staff-titles.ts'

/** The wall clock when a test's drill is opened. */
export const opened = Date.UTC(2025, 9, 14, 1, 0)

export interface Day {
  readonly mode?: 'tabletop' | 'functional' | 'double-blind'
  readonly notify?: readonly string[]
  readonly injects?: readonly string[]
  readonly consequences?: readonly string[]
  /** Whether evaluators rate it, by {@link dayRubric}. */
  readonly rated?: boolean
}

const risingWater = [
  '1 | T+0:00 | office | 县水文站来电，水位持续上涨。 | `水位 = 11`',
  '2 | T+0:30 | office | 水位 12.4 米。 | `水位 = 12.4`',
  '3 | T+2:00 | 全体 | 水位 13.2 米，东湖镇积水。 | `水位 = 13.2; 积水深度@donghu = 0.5`',
]

/** What a rated day is rated by. */
export const dayRubric: ReadonlyMap<string, string> = new Map([
  [
    'rubrics/day-form.md',
    `---
kind: rubric
id: day-form
title: 防汛一日评估表
basis: AQ/T 9009
scale: { 优: 1, 良: 0.8, 中: 0.5, 差: 0 }
bands: [{ name: 优, from: 0.9 }, { name: 差, from: 0 }]
---

## 1 准备和报告

| 编号 | 项目 | 要点 | 分值 | 方法 | 关键 | 阶段 |
|---|---|---|---|---|---|---|
| 1.1 | 场地就绪 | 席位、通信可用 | 5 | 观察 | | 准备 |
| 1.2 | 首报要素齐全 | 时间、地点、水位 | 5 | 观察 | 是 | 预警报告 |

## 2 响应

| 编号 | 项目 | 要点 | 分值 | 方法 | 关键 | 阶段 |
|---|---|---|---|---|---|---|
| 2.1 | 指挥部署清楚 | 任务、时限、反馈 | 5 | 观察 | | 指挥协调 |
| 2.2 | 会商有结论 | 不念稿 | 5 | \`observed; within(special/flood#IV-1)\` | | 响应处置 |
| 2.3 | 按时启动 | | 5 | \`level-declared(special/flood, III)\` | | |
`,
  ],
])

/** A day at the county of the rich set, played by a stage of its own. */
export function dayStage(described: Day = {}): Stage {
  const { mode = 'functional', notify = [], injects, consequences = [], rated = false } = described
  const text = `---
kind: scenario
id: day
title: 青溪县防汛一日
mode: ${mode}
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT6H
notify: [${notify.join(', ')}]
${rated ? 'rubric: day-form\n' : ''}seats:
  commander: { title: 总指挥席, holds: ["qx-hq/总指挥"] }
  office: { title: 防办席, holds: [qx-office] }
  donghu: { title: 东湖镇席, holds: [donghu-gov] }
---

## 注入

| 编号 | 时刻 | 送达 | 内容 | 事实 |
|---|---|---|---|---|
${(injects ?? risingWater).map((row) => `| ${row} |`).join('\n')}

## 后果

| 编号 | 条件 | 延迟 | 送达 | 内容 | 事实 |
|---|---|---|---|---|---|
${consequences.map((row) => `| ${row} |`).join('\n')}
`
  const forms = rated ? formsIn(dayRubric, ['day-form']) : []
  const set = buildSet(new Map([...richTexts, ...dayRubric]).set('scenarios/day.md', text))
  const day = set.scenarios.get('day')
  if (!day) throw new Error('no scenario')
  const scenario = compileScenario(set, day)
  return { drill: 'day', program: richProgram, scenario, seats: seatsOf(scenario, titles), forms }
}

/** All that a drill by a stage is opened with. */
export function openingOf({ drill, program, scenario, forms }: Stage): Opening {
  const { id, title, mode, path, sha256, seats, begins, lasts } = scenario
  const header: TraceHeader = {
    format: 'yuyan-trace/1',
    kind: 'live',
    drill,
    set: { name: 'qingxi', title: '青溪县', zone: 480, locale: program.set.locale },
    program: program.digest,
    scenario: { id, title, mode, path, sha256, objectives: [] },
    plans: scenario.plans.map((id) => ({ id, title: id, edition: null, path: `${id}.md`, sha256: '' })),
    seats,
    begins,
    lasts,
    seed: null,
    draft: false,
    assumptions: [],
  }
  return {
    header,
    program,
    scenario,
    texts: forms.length > 0 ? dayRubric : new Map(),
    revision: null,
    rehearsal: false,
  }
}

/** A live drill on a wall clock that stands where the test puts it. */
export interface Driven {
  readonly live: Live
  /** Minutes of the wall since the drill was opened. */
  at(minutes: number): Driven
  ask(seat: string, command: Command): Answer
  act(seat: string, act: Act): Answer
  events(): readonly DrillEvent[]
  types(): string[]
}

export function drive(stage: Stage = dayStage(), log: readonly DrillEvent[] = []): Driven {
  const live = new Live(stage, log)
  let wall = opened
  const driven: Driven = {
    live,
    at: (minutes) => {
      wall = opened + Math.round(minutes * minute)
      return driven
    },
    ask: (seat, command) => {
      const found = stage.seats.find((each) => each.seat === seat)
      if (!found) throw new Error(`no seat ${seat}`)
      return carryOut({ live, seat: found, wall }, command)
    },
    act: (seat, act) => driven.ask(seat, { kind: 'act', act, forParty: null }),
    events: () => {
      live.pass(wall)
      return live.log
    },
    types: () => driven.events().map(({ type }) => type),
  }
  return driven
}

export const flood = 'special/flood@qingxi'

export function declare(level: string): Act {
  return { kind: 'declare', instance: flood, level, areas: [], reason: null }
}
