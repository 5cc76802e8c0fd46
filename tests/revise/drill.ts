import { fileURLToPath } from 'node:url'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import type { LimitEvidence } from '../../src/revise/limit-evidence.ts'
import { proposeRevision, type TryEdits } from '../../src/revise/propose-revision.ts'
import type { Finding, MeasureName, Revision } from '../../src/revise/revision.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { simulateScenario } from '../../src/workspace/simulate-scenario.ts'
import { tryEditsOn } from '../../src/workspace/try-edits.ts'
import { dayScenario, scenarioTable } from '../support/day-scenario.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../run/base', import.meta.url)))

/** A drill to be judged: plans, and a scenario told by its rows. */
export interface Drill {
  readonly plans: Readonly<Record<string, string>>
  /** Rows of 注入: 时刻 内容 事实 应已完成; they are numbered A-1, A-2 …. */
  readonly injects: readonly string[]
  /** Lines of `participants`; when not given, everyone answers after ten minutes and takes nine tenths of the time limit. */
  readonly people?: readonly string[]
  readonly lasts?: string
  /** Changes the log before it is judged. */
  readonly log?: (events: readonly DrillEvent[]) => readonly DrillEvent[]
  /** In place of trying the edits for real. */
  readonly tryEdits?: TryEdits
  /** What many runs or drills say about limits. */
  readonly limits?: LimitEvidence
}

const scenario = ({
  injects,
  people = ['default: { delay: fixed(PT10M), effort: "triangular(0.9, 0.9, 0.9)" }'],
  lasts = 'PT12H',
}: Drill): string => {
  const rows = injects.map((row, i) => `A-${i + 1} | ${row}`)
  return dayScenario({
    people,
    lasts,
    body: scenarioTable('注入', '编号 | 时刻 | 内容 | 事实 | 应已完成', rows),
  })
}

/** The drill played under seed 1 and judged. */
export function revise(drill: Drill): Revision {
  const set = buildSet(
    new Map([...base, ...Object.entries(drill.plans), ['scenarios/day.md', scenario(drill)]]),
  )
  const day = set.scenarios.get('day')
  const broken = set.documents.filter(({ readable }) => !readable).map(({ path }) => path)
  if (!day || broken.length > 0) throw new Error(`cannot be read: ${broken.join(' ')}`)
  const { program, trace } = simulateScenario(set, day, { seed: '1', draft: true })
  const judged = { ...trace, events: drill.log?.(trace.events) ?? trace.events }
  const parts = { trace: judged, program, scenario: compileScenario(set, day), set }
  const many = drill.limits ? { limits: drill.limits } : {}
  return proposeRevision({ ...parts, ...many }, drill.tryEdits ?? tryEditsOn(set, judged), 'plans/qingxi')
}

/** Findings of one measure. */
export function of(revision: Revision, measure: MeasureName): Finding[] {
  return revision.findings.filter((finding) => finding.measure === measure)
}

/** What is proposed: the variants of an edit's wording or of a question's options. */
export function proposed({ proposal }: Finding): string {
  if (proposal.kind === 'edit') return `edit ${proposal.wording.variant}`
  const refused = proposal.refused ? ` refused ${proposal.refused.variant}` : ''
  return ['ask', ...proposal.options.map(({ variant }) => variant)].join(' ') + refused
}

/** A plan's text: levels as written, lowest first, and what else stands in frontmatter. */
export function planText(
  id: string,
  area: string,
  levels: readonly string[],
  links: readonly string[] = [],
): string {
  return `---
kind: plan
id: ${id}
title: ${id === 'special/flood' ? '青溪县防汛应急预案' : '东湖镇防汛应急预案'}
type: ${id === 'special/flood' ? 'special' : 'township'}
area: ${area}
hazards: [flood]
issuer: ${id === 'special/flood' ? 'qx-gov' : 'donghu-gov'}
lead: ${id === 'special/flood' ? 'qx-hq' : 'donghu-gov'}
status: in-force
links: [${links.join(', ')}]
---
${levels.join('\n')}
## 响应终止

- 决定：同启动
- 未达启动条件。
`
}

interface Level {
  readonly start?: readonly string[]
  readonly procedure: readonly string[]
  /** Rows of the task table: 编号 任务 责任单位 时限 前置 条件. */
  readonly tasks: readonly string[]
  readonly intro?: string
}

export function levelText(name: string, { start = [], procedure, tasks, intro = '' }: Level): string {
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')
  return `
## ${name}级响应
${start.length === 0 ? '' : `\n### 启动条件\n\n${list(start)}\n`}
### 启动程序

${list(procedure)}

### 响应行动

${intro}

| 编号 | 任务 | 责任单位 | 时限 | 前置 | 条件 |
|---|---|---|---|---|---|
${tasks.map((row) => `| ${row} |`).join('\n')}
`
}
