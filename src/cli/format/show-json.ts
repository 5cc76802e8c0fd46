import type {
  HazardGroup,
  Plan,
  ProcedureStep,
  ReportRow,
  ResponseLevel,
  RowCondition,
  StartConditions,
  StartItem,
  TaskRow,
  TimeLimit,
  WarningRow,
} from '../../model/plan.ts'
import type { Written } from '../../model/written.ts'
import { tasksUnderWarnings } from '../../report/tasks-under-warnings.ts'
import { everyWords, type Speaker } from '../../report/words-of-plan.ts'
import { isoDuration, type Ms } from '../../vocabulary/duration.ts'

/** What the machine understood of a plan, for another program: spans as ISO 8601, code as written, cycles in the language asked for. */
export function showJson(plan: Plan, speaker: Speaker, pathOf: (path: string) => string): unknown {
  const task = (row: TaskRow) => taskJson(row, speaker)
  const links = speaker.set.links.filter(({ from }) => from === plan)
  return {
    version: 1,
    ...{ id: plan.id.value, title: plan.title.value, type: plan.type, status: plan.status },
    ...{ edition: plan.edition, area: plan.area.value, path: pathOf(plan.path) },
    groups: plan.groups.map((group) => groupJson(group, task)),
    warnings: plan.warnings.map(warningJson),
    warningTasks: tasksUnderWarnings(plan).map(({ heading, warnings, tasks }) => ({
      heading,
      warnings: warnings.map(({ row }) => row),
      tasks: tasks.map(task),
    })),
    standing: plan.standing.filter(({ warning }) => warning === null).map(task),
    reports: plan.reports.map((row) => reportJson(row, speaker)),
    links: links.map(({ link, target }) => ({
      ...{ relation: link.relation, plan: link.plan.value, found: target.kind === 'plan' },
      when:
        link.when && ('level' in link.when.value ? link.when.value.level : link.when.value.condition.source),
      ...{ expect: link.expect?.value ?? null, within: spanJson(link.within), by: link.by?.value ?? null },
    })),
  }
}

function groupJson({ name, hazards, levels, termination }: HazardGroup, task: (row: TaskRow) => unknown) {
  return {
    ...{ group: name, hazards },
    levels: levels.map((level: ResponseLevel) => ({
      ...{ level: level.level, line: level.at.start.line, includes: names(level.includes) },
      start: startJson(level.start),
      procedure: level.procedure.map((step: ProcedureStep) => ({
        ...{ step: step.key, who: names(step.who), within: spanJson(step.within) },
      })),
      tasks: level.tasks.map(task),
    })),
    termination: termination && {
      ...{ propose: names(termination.propose), decide: names(termination.decide) },
      ...{ sameAsStart: termination.sameAsStart, whenBelowStart: termination.whenBelowStart },
      conditions: startJson(termination.conditions),
    },
  }
}

function startJson(start: StartConditions | null): unknown {
  return start && { mode: start.mode, items: start.items.map(itemJson) }
}

function itemJson({ row, text, at, content }: StartItem): unknown {
  const item = { row, line: at.start.line, kind: content.kind, text }
  if (content.kind === 'judgement') return item
  if (content.kind === 'group') return { ...item, group: startJson(content.group) }
  return { ...item, mode: content.mode, code: content.conditions.map(({ value }) => value.source) }
}

function taskJson(row: TaskRow, speaker: Speaker) {
  return {
    ...{ id: row.id?.value ?? null, continues: row.continues?.value ?? null, task: row.task.value },
    ...{ owners: names(row.owners), support: names(row.support), within: limitJson(row.within) },
    ...{ after: names(row.after), when: conditionJson(row.when) },
    ...{ every: everyWords(row, speaker) || null, held: row.held, until: conditionJson(row.until) },
    ...{ doneWhen: conditionJson(row.doneWhen), line: row.at.start.line },
  }
}

function warningJson(row: WarningRow) {
  return {
    ...{ id: row.row, product: row.product.value, level: row.level.value, when: conditionJson(row.when) },
    ...{ issuers: names(row.issuers), channels: row.channels, valid: limitJson(row.valid) },
    ...{ measures: row.measures, lift: conditionJson(row.lift), line: row.at.start.line },
  }
}

function reportJson(row: ReportRow, speaker: Speaker) {
  return {
    ...{ id: row.id?.value ?? null, kind: row.kind, report: row.report.value, owners: names(row.owners) },
    ...{ to: names(row.to), from: { kind: row.origin.kind, text: row.origin.text } },
    ...{ within: limitJson(row.within), every: everyWords(row, speaker) || null },
    ...{ when: conditionJson(row.when), line: row.at.start.line },
  }
}

function names(written: readonly Written<string>[]): string[] {
  return written.map(({ value }) => value)
}

function spanJson(span: Written<Ms> | null): string | null {
  return span && isoDuration(span.value)
}

/** `span` null: told by the calendar, or not read. */
function limitJson(limit: TimeLimit | null) {
  return (
    limit && { text: limit.text, span: limit.ms === null ? null : isoDuration(limit.ms), from: limit.from }
  )
}

function conditionJson(when: RowCondition | null) {
  return when && { kind: when.kind, text: when.kind === 'condition' ? when.condition.source : when.text }
}
