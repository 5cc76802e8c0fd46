import { fill } from '../../../../locale/locale.ts'
import { clausePart } from '../../../../model/clause-part.ts'
import type { AnswerView, WayView } from '../../../../report/match-answers.ts'
import type { MatchReply } from '../../../../report/match-reply.ts'
import { activeLevel } from '../../../../vocabulary/level.ts'
import type { MatchWords } from './match-words.ts'

/** The answer in one sentence: which plan, which level, because of what. `given`: how many facts were given. */
export function matchSentence(
  { answers, open, notes }: Pick<MatchReply, 'answers' | 'open' | 'notes'>,
  given: number,
  words: MatchWords,
): string {
  const [first, ...others] = answers
  if (first) {
    const more = others.length > 0 ? fill(words.more, { count: others.length }) : ''
    return `${answerSentence(first, words)}${more}`
  }
  if (given === 0) return words.nothingGiven
  if (notes.some(({ kind }) => kind === 'not-read')) return words.notAllRead
  return open.length > 0 ? fill(words.stillOpen, { count: open.length }) : words.none
}

/** What one plan is called for to do, and why. */
export function answerSentence(answer: AnswerView, words: MatchWords): string {
  const { title, level, levelName, because } = answer
  const why = because.map(({ text, areas }) => withAreas(text, areas, words)).join(words.and)
  const called = level === activeLevel.id ? words.calledFor : words.calledForLevel
  return fill(called, { plan: title, level: levelName, why })
}

/** 城区道路积水深度超过 0.3 米（郭庄镇、后白镇） */
export function withAreas(text: string, areas: readonly string[], words: MatchWords): string {
  return areas.length === 0 ? text : fill(words.inAreas, { text, areas: areas.join(words.separator) })
}

/** How far the known facts are from a level: 赤山湖水位再升 0.90 m、达到 13 m，且水位上涨为「是」. */
export function wayText({ lacks }: Pick<WayView, 'lacks'>, words: MatchWords): string {
  return lacks.map((lack) => lackText(lack, words)).join(words.and)
}

function lackText(
  { fact, value, operator, needed, unit }: WayView['lacks'][number],
  words: MatchWords,
): string {
  const name = factName(fact)
  if (typeof needed !== 'number' || operator === '=' || operator === '!=')
    return fill(operator === '!=' ? words.notBe : atLeast(operator, needed, words), {
      fact: name,
      needed: valueText(needed, words),
    })
  const up = operator === '>' || operator === '>='
  const edge = operator.endsWith('=') ? words.reach : up ? words.pass : words.under
  const bound = fill(edge, { needed: withUnit(needed, unit) })
  if (typeof value !== 'number') return fill(up ? words.unknownUp : words.unknownDown, { fact: name, bound })
  const by = withUnit(rounded(Math.abs(needed - value)), unit)
  return fill(up ? words.rise : words.fall, { fact: name, by, bound })
}

function atLeast(operator: string, needed: unknown, words: MatchWords): string {
  return operator === '=' || typeof needed === 'boolean' ? words.be : words.atLeast
}

/** Differences of decimal numbers without the noise of binary ones. */
function rounded(value: number): number {
  return Number(value.toPrecision(10))
}

function withUnit(value: number, unit: string | null): string {
  return unit === null ? String(value) : unit === '%' ? `${value}%` : `${value} ${unit}`
}

/** 是, 否, a number, a word. */
export function valueText(value: string | number | boolean, words: MatchWords): string {
  return typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value)
}

/** A fact as people read it: an outside plan's level without its sign. */
export function factName(fact: string): string {
  return fact.replace(/^@/, '')
}

/** What a row is called: 启动条件第 7 项, 启动程序, a task by its number. */
export function rowName(row: string, words: MatchWords): string {
  const part = clausePart(row, [])
  if (part.kind === 'start') return fill(words.startRow, { item: part.item })
  return part.kind === 'step' ? words.stepRow : row
}
