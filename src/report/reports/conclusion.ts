import { fill, type Locale } from '../../locale/locale.ts'
import { dutiesByOrganization } from '../../score/by-organization.ts'
import type { CallOutcome } from '../../score/call-outcome.ts'
import { linkCalls } from '../../score/link-calls.ts'
import { percentWords } from '../../vocabulary/percent.ts'
import type { Highlight } from '../highlight.ts'
import type { LevelCourse } from '../level-course.ts'
import type { RevisionLine } from './after-action-view.ts'
import type { ReportSource } from './report-source.ts'

type Sentence = Readonly<Record<Locale, string>>

const sentences = {
  levels: { 'zh-CN': '启动和提级：{calls} 次达到启动条件', en: 'Levels: called for {calls} times' },
  levelsKept: { 'zh-CN': '，均在决定时限内启动', en: ', always declared in time' },
  levelsInTime: { 'zh-CN': '，在决定时限内启动 {inTime} 次', en: ', declared in time {inTime} times' },
  levelsLate: { 'zh-CN': '，超过时限 {late} 次', en: ', late {late} times' },
  levelsNever: { 'zh-CN': '，始终未启动 {never} 次', en: ', never {never} times' },
  duties: {
    'zh-CN': '任务和报告：有结果的 {judged} 项中，按时完成 {inTime} 项（{share}）',
    en: 'Tasks and reports: {inTime} of {judged} done in time ({share})',
  },
  dutiesLate: { 'zh-CN': '，逾期完成 {late} 项', en: ', {late} done late' },
  dutiesMissed: { 'zh-CN': '，到结束未完成 {missed} 项', en: ', {missed} not done by the end' },
  links: { 'zh-CN': '预案联动：{calls} 次', en: 'Links between plans: called {calls} times' },
  linksKept: { 'zh-CN': '，均在联动时限内到位', en: ', always answered in time' },
  linksInTime: { 'zh-CN': '，在联动时限内到位 {inTime} 次', en: ', answered in time {inTime} times' },
  before: { 'zh-CN': '险情前应完成的工作：{all} 项', en: 'To be done before an event: {all} tasks' },
  beforeKept: { 'zh-CN': '，均赶在险情之前完成', en: ', and all were' },
  beforeUndone: { 'zh-CN': '，没有赶上的：{tasks}', en: '; not done by then: {tasks}' },
  edits: {
    'zh-CN': '预案修订：提出修改文字 {edits} 处',
    en: 'Changes of the plans: edits proposed: {edits}',
  },
  questions: {
    'zh-CN': '预案修订：须研究决定的问题 {questions} 个',
    en: 'Changes of the plans: questions to settle: {questions}',
  },
  moreQuestions: {
    'zh-CN': '，须研究决定的问题 {questions} 个',
    en: ', questions to settle: {questions}',
  },
} as const satisfies Record<string, Sentence>

/** What the drill came to, a sentence without a full stop for each part of it; parts that did not occur are left out. */
export function conclusions(
  courses: readonly LevelCourse[],
  highlights: readonly Highlight[],
  revisions: readonly RevisionLine[],
  source: ReportSource,
): string[] {
  return [
    levelsLine(courses),
    dutiesLine(source),
    linksLine(source),
    beforeLine(highlights, source),
    revisionsLine(revisions),
  ]
    .map((parts) => parts.map(([name, params]) => fill(sentences[name][source.locale], params)).join(''))
    .filter((line) => line !== '')
}

type Part = readonly [keyof typeof sentences, Readonly<Record<string, string | number>>]

function levelsLine(courses: readonly LevelCourse[]): Part[] {
  const outcomes = courses.flatMap(({ answers }) => answers.map(({ occasion }) => occasion.outcome))
  const { calls, inTime, late, never } = answered(outcomes)
  if (calls === 0) return []
  return [
    ['levels', { calls }],
    [inTime === calls ? 'levelsKept' : 'levelsInTime', { inTime }],
    ...part(late, 'levelsLate', { late }),
    ...part(never, 'levelsNever', { never }),
  ]
}

function dutiesLine({ record, program }: ReportSource): Part[] {
  const tallies = dutiesByOrganization(record, program).map(({ own }) => own.counts)
  const sum = (...names: (keyof (typeof tallies)[number])[]): number =>
    tallies.reduce((total, counts) => names.reduce((all, name) => all + counts[name], total), 0)
  const [inTime, late, missed] = [sum('in-time'), sum('done-late'), sum('missed', 'broken')]
  const judged = inTime + late + missed
  if (judged === 0) return []
  return [
    ['duties', { judged, inTime, share: percentWords(inTime / judged) }],
    ...part(late, 'dutiesLate', { late }),
    ...part(missed, 'dutiesMissed', { missed }),
  ]
}

function linksLine({ record, program }: ReportSource): Part[] {
  const outcomes = linkCalls(record, program).map(({ outcome }) => outcome)
  const { calls, inTime } = answered(outcomes)
  if (calls === 0) return []
  return [
    ['links', { calls }],
    [inTime === calls ? 'linksKept' : 'linksInTime', { inTime }],
  ]
}

/** Calls that were answered, or that went unanswered until their time ran out. */
function answered(outcomes: readonly CallOutcome[]) {
  const [inTime, late, never] = [
    count(outcomes, 'in-time'),
    count(outcomes, 'late'),
    count(outcomes, 'never'),
  ]
  return { calls: inTime + late + never, inTime, late, never }
}

function beforeLine(highlights: readonly Highlight[], { locale, names }: ReportSource): Part[] {
  const undone = highlights.filter(({ variant }) => variant === 'undone-before')
  const all =
    undone.length +
    count(
      highlights.map(({ variant }) => variant),
      'kept-before',
    )
  const quoted = undone.map(({ params }) => (locale === 'en' ? `“${params.text}”` : `「${params.text}」`))
  const tasks = [...new Set(quoted)].join(names.separator)
  if (all === 0) return []
  return [
    ['before', { all }],
    [undone.length === 0 ? 'beforeKept' : 'beforeUndone', { tasks }],
  ]
}

function revisionsLine(revisions: readonly RevisionLine[]): Part[] {
  const edits = revisions.filter(({ isEdit }) => isEdit).length
  const questions = revisions.length - edits
  return [
    ...part(edits, 'edits', { edits }),
    ...part(questions, edits > 0 ? 'moreQuestions' : 'questions', { questions }),
  ]
}

function part(number: number, name: keyof typeof sentences, params: Part[1]): Part[] {
  return number > 0 ? [[name, params]] : []
}

function count<Value>(values: readonly Value[], value: Value): number {
  return values.filter((each) => each === value).length
}
