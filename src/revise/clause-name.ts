import type { ObligationSpec, Program } from '../compile/program.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'

/** What clauses are named with. */
export interface NamingContext {
  readonly program: Program
  readonly locale: Locale
}

const words = {
  'zh-CN': {
    step: '{level}启动程序·{step}',
    start: '{level}启动条件第 {place} 项',
    level: '{level}响应',
    link: '与《{plan}》的衔接',
    warning: '第 {place} 项预警',
    row: '「{text}」',
    answer: '「{text}」的应答',
    next: '「{text}」的补叫',
    feedback: '「{text}」的反馈',
    plan: '《{plan}》',
    hazard: '{hazard}·{words}',
    beside: '{words}（{number}）',
    end: '响应终止条件',
  },
  en: {
    step: 'start procedure of {level}, {step}',
    start: 'start condition {place} of {level}',
    level: '{level}',
    link: 'the link to “{plan}”',
    warning: 'warning {place}',
    row: '“{text}”',
    answer: 'the answer to “{text}”',
    next: 'the further call of “{text}”',
    feedback: 'the feedback on “{text}”',
    plan: '“{plan}”',
    hazard: '{hazard}: {words}',
    beside: '{words} ({number})',
    end: 'the conditions of termination',
  },
} as const satisfies Record<Locale, unknown>

/** A clause as an official would name it, its number beside: 「转移群众」（III-2）, Ⅲ级启动程序·决定（6.4.2）. A plan is named by its title. */
export function clauseName(clause: ClauseId, context: NamingContext): string {
  const { program, locale } = context
  const named = splitClauseId(clause)
  if (!named) return fill(words[locale].plan, { plan: planTitle(clause, program) })
  const found = rowName(clause, named.row, context) ?? partName(named, context)
  if (found === null) return clause
  const number = found.number ?? sectionNumber(clause, program)
  return number ? fill(words[locale].beside, { words: found.words, number }) : found.words
}

/** The printed number of its section; a section without one has none to tell, nor has a Program of an older version. */
function sectionNumber(clause: ClauseId, { sources }: Program): string | null {
  const section = sources.find((source) => source.clause === clause)?.section ?? ''
  return /^(?:\d|第.+[章节条]|[（(]|[一二三四五六七八九十]+、)/.test(section)
    ? section.replace(/、$/, '')
    : null
}

interface Name {
  readonly words: string
  /** The row's own number; null: that of its section. */
  readonly number: string | null
}

/** A row that says what is to be done; an answer to a call by the call. */
function rowName(clause: ClauseId, row: string, { program, locale }: NamingContext): Name | null {
  const call = /^(.+)\.(answer|next|feedback)(?:\.\d+)?$/.exec(row)
  const kind = call?.[2] as 'answer' | 'next' | 'feedback' | undefined
  const at = clause.slice(0, clause.length - row.length)
  const spec = specOf(call ? `${at}${call[1]}` : clause, program)
  if (!spec?.text || spec.kind === 'link') return null
  return {
    words: fill(words[locale][kind ?? 'row'], { text: spec.text }),
    number: call?.[1] ?? row,
  }
}

/** A part of a plan that has no words of its own: a condition, a step of the start procedure, a link. */
function partName({ plan, row }: { plan: string; row: string }, context: NamingContext): Name | null {
  const { program, locale } = context
  const said = words[locale]
  const [first = '', ...rest] = row.split('.')
  const instances = program.instances.filter((each) => each.plan === plan)
  if (first === 'link') {
    const target = /^link\.[a-z-]+\.(.+?)(?:\.\d+)?$/.exec(row)?.[1] ?? ''
    return { words: fill(said.link, { plan: planTitle(target, program) }), number: null }
  }
  if (first === 'warning') return { words: fill(said.warning, { place: rest.join('.') }), number: null }
  if (first === 'end' || first === 'termination') return { words: said.end, number: null }
  const isLevel = instances.some(({ levels }) => levels.includes(first))
  if (isLevel) return levelPart(first, rest, context)
  const hazards: Readonly<Record<string, string>> = textsOf(locale).hazard
  const hazard = hazards[first]
  const inner = hazard && rest.length > 0 ? partName({ plan, row: rest.join('.') }, context) : null
  return inner && hazard ? { ...inner, words: fill(said.hazard, { hazard, words: inner.words }) } : null
}

function levelPart(level: string, rest: readonly string[], { program, locale }: NamingContext): Name | null {
  const said = words[locale]
  const [kind, ...place] = rest
  const params = { level: levelText(level, locale, program.set.levels), place: place.join('.') }
  if (kind === undefined) return { words: fill(said.level, params), number: null }
  if (kind === 'start') return { words: fill(said.start, params), number: null }
  const steps: Readonly<Record<string, string>> = textsOf(locale).procedure
  const step = kind === 'procedure' ? steps[place[0] ?? ''] : undefined
  return step === undefined ? null : { words: fill(said.step, { ...params, step }), number: null }
}

function specOf(clause: ClauseId, program: Program): ObligationSpec | undefined {
  return program.obligations.find((each) => each.clause === clause)
}

/** The plan's title; of one that is not in the program its id. */
export function planTitle(plan: string, program: Program): string {
  return program.instances.find((each) => each.plan === plan)?.title ?? plan
}
