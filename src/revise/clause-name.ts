import type { Program } from '../compile/program.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { type ClausePart, clausePart } from '../model/clause-part.ts'
import { type PartWords, partWords } from '../report/part-words.ts'
import { type ClauseId, clauseId, splitClauseId } from '../vocabulary/id.ts'

/** What clauses are named with. */
export interface NamingContext {
  readonly program: Program
  readonly locale: Locale
}

const words: Readonly<Record<Locale, PartWords>> = {
  'zh-CN': {
    level: '{level}响应',
    start: '{level}启动条件第 {item} 项',
    step: '{level}启动程序·{step}',
    only: { level: '响应', start: '启动条件第 {item} 项', step: '启动程序·{step}' },
    end: '响应终止条件',
    link: '与《{plan}》的衔接',
    warning: '第 {item} 项预警',
    hazard: '{hazard}·{words}',
  },
  en: {
    level: '{level}',
    start: 'start condition {item} of {level}',
    step: 'start procedure of {level}, {step}',
    only: { level: 'the response', start: 'start condition {item}', step: 'start procedure, {step}' },
    end: 'the conditions of termination',
    link: 'the link to “{plan}”',
    warning: 'warning {item}',
    hazard: '{hazard}: {words}',
  },
}

const rowWords = {
  'zh-CN': {
    row: '「{text}」',
    answer: '「{text}」的应答',
    next: '「{text}」的补叫',
    feedback: '「{text}」的反馈',
    plan: '《{plan}》',
    beside: '{words}（{number}）',
  },
  en: {
    row: '“{text}”',
    answer: 'the answer to “{text}”',
    next: 'the further call of “{text}”',
    feedback: 'the feedback on “{text}”',
    plan: '“{plan}”',
    beside: '{words} ({number})',
  },
} as const satisfies Record<Locale, unknown>

/** A clause as an official would name it, its number beside: 「转移群众」（III-2）, Ⅲ级启动程序·决定（6.4.2）. A plan is named by its title. */
export function clauseName(clause: ClauseId, context: NamingContext): string {
  const { program, locale } = context
  const said = rowWords[locale]
  const titleOf = (plan: string): string => planTitle(plan, program)
  const named = splitClauseId(clause)
  if (!named) return fill(said.plan, { plan: titleOf(clause) })
  const { levels } = program.set
  const part = clausePart(named.row, levels)
  const found =
    rowName(named.plan, part, context) ?? partWords(part, words[locale], { locale, levels, titleOf })
  if (found === null) return clause
  const number = rowNumber(part) ?? sectionNumber(clause, program)
  return number ? fill(said.beside, { words: found, number }) : found
}

/** A row's own number; null for a part that is told by that of its section. */
function rowNumber(part: ClausePart): string | null {
  if (part.kind === 'row') return part.row
  return 'call' in part ? part.call : null
}

/** The printed number of its section; a section without one has none to tell, nor has a Program of an older version. */
function sectionNumber(clause: ClauseId, { sources }: Program): string | null {
  const section = sources.find((source) => source.clause === clause)?.section ?? ''
  return /^(?:\d|第.+[章节条]|[（(]|[一二三四五六七八九十]+、)/.test(section)
    ? section.replace(/、$/, '')
    : null
}

/** A row by what it says is to be done; what follows from a call by the call. */
function rowName(plan: string, part: ClausePart, { program, locale }: NamingContext): string | null {
  const row = rowNumber(part)
  const spec = row === null ? null : program.obligations.find((each) => each.clause === clauseId(plan, row))
  const kind = 'call' in part ? part.kind : 'row'
  return spec?.text ? fill(rowWords[locale][kind], { text: spec.text }) : null
}

/** The plan's title; of one that is not in the program its id. */
export function planTitle(plan: string, program: Program): string {
  return program.instances.find((each) => each.plan === plan)?.title ?? plan
}
