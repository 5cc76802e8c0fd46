import type { DerivedItem, DerivedPart, DerivedSubject } from '../../link/derived-items.ts'
import { durationWords } from '../../locale/duration-words.ts'
import type { Locale } from '../../locale/locale.ts'
import { writeMethod } from '../../model/method.ts'
import type { DrillPhase } from '../../vocabulary/drill-phase.ts'
import { levelName } from '../../vocabulary/level.ts'
import { escapeMarkdown } from '../escape.ts'

/** By which names a rubric calls what it was derived from. */
export interface DerivedSource {
  readonly titleOf: (plan: string) => string
  readonly hazardName: (hazard: string) => string
  readonly locale: Locale
}

/** A row of a rubric's table, its number left to whoever puts it there. */
export interface DerivedRow {
  readonly category: string
  /** What stands after the number. */
  readonly cells: readonly string[]
  /** When in a drill it can be watched: the last cell, in tables that have a column for it; empty: throughout. */
  readonly phase: string
}

/**
 * Rows that ask for derived items. Evaluators may judge each (`observed`), the log measures it as well. A level’s declaration
 * weighs double and is a key item.
 */
export function derivedRows(items: readonly DerivedItem[], source: DerivedSource): readonly DerivedRow[] {
  const words = wordsOf[source.locale]
  return items.map((item) => {
    const { subject, method } = item
    const key = subject.kind === 'declare'
    const cells = [
      escapeMarkdown(words.item(subject, source)),
      escapeMarkdown(words.detail(subject)),
      key ? '10' : '5',
      `\`observed; ${writeMethod(method)}\``,
      key ? words.yes : '',
    ]
    const phase = item.phases.map((each) => words.phase[each])
    const category = `${source.titleOf(item.plan)}${words.colon}${words.part(item.part)}${groupOf(item.part, source)}`
    return { category: escapeMarkdown(category), cells, phase: phase.join(words.comma) }
  })
}

/** A line of a rubric’s table. */
export function rowLine(number: string, { cells, phase }: DerivedRow, table: { phased: boolean }): string {
  const all = [number, ...cells, ...(table.phased ? [phase] : [])]
  return `|${all.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`
}

/** Whom a second hazard group of a plan is for, in brackets; its first says nothing. */
function groupOf(part: DerivedPart, { hazardName, locale }: DerivedSource): string {
  const group = part.kind === 'start' || part.kind === 'level' ? part.group : null
  if (group === null) return ''
  return locale === 'en' ? ` (${hazardName(group)})` : `（${hazardName(group)}）`
}

/** Sections of a rubric, one for each category in the order in which it first comes, numbered from `first`. */
export function derivedSections(rows: readonly DerivedRow[], locale: Locale, first = 1): string {
  const byCategory = Map.groupBy(rows, ({ category }) => category)
  const sections = [...byCategory].map(([category, inside], index) => {
    const number = first + index
    const lines = inside.map((each, row) => rowLine(`${number}.${row + 1}`, each, { phased: true }))
    return [`## ${number} ${category}`, '', ...wordsOf[locale].head, ...lines].join('\n')
  })
  return sections.join('\n\n')
}

interface DerivedWords {
  readonly head: readonly string[]
  readonly yes: string
  readonly colon: string
  readonly comma: string
  readonly phase: Readonly<Record<DrillPhase, string>>
  readonly part: (part: DerivedPart) => string
  readonly item: (subject: DerivedSubject, source: DerivedSource) => string
  readonly detail: (subject: DerivedSubject) => string
}

const rule = '|---|---|---|---|---|---|---|'

const wordsOf: Readonly<Record<Locale, DerivedWords>> = {
  'zh-CN': {
    head: ['| 编号 | 项目 | 要点 | 分值 | 方法 | 关键 | 阶段 |', rule],
    yes: '是',
    colon: '：',
    comma: '、',
    phase: {
      ...{ before: '准备', alert: '预警报告', response: '响应处置' },
      ...{ command: '指挥协调', end: '结束' },
    },
    part: (part) => {
      const names = {
        start: '研判和启动',
        standing: '先期处置和常设任务',
        reports: '信息报告',
        links: '预案联动',
      }
      return part.kind === 'level' ? `${levelName(part.level)}响应任务` : names[part.kind]
    },
    item: (subject, { titleOf }) => {
      if (subject.kind === 'duty') return subject.text
      if (subject.kind === 'link') return `联动启动《${titleOf(subject.to)}》`
      return `${levelName(subject.level)}响应${subject.kind === 'assess' ? '按时研判' : '按时启动'}`
    },
    detail: (subject) => {
      const within = spanOf(subject, 'zh-CN')
      if (subject.kind === 'duty') return [subject.owners.join('、'), within].filter(Boolean).join('；')
      if (subject.kind === 'link')
        return [subject.expect ?? '', within && `${within}内`].filter(Boolean).join('；')
      const who = (subject.kind === 'assess' ? subject.who : subject.decide).join('、')
      return `条件满足后${within && ` ${within}内`}${who && `由${who}`}${subject.kind === 'assess' ? '研判' : '决定'}`
    },
  },
  en: {
    head: ['| No. | Item | Criteria | Points | Method | Key | Phase |', rule],
    yes: 'yes',
    colon: ': ',
    comma: ', ',
    phase: {
      ...{ before: 'preparation', alert: 'alert', response: 'response' },
      ...{ command: 'command', end: 'end' },
    },
    part: (part) => {
      const names = {
        start: 'assessment and start',
        standing: 'first response and standing tasks',
        reports: 'reports',
        links: 'links',
      }
      return part.kind === 'level' ? `tasks of level ${part.level}` : names[part.kind]
    },
    item: (subject, { titleOf }) => {
      if (subject.kind === 'duty') return subject.text
      if (subject.kind === 'link') return `Starts “${titleOf(subject.to)}”`
      return `Level ${subject.level} ${subject.kind === 'assess' ? 'assessed' : 'declared'} in time`
    },
    detail: (subject) => {
      const within = spanOf(subject, 'en')
      if (subject.kind === 'duty') return [subject.owners.join(', '), within].filter(Boolean).join('; ')
      if (subject.kind === 'link')
        return [subject.expect ?? '', within && `within ${within}`].filter(Boolean).join('; ')
      const who = (subject.kind === 'assess' ? subject.who : subject.decide).join(', ')
      return [within ? `within ${within} of its conditions` : 'once its conditions hold', who && `by ${who}`]
        .filter(Boolean)
        .join(', ')
    },
  },
}

/** The time it has, in words; empty when the plan sets none. */
function spanOf({ within }: DerivedSubject, locale: Locale): string {
  return typeof within === 'number' ? durationWords(within, locale) : (within ?? '')
}
