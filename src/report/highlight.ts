import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords, measuredWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { LevelName } from '../vocabulary/level.ts'

/**
 * What a drill showed, one sentence per code. Params ending in `Ms` are spans, `level` and `other` are levels' ids. They stand as
 * titles over the tables and charts that prove them, so they have no full stop.
 */
const sentences = {
  'never-declared': {
    'zh-CN': '{level}响应条件满足后 {waitedMs}内始终未启动',
    en: '{level} was called for during {waitedMs} and never declared',
  },
  'declared-late': {
    'zh-CN': '{level}响应晚于条件满足 {delayMs}启动，超出决定时限 {overMs}',
    en: '{level} was declared {delayMs} after it was called for, {overMs} over the decision time',
  },
  'declared-in-time': {
    'zh-CN': '{level}响应在条件满足后 {delayMs}启动，符合 {limitMs}的决定时限',
    en: '{level} was declared {delayMs} after it was called for, within the decision time of {limitMs}',
  },
  'declared-no-limit': {
    'zh-CN': '{level}响应在条件满足后 {delayMs}启动，预案未规定决定时限',
    en: '{level} was declared {delayMs} after it was called for; the plan sets no decision time',
  },
  'declared-early': {
    'zh-CN': '{level}响应早于条件满足 {earlyMs}启动',
    en: '{level} was declared {earlyMs} before it was called for',
  },
  'call-open': {
    'zh-CN': '{level}响应条件满足后未启动，至演练结束决定时限未到',
    en: '{level} was called for; the decision time lay after the end of the drill',
  },
  'call-passed': {
    'zh-CN': '{level}响应条件在决定时限内解除，未启动',
    en: 'the call for {level} passed before the decision time ran out',
  },
  'not-called': {
    'zh-CN': '启动条件始终未满足，未启动响应',
    en: 'nothing called for a response, and none was declared',
  },
  'not-called-declared': {
    'zh-CN': '启动条件未满足，启动了{level}响应',
    en: 'nothing called for a response, and {level} was declared',
  },
  'ended-early': {
    'zh-CN': '《{plan}》终止响应时，{level}响应条件仍然满足',
    en: '“{plan}”: the response was ended while {level} was still called for',
  },
  'lowered-early': {
    'zh-CN': '《{plan}》响应降至{other}时，条件仍要求{level}',
    en: '“{plan}” was lowered to {other} while {level} was still called for',
  },
  'over-declared': {
    'zh-CN': '《{plan}》启动{level}响应时，条件仅要求{other}',
    en: '“{plan}” was put at {level} while no more than {other} was called for',
  },
  'link-in-time': {
    'zh-CN': '《{plan}》触发后，《{target}》用时 {delayMs}达到{level}响应',
    en: '“{target}” reached {level} within {delayMs} of the call by “{plan}”',
  },
  'link-late': {
    'zh-CN': '《{plan}》触发后，《{target}》{delayMs}才达到{level}响应，超出联动时限 {overMs}',
    en: '“{target}” took {delayMs} to reach {level} after the call by “{plan}”, {overMs} too long',
  },
  'link-never': {
    'zh-CN': '《{plan}》触发后，《{target}》始终未达到{level}响应',
    en: '“{target}” never reached {level} after the call by “{plan}”',
  },
  refused: {
    'zh-CN': '{who}越权办理《{plan}》启动事项 {times} 次，未予受理',
    en: '{who} acted without authority in “{plan}” ({times} times) and was refused',
  },
  ownerless: {
    'zh-CN': '「{text}」到期后没有责任单位可办',
    en: '“{text}” fell due and belonged to nobody',
  },
  'undone-before': {
    'zh-CN': '「{content}」之前应完成的「{text}」尚未完成',
    en: '“{text}”, to be done before “{content}”, was not',
  },
  'kept-before': {
    'zh-CN': '「{text}」在「{content}」之前完成',
    en: '“{text}” was done before “{content}”',
  },
  missed: {
    'zh-CN': '{who}逾期未完成「{text}」，最长逾期 {worstMs}',
    en: '“{text}” was overdue and not done by {who}, up to {worstMs}',
  },
  'done-late': {
    'zh-CN': '{who}逾期完成「{text}」，最长逾期 {worstMs}',
    en: '“{text}” was done late by {who}, up to {worstMs}',
  },
  'several-missed': {
    'zh-CN': '{who}逾期未完成 {count} 项任务：{texts}，最长逾期 {worstMs}',
    en: '{count} tasks were overdue and not done by {who}: {texts}, up to {worstMs}',
  },
  'several-late': {
    'zh-CN': '{count} 项任务逾期完成，最长逾期 {worstMs}，涉及{who}，逐项见逾期事项表',
    en: '{count} tasks were done late, up to {worstMs}, by {who}; the table of overdue work has each',
  },
  broken: {
    'zh-CN': '{who}提前撤下「{text}」，当时尚未解除',
    en: '“{text}” was given up by {who} before it might be',
  },
  'all-in-time': {
    'zh-CN': '{who} {rows} 项到期任务全部按时完成',
    en: '{who} did all of its {rows} duties in time',
  },
  'done-in-time': {
    'zh-CN': '{who}用时 {spentMs}完成「{text}」，时限 {limitMs}',
    en: '“{text}” was done by {who} in {spentMs}, limit {limitMs}',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>

export type HighlightVariant = keyof typeof sentences

/** What the log shows, good or bad, in no language yet. */
export interface Highlight {
  readonly variant: HighlightVariant
  readonly params: Params
  /** `neither`: told in its place, never among strengths or weaknesses. */
  readonly side: 'strength' | 'weakness' | 'neither'
  /** The heavier, the nearer to the first page. */
  readonly weight: number
  /** Log positions that prove it. */
  readonly evidence: readonly number[]
  /** The plan it is about, where the sentence does not name it; it stands before the sentence in lists. */
  readonly subject: string | null
  /** The clause it is about, where it is about one. */
  readonly clause: string | null
  /** Names of the bodies it is for. */
  readonly who: readonly string[]
}

/** The sentence of a highlight, without a full stop. */
export function highlightSentence(
  highlight: Highlight,
  locale: Locale,
  levels: readonly LevelName[],
): string {
  const worded = Object.entries(highlight.params).map(([key, value]): [string, string | number] => {
    if (typeof value === 'number') return [key, key.endsWith('Ms') ? spanWords(key, value, locale) : value]
    const isLevel = (key === 'level' || key === 'other') && value !== ''
    return [key, isLevel ? levelText(value, locale, levels) : value]
  })
  return tidy(fill(sentences[highlight.variant][locale], Object.fromEntries(worded)), locale)
}

/** Limits are as the plan has them; all else was measured. */
function spanWords(key: string, span: number, locale: Locale): string {
  return key === 'limitMs' ? durationWords(span, locale) : measuredWords(span, locale)
}

/** The sentence as it stands in a list, where no heading names the plan. */
export function highlightLine(highlight: Highlight, locale: Locale, levels: readonly LevelName[]): string {
  const sentence = highlightSentence(highlight, locale, levels)
  if (highlight.subject === null) return sentence
  return locale === 'zh-CN' ? `《${highlight.subject}》${sentence}` : `“${highlight.subject}”: ${sentence}`
}

/** A plan with the single level 启动 reads 启动响应, not 启动启动; an English sentence begins with a capital. */
function tidy(sentence: string, locale: Locale): string {
  if (locale === 'en') return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return sentence
    .replace(/ 不到/g, '不到')
    .replace(/启动响应/g, '应急响应')
    .replace(/达到启动/g, '达到应急')
}
