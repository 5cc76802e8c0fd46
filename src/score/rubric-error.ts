import type { Params } from '../diagnostic/diagnostic.ts'
import { fill, type Locale } from '../locale/locale.ts'

const sentences = {
  'unreadable-method': {
    'zh-CN': '评分项 {item} 的方法无法识别：{text}',
    en: 'item {item}: the method cannot be read: {text}',
  },
  'unknown-clause': {
    'zh-CN': '评分项 {item} 引用的条款不存在：{clause}',
    en: 'item {item}: there is no such clause: {clause}',
  },
  'unknown-level': {
    'zh-CN': '评分项 {item} 引用的级别不存在：{plan} {level}',
    en: 'item {item}: there is no such level: {plan} {level}',
  },
  'unknown-link': {
    'zh-CN': '评分项 {item} 引用的衔接不存在：{from} → {to}',
    en: 'item {item}: there is no such link: {from} → {to}',
  },
  'unknown-band': {
    'zh-CN': '否决规则的等次 {cap} 不在评定等次之列',
    en: 'the veto’s band {cap} is not among the bands',
  },
  'bad-weight': {
    'zh-CN': '评分项 {item} 的分值应大于 0',
    en: 'item {item}: its points must be above 0',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>

/** What keeps a rubric from giving a score. */
export interface RubricProblem {
  readonly variant: keyof typeof sentences
  readonly params: Params
}

/** Thrown instead of a score: a formula that cannot be worked out is an error, never a silent 0 and never left out. */
export class RubricError extends Error {
  readonly rubric: string
  readonly problems: readonly RubricProblem[]

  constructor(rubric: string, problems: readonly RubricProblem[]) {
    super(`rubric ${rubric}: ${problems.map((problem) => rubricProblemSentence(problem, 'en')).join('; ')}`)
    this.name = 'RubricError'
    this.rubric = rubric
    this.problems = problems
  }
}

/** The sentence for one problem of a rubric. */
export function rubricProblemSentence(problem: RubricProblem, locale: Locale): string {
  return fill(sentences[problem.variant][locale], problem.params)
}
