import type { ObligationKind } from '../compile/program.ts'
import type { Params } from '../diagnostic/diagnostic.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, joined, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { LevelName } from '../vocabulary/level.ts'
import { dutyWords } from './duty-words.ts'
import type { Measurement } from './scorecard.ts'

/**
 * Why an item was found as it was, one sentence per code. Params ending in `Ms` are spans, `level` is a level's id;
 * `acting` and `running`, when above 0, add a sentence of their own.
 */
const sentences = {
  'no-evaluator': {
    'zh-CN': '本项由评估人员现场观察，记录中没有评估人员的评定。',
    en: 'To be observed by an evaluator; the log holds no evaluator’s finding.',
  },
  'rated-once': {
    'zh-CN': '评估员评定“{grade}”。',
    en: 'Rated {grade} by the evaluator.',
  },
  'rated-alike': {
    'zh-CN': '{count} 名评估员一致评定“{grade}”。',
    en: 'Rated {grade} by all {count} evaluators.',
  },
  'rated-apart': {
    'zh-CN':
      '{count} 名评估员分别评定 {grades}，最高与最低相差 {spread}%，尚未议定，暂取中位数，得分率 {share}%。',
    en: '{count} evaluators gave {grades}, {spread}% apart, and have not agreed; until then the median stands, {share}%.',
  },
  'rating-settled': {
    'zh-CN': '评估组议定“{grade}”：{reason}（各自评定 {grades}）。',
    en: 'The evaluators agreed on {grade}: {reason} (each gave {grades}).',
  },
  'rated-not-applicable': {
    'zh-CN': '{count} 名评估员评定：{grades}；按不适用计。',
    en: 'Not applicable in the eyes of the evaluators ({count} gave {grades}).',
  },
  'settled-not-applicable': {
    'zh-CN': '评估组议定本项不适用：{reason}（各自评定 {grades}）。',
    en: 'The evaluators agreed that it does not apply: {reason} (each gave {grades}).',
  },
  'settled-unrated': {
    'zh-CN': '评估组议定“{grade}”：{reason}（此前无人单独评定）。',
    en: 'The evaluators agreed on {grade}: {reason} (nobody had rated it alone).',
  },
  'settled-not-applicable-unrated': {
    'zh-CN': '评估组议定本项不适用：{reason}（此前无人单独评定）。',
    en: 'The evaluators agreed that it does not apply: {reason} (nobody had rated it alone).',
  },
  'plan-not-drilled': {
    'zh-CN': '预案 {plan} 未纳入本次演练。',
    en: 'The plan {plan} was not part of this drill.',
  },
  'never-due': {
    'zh-CN': '「{text}」（{clause}）在演练中始终未到办理条件。',
    en: '“{text}” ({clause}) never fell due in the drill.',
  },
  'not-counted': {
    'zh-CN': '「{text}」（{clause}）已按规定免除或撤回，不计入。',
    en: '“{text}” ({clause}) was waived or withdrawn before it was late, and does not count.',
  },
  'still-running': {
    'zh-CN': '「{text}」（{clause}）至演练结束时限未到。',
    en: '“{text}” ({clause}): its time limit lay after the end of the drill.',
  },
  'no-limit': {
    'zh-CN': '「{text}」（{clause}）预案未规定时限，至演练结束未完成，不能判为逾期。',
    en: '“{text}” ({clause}) has no time limit in the plan and was not done by the end; it cannot be called late.',
  },
  'all-in-time': {
    'zh-CN': '「{text}」（{clause}）应办 {rows} 项，均按时完成。',
    en: '“{text}” ({clause}): {rows} due, all done in time.',
  },
  'some-late': {
    'zh-CN':
      '「{text}」（{clause}）应办 {rows} 项，按时 {inTime} 项，逾期完成 {doneLate} 项，逾期未完成 {missed} 项，最长逾期 {worstMs}。',
    en: '“{text}” ({clause}): {rows} due, {inTime} in time, {doneLate} done late, {missed} overdue and not done; the longest lateness was {worstMs}.',
  },
  'none-done': {
    'zh-CN': '「{text}」（{clause}）应办 {rows} 项，均逾期未完成，最长逾期 {worstMs}。',
    en: '“{text}” ({clause}): {rows} due, none done; the longest lateness was {worstMs}.',
  },
  'some-broken': {
    'zh-CN':
      '「{text}」（{clause}）应办 {rows} 项，按时 {inTime} 项，逾期完成 {doneLate} 项，未完成或提前撤下 {missed} 项。',
    en: '“{text}” ({clause}): {rows} due, {inTime} in time, {doneLate} done late, {missed} not done or given up too early.',
  },
  'in-order': {
    'zh-CN': '各项先后次序符合预案：{order}。',
    en: 'Done in the planned order: {order}.',
  },
  'out-of-order': {
    'zh-CN': '相邻次序 {pairs} 处，符合 {kept} 处；不符：{broken}。',
    en: '{kept} of {pairs} steps in order; out of order: {broken}.',
  },
  'order-not-shown': {
    'zh-CN': '至演练结束，后续事项未办理，次序无从判断：{order}。',
    en: 'The later steps were not taken by the end, so the order cannot be judged: {order}.',
  },
  'order-not-asked': {
    'zh-CN': '所列事项在演练中到期的不足两项，次序无从谈起。',
    en: 'Fewer than two of the steps fell due, so there was no order to keep.',
  },
  'no-harm': {
    'zh-CN': '没有投放以「{text}」（{clause}）为应已完成事项的注入。',
    en: 'No inject that was released says that “{text}” ({clause}) should have been done by then.',
  },
  'before-harm': {
    'zh-CN': '「{text}」（{clause}）在注入 {injects} 之前已完成。',
    en: '“{text}” ({clause}) was done before inject {injects}.',
  },
  'after-harm': {
    'zh-CN': '到注入 {injects} 时，「{text}」（{clause}）应办 {rows} 项，完成 {done} 项。',
    en: 'At inject {injects}, of “{text}” ({clause}) {rows} had fallen due and {done} were done.',
  },
  'level-not-reached': {
    'zh-CN': '{plan} 未启动{level}响应，无该级任务。',
    en: '{plan} was never at {level}, so that level’s tasks did not arise.',
  },
  'level-empty': {
    'zh-CN': '{plan} {level}响应期间没有到期且可判定的任务。',
    en: '{plan} was at {level}, but no task fell due that could be judged.',
  },
  'all-done': {
    'zh-CN': '{plan} {level}响应到期任务 {rows} 项，全部完成。',
    en: '{plan}, {level}: {rows} tasks fell due, all done.',
  },
  'some-done': {
    'zh-CN': '{plan} {level}响应到期任务 {rows} 项，完成 {done} 项，未完成 {undone} 项：{left}。',
    en: '{plan}, {level}: {rows} tasks fell due, {done} done, {undone} not: {left}.',
  },
  'not-called-for': {
    'zh-CN': '{plan} {level}响应条件始终未满足。',
    en: 'Nothing called for {level} of {plan}.',
  },
  'call-passed': {
    'zh-CN': '{plan} {level}响应条件在决定时限内解除，无需启动。',
    en: 'The call for {level} of {plan} passed before the decision time ran out.',
  },
  'call-running': {
    'zh-CN': '{plan} {level}响应条件满足后，至演练结束决定时限未到。',
    en: 'The decision time for {level} of {plan} lay after the end of the drill.',
  },
  'declared-before': {
    'zh-CN': '{plan} {level}响应在条件满足前 {earlyMs}已启动。',
    en: '{level} of {plan} was declared {earlyMs} before it was called for.',
  },
  'declared-in-time': {
    'zh-CN': '{plan} {level}响应在条件满足后 {delayMs}启动，符合决定时限。',
    en: '{level} of {plan} was declared {delayMs} after it was called for, within the decision time.',
  },
  'declared-no-limit': {
    'zh-CN': '{plan} {level}响应在条件满足后 {delayMs}启动；预案未规定决定时限。',
    en: '{level} of {plan} was declared {delayMs} after it was called for; the plan sets no decision time.',
  },
  'declared-late': {
    'zh-CN': '{plan} {level}响应在条件满足后 {delayMs}启动，超出决定时限 {overMs}。',
    en: '{level} of {plan} was declared {delayMs} after it was called for, {overMs} over the decision time.',
  },
  'not-declared': {
    'zh-CN': '{plan} {level}响应条件满足后，至演练结束或条件解除始终未启动。',
    en: '{level} of {plan} was called for and never declared.',
  },
  'declared-sometimes': {
    'zh-CN':
      '{plan} {level}响应条件先后满足 {calls} 次，按时启动 {inTime} 次，超时启动 {late} 次，未启动 {never} 次。',
    en: '{level} of {plan} was called for {calls} times: declared in time {inTime}, late {late}, never {never}.',
  },
  'link-not-fired': {
    'zh-CN': '{from} 与 {to} 的衔接条件未出现。',
    en: 'Nothing made {from} call on {to}.',
  },
  'link-running': {
    'zh-CN': '{from} 触发 {to} 后，至演练结束联动时限未到，或触发条件已解除。',
    en: '{from} called on {to}, but the time to answer lay after the end, or the call was dropped.',
  },
  'linked-in-time': {
    'zh-CN': '{from} 触发 {to} 共 {calls} 次，均按时达到要求级别，最长用时 {slowestMs}。',
    en: '{from} called on {to} {calls} times; the expected level was reached in time, at the slowest after {slowestMs}.',
  },
  'linked-late': {
    'zh-CN':
      '{from} 触发 {to} 共 {calls} 次，按时达到要求级别 {inTime} 次，超时 {late} 次，未达到 {never} 次。',
    en: '{from} called on {to} {calls} times: the expected level was reached in time {inTime}, late {late}, never {never}.',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>

/** The code of a sentence about a measurement. */
export type BecauseVariant = keyof typeof sentences

const additions = {
  acting: {
    'zh-CN': '其中 {acting} 项由导调人员代为，不计入责任单位成绩。',
    en: '{acting} of these done by the director in the party’s place, left out of its own score.',
  },
  running: {
    'zh-CN': '另有 {running} 项至演练结束时限未到，未计入。',
    en: '{running} more were still within their time at the end and are not counted.',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>

/** The sentence for a measurement's `because`; the bare code when a later version of the tool wrote one unknown here. */
export function becauseSentence(
  because: Measurement['because'],
  locale: Locale,
  levels: readonly LevelName[],
): string {
  if (!isVariant(because.variant)) return because.variant
  const params = wordParams(because.params, locale, levels)
  const parts = [fill(sentences[because.variant][locale], params)]
  for (const key of ['running', 'acting'] as const)
    if (Number(because.params[key] ?? 0) > 0) parts.push(fill(additions[key][locale], params))
  return parts.join(locale === 'zh-CN' ? '' : ' ')
}

function wordParams(given: Params, locale: Locale, levels: readonly LevelName[]): Params {
  const { kind, level, text } = given
  const worded = Object.entries(given).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'number' && key.endsWith('Ms') ? durationWords(value, locale) : value,
  ])
  for (const key of ['left', 'broken', 'grades']) {
    const list = given[key]
    if (typeof list === 'string') worded.push([key, listWords(list, locale)])
  }
  if (typeof level === 'string' && level !== '') worded.push(['level', levelText(level, locale, levels)])
  if (typeof text === 'string' && isKind(kind)) {
    const name = { kind, text, level: typeof level === 'string' && level !== '' ? level : null }
    worded.push(['text', dutyWords(name, locale, levels)])
  }
  return Object.fromEntries(worded)
}

/** What a scorecard lists, in either sign of Chinese; a grade that is none is `—`. */
function listWords(list: string, locale: Locale): string {
  const said = list.replaceAll('—', textsOf(locale).rating.notApplicable)
  return locale === 'zh-CN' ? said : joined(said.split(/[、／]/), locale)
}

const kinds: readonly ObligationKind[] = [
  'task',
  'report',
  'assess',
  'propose',
  'agree',
  'decide',
  'sign',
  'release',
  'notify',
  'link',
]

function isKind(kind: string | number | undefined): kind is ObligationKind {
  return kinds.some((known) => known === kind)
}

function isVariant(variant: string): variant is BecauseVariant {
  return Object.hasOwn(sentences, variant)
}
