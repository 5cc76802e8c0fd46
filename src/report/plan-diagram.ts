import type { PlanSet } from '../link/plan-set.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { HazardGroup, Plan, ResponseLevel, StartConditions, TaskRow } from '../model/plan.ts'
import type { DiagramWords } from './diagram.ts'
import { escapeMermaid } from './escape-mermaid.ts'

interface Drawing extends DiagramWords {
  readonly plan: Plan
  readonly set: PlanSet
}

/**
 * One plan as a Mermaid flowchart: per hazard group the ladder of levels, a column each, with what starts it and who decides, and
 * below it the level's tasks with owner and time limit; arrows lead from predecessors.
 */
export function planDiagram(plan: Plan, set: PlanSet, words: DiagramWords): string {
  const drawing: Drawing = { ...words, plan, set }
  const groups = plan.groups.flatMap((group, index) => groupLines(group, `g${index}`, drawing))
  const standing = taskLines(plan.standing, 's', null, drawing)
  const box = standing.length > 0 ? subgraph('s', words.texts.heading.standing, standing) : []
  return `${['flowchart LR', ...box, ...groups].join('\n')}\n`
}

const text = escapeMermaid

function subgraph(id: string, title: string, lines: readonly string[]): string[] {
  return [
    `  subgraph ${id}["${text(title)}"]`,
    '    direction TB',
    ...lines.map((line) => `  ${line}`),
    '  end',
  ]
}

function groupLines(group: HazardGroup, id: string, drawing: Drawing): string[] {
  const name = (level: ResponseLevel): string =>
    levelText(level.level, drawing.locale, drawing.set.settings.levels)
  const hazard = drawing.plan.groups.length > 1 ? `${drawing.texts.hazard[group.name]} ` : ''
  const boxes = group.levels.flatMap((level, index) => {
    const own = `${id}l${index}`
    const label = [hazard + name(level), ...startWords(level.start, drawing), ...decision(level, drawing)]
      .map(text)
      .join('<br/>')
    const tasks = taskLines(level.tasks, own, `${own}h`, drawing)
    return subgraph(own, hazard + name(level), [`  ${own}h["${label}"]:::level`, ...tasks])
  })
  const ladder = group.levels.slice(1).map((_, index) => `  ${id}l${index} ==> ${id}l${index + 1}`)
  return [...boxes, ...ladder, ...(id === 'g0' ? ['  classDef level stroke-width: 3px'] : [])]
}

function startWords(start: StartConditions | null, drawing: Drawing): string[] {
  return (start?.items ?? []).flatMap(({ content, text: words }) => {
    if (content.kind === 'group') return startWords(content.group, drawing)
    if (content.kind === 'judgement') return [`[${drawing.texts.words.judgement}] ${words}`]
    return content.conditions.map(({ value }) => value.source)
  })
}

function decision(level: ResponseLevel, { locale, texts }: Drawing): string[] {
  const decide = level.procedure.find((step) => step.key === 'decide')
  if (!decide) return []
  const limit = decide.within ?? level.procedure.find((step) => step.key === 'assess')?.within
  const who = decide.who.map(({ value }) => value).join(texts.words.listSeparator)
  return [`${texts.words.decides}: ${who}${limit ? ` (${durationWords(limit.value, locale)})` : ''}`]
}

/** Tasks as nodes one below the other under `head`, in the order of the table; arrows lead from predecessors. */
function taskLines(
  rows: readonly TaskRow[],
  prefix: string,
  head: string | null,
  drawing: Drawing,
): string[] {
  const byId = new Map(rows.flatMap((row, index) => (row.id ? [[row.id.value, `${prefix}t${index}`]] : [])))
  return rows.flatMap((row, index) => {
    const node = `${prefix}t${index}`
    const above = index > 0 ? `${prefix}t${index - 1}` : head
    const before = row.after.flatMap(({ value }) => byId.get(value) ?? [])
    const stacked = above !== null && !before.includes(above) ? [`  ${above} ~~~ ${node}`] : []
    return [
      `  ${node}["${taskLabel(row, drawing)}"]`,
      ...stacked,
      ...before.map((other) => `  ${other} --> ${node}`),
    ]
  })
}

function taskLabel(row: TaskRow, { locale, texts }: Drawing): string {
  const limit = row.within
    ? row.within.ms === null
      ? row.within.text
      : durationWords(row.within.ms, locale)
    : ''
  const owners = row.owners.map(({ value }) => value).join(texts.words.listSeparator)
  const first = [row.id?.value ?? row.continues?.value ?? '', row.task.value].filter(Boolean).join(' ')
  return [first, [owners, limit].filter(Boolean).join(' · ')].filter(Boolean).map(text).join('<br/>')
}
