import type { Condition } from '../../src/condition/expression.ts'
import { cycleWords } from '../../src/locale/cycle-words.ts'
import type {
  Plan,
  ReportRow,
  ResponseLevel,
  StartConditions,
  TaskRow,
  Termination,
  TimeLimit,
} from '../../src/model/plan.ts'
import type { Written } from '../../src/model/written.ts'
import { isoDuration, type Ms } from '../../src/vocabulary/duration.ts'

/** What the machine understood of a plan, line by line, for a person to read; `:12` is the line where it is written. */
export function printPlan(plan: Plan): string {
  return [
    '# 章节',
    ...plan.sections.map(
      ({ section, role, inherited, levels, group }) =>
        `${'  '.repeat(Math.max(0, section.depth - 1))}${section.heading?.text ?? '（无标题）'} → ${role ?? (inherited ? `(${inherited})` : '无')}${levels.length > 0 ? ` ${levels.join(' ')}` : ''}${group ? ` ⟨${group}⟩` : ''}`,
    ),
    ...block('衔接', plan.links.map(printLink)),
    ...block(
      '衔接表有误',
      plan.linkTroubles.map((each) => `${each.kind} :${each.at.start.line}`),
    ),
    ...block(
      '职务',
      plan.posts.map(
        (post) => `${post.name.value}：${names(post.held)}；接替 ${names(post.substitutes)}；${post.duty}`,
      ),
    ),
    ...block(
      '工作组',
      plan.workGroups.map(
        (group) => `${group.name.value}：${group.lead?.value ?? '—'}；${names(group.members)}`,
      ),
    ),
    ...plan.groups.flatMap((group) => [
      '',
      `# 灾种 ${group.name}（${group.hazards.join(' ')}）`,
      ...group.levels.flatMap(printLevel),
      ...(group.termination ? printTermination(group.termination) : []),
    ]),
    ...block('无级别任务', plan.standing.map(printTask)),
    ...block('报告', plan.reports.map(printReport)),
    ...block(
      '注意事项',
      plan.cautions.map(({ value }) => value),
    ),
    ...block('特征值', plan.marks.map(printMarks)),
    '',
  ].join('\n')
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', `# ${title}`, ...lines] : []
}

function printLevel(level: ResponseLevel): string[] {
  const keeps = level.includes.length > 0 ? `，含 ${names(level.includes)}` : ''
  return [
    '',
    `## ${level.level} :${level.at.start.line}${keeps}${level.saysWhatItKeeps ? '' : '，未说明是否含下级任务'}`,
    ...(level.start ? printStart(level.start, '') : ['无启动条件']),
    ...level.procedure.map(
      ({ row, who, all, within }) =>
        `${row} = ${names(who)}${all ? '（全部）' : ''}${within ? ` ${span(within.value)}` : ''}`,
    ),
    ...level.tasks.map(printTask),
  ]
}

function printStart(start: StartConditions, indent: string): string[] {
  return [
    `${indent}${start.mode === 'any' ? '任一' : '全部'}`,
    ...start.items.flatMap(({ row, text, at, content }) => {
      const head = `${indent}- ${row} :${at.start.line} ${text}`
      if (content.kind === 'group') return [head, ...printStart(content.group, `${indent}  `)]
      if (content.kind === 'judgement') return [`${head} ⇒ 研判`]
      const codes = content.conditions.map(({ value }) => condition(value))
      return [`${head} ⇒ ${codes.join(content.mode === 'any' ? ' ∨ ' : ' ∧ ')}`]
    }),
  ]
}

function printTermination(end: Termination): string[] {
  const flags = [end.sameAsStart ? '同启动' : '', end.whenBelowStart ? '未达启动条件' : ''].filter(Boolean)
  return [
    '',
    `## 终止 :${end.at.start.line} 提出 ${names(end.propose)}；决定 ${names(end.decide)}；${flags.join('、')}`,
    ...(end.conditions ? printStart(end.conditions, '') : []),
  ]
}

function printTask(task: TaskRow): string {
  const parts = [
    task.id?.value ?? (task.continues ? `延 ${task.continues.value}` : '（无编号）'),
    `${task.task.value} :${task.at.start.line}`,
    names(task.owners),
    task.support.length > 0 ? `配合 ${names(task.support)}` : '',
    task.within ? `限 ${limit(task.within)}` : '',
    task.resources.length > 0
      ? `用 ${task.resources.map(({ value }) => `${value.name}×${value.quantity ?? '?'}`).join('|')}`
      : '',
    task.after.length > 0 ? `在 ${names(task.after)} 后` : '',
    task.when
      ? `当 ${task.when.kind === 'condition' ? condition(task.when.condition) : `${task.when.kind}(${task.when.text})`}`
      : '',
    task.every ? `${cycleWords(task.every.value, 'zh-CN')}` : '',
    task.held ? '持续' : '',
    task.unreadable.length > 0 ? `未读懂 ${names(task.unreadable)}` : '',
  ]
  return parts.filter(Boolean).join('；')
}

function printReport(report: ReportRow): string {
  const { origin } = report
  const parts = [
    `${report.id?.value ?? '（无编号）'} ${report.kind} ${report.report.value}`,
    `${names(report.owners)} → ${names(report.to)}`,
    `自 ${origin.kind}${origin.row ? ` ${origin.row}` : ''}${origin.text ? `(${origin.text})` : ''}`,
    report.within ? `限 ${limit(report.within)}` : '',
    report.every ? `${cycleWords(report.every.value, 'zh-CN')}` : '',
    report.when
      ? `当 ${report.when.kind === 'condition' ? condition(report.when.condition) : report.when.text}`
      : '',
    report.content,
  ]
  return parts.filter(Boolean).join('；')
}

function printLink(link: Plan['links'][number]): string {
  const when =
    link.when && ('level' in link.when.value ? link.when.value.level : condition(link.when.value.condition))
  return `${link.row} when ${when ?? '—'} expect ${link.expect?.value ?? '—'} within ${link.within ? span(link.within.value) : '—'} by ${link.by?.value ?? '—'}${link.follow ? ' follow' : ''}`
}

function printMarks({ object, marks, at }: Plan['marks'][number]): string {
  const said = marks.map(({ name, value, unit }) => `${name} ${value ?? '未设定'}${unit ? ` ${unit}` : ''}`)
  return `${object.value} :${at.start.line} ${said.join('；')}`
}

function names(list: readonly Written<string>[]): string {
  return list.length > 0 ? list.map(({ value }) => value).join('|') : '—'
}

function limit({ ms, from, text }: TimeLimit): string {
  return ms === null ? `?(${text})` : `${span(ms)}${from === 'due' ? '' : ` 自${from}`}`
}

function span(ms: Ms): string {
  return isoDuration(ms)
}

function condition({ source, problems }: Condition): string {
  return problems.length > 0
    ? `✗\`${source}\`(${problems.map(({ kind }) => kind).join(' ')})`
    : `\`${source}\``
}
