import type { Params } from '../diagnostic/diagnostic.ts'
import { fill, type Locale } from '../locale/locale.ts'

const sentences = {
  'unreadable-method': {
    'zh-CN': '项目 {item} 的方法 `{text}` 无法识别；请写“观察”，或 `within(预案#编号)` 等自动方法',
    en: 'item {item}: the method `{text}` cannot be read; write `observed`, or an automatic method such as `within(plan#row)`',
  },
  'unknown-clause': {
    'zh-CN': '项目 {item} 所指的条款 `{clause}` 不存在；请核对预案标识和编号',
    en: 'item {item}: there is no clause `{clause}`; check the plan’s id and the number',
  },
  'unknown-level': {
    'zh-CN': '项目 {item} 所指的级别不存在：预案 `{plan}` 没有 `{level}`；请改用该预案已有的级别',
    en: 'item {item}: plan `{plan}` has no level `{level}`; write one that it has',
  },
  'unknown-link': {
    'zh-CN': '项目 {item} 所指的衔接不存在：预案 `{from}` 没有指向 `{to}` 的衔接；请核对，或在预案中补此衔接',
    en: 'item {item}: plan `{from}` has no link to `{to}`; check it, or add the link to the plan',
  },
  'unknown-band': {
    'zh-CN': '否决规则的等次 `{cap}` 不在 `bands` 所列等次之中；请改用其中一个',
    en: 'the band `{cap}` of the veto is not among `bands`; write one of them',
  },
  'item-twice': {
    'zh-CN': '编号 {item} 有 {count} 项，分不清评定的是哪一项；请改用不同的编号',
    en: '{count} items have the number {item}, so nobody can tell which was rated; give them numbers of their own',
  },
  'bad-weight': {
    'zh-CN': '项目 {item} 的分值不大于 0；请写大于 0 的数',
    en: 'item {item}: its points are not above 0; write a number above 0',
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
