import { fileURLToPath } from 'node:url'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { findingSentence } from '../../src/revise/finding-words.ts'
import type { LimitEvidence } from '../../src/revise/limit-evidence.ts'
import { proposeRevision, type TryEdits } from '../../src/revise/propose-revision.ts'
import type { Finding, MeasureName, Revision } from '../../src/revise/revision.ts'
import type { Study } from '../../src/revise/study.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import type { TraceHeader } from '../../src/run/trace.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { simulateScenario } from '../../src/workspace/simulate-scenario.ts'
import { tryEditsOn } from '../../src/workspace/try-edits.ts'
import { dayScenario, scenarioTable } from '../support/day-scenario.ts'
import { textsIn } from '../support/set.ts'

const base = textsIn(fileURLToPath(new URL('../run/base', import.meta.url)))

/** A drill to be judged: plans, and a scenario told by its rows. */
export interface Drill {
  readonly plans: Readonly<Record<string, string>>
  /** Other files of the set, in place of those of the county or beside them. */
  readonly files?: Readonly<Record<string, string>>
  readonly rubrics?: readonly string[]
  /** Rows of 注入: 时刻 内容 事实 应已完成; they are numbered A-1, A-2 …. */
  readonly injects: readonly string[]
  /** Lines of `participants`; when not given, everyone answers after ten minutes and takes nine tenths of the time limit. */
  readonly people?: readonly string[]
  readonly lasts?: string
  /** As what the log is judged; a simulation when not given. */
  readonly kind?: TraceHeader['kind']
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
  rubrics = [],
}: Drill): string => {
  const rows = injects.map((row, i) => `A-${i + 1} | ${row}`)
  return dayScenario({
    people,
    lasts,
    rubrics,
    body: scenarioTable('注入', '编号 | 时刻 | 内容 | 事实 | 应已完成', rows),
  })
}

/** What a drill is judged from: played under seed 1. */
export function judgedOf(drill: Drill): Pick<Study, 'trace' | 'program' | 'scenario' | 'set'> {
  const texts = { ...drill.plans, ...drill.files, 'scenarios/day.md': scenario(drill) }
  const set = buildSet(new Map([...base, ...Object.entries(texts)]))
  const day = set.scenarios.get('day')
  const broken = set.documents.filter(({ readable }) => !readable).map(({ path }) => path)
  if (!day || broken.length > 0) throw new Error(`cannot be read: ${broken.join(' ')}`)
  const { program, trace } = simulateScenario(set, day, { seed: '1', draft: true })
  const header = drill.kind ? { ...trace.header, kind: drill.kind, seed: null } : trace.header
  const judged = { header, events: drill.log?.(trace.events) ?? trace.events }
  return { trace: judged, program, scenario: compileScenario(set, day), set }
}

/** The drill played and judged. */
export function revise(drill: Drill): Revision {
  const parts = judgedOf(drill)
  const many = drill.limits ? { limits: drill.limits } : {}
  return proposeRevision({ ...parts, ...many }, drill.tryEdits ?? tryEditsOn(parts), 'plans/qingxi')
}

/** A finding as people read it. */
export function sentenceOf(drill: Drill, finding: Finding, locale: Locale = 'zh-CN'): string {
  return findingSentence(finding, { ...judgedOf(drill), locale })
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
