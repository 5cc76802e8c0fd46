import { measuredWords } from '../../locale/duration-words.ts'
import { levelText } from '../../locale/level-text.ts'
import { evidenceOf } from '../../score/tally.ts'
import { activeLevel, type LevelId } from '../../vocabulary/level.ts'
import { highlightSentence } from '../highlight.ts'
import { courseTitle } from '../highlights.ts'
import { type LevelChart, levelChart } from '../level-chart.ts'
import { type LevelAnswer, type LevelCourse, type Stretch, spansOf } from '../level-course.ts'
import { reportWords } from '../report-words.ts'
import type { AnswerRow, CourseView } from './after-action-view.ts'
import type { ReportSource } from './report-source.ts'

/** One plan's demand against its response: the highlight, the table and the chart that prove it; the `place`-th of the report. */
export function courseView(course: LevelCourse, place: number, source: ReportSource): CourseView {
  const { context, program, locale, names } = source
  const words = reportWords(locale)
  const called = (level: LevelId): string => levelText(level, locale, program.set.levels)
  const highlight = courseTitle(course, names)
  const sentence = highlightSentence(highlight, locale, program.set.levels)
  const plan = context.instance(course.instance.id)
  const lines = chartOf(course, source, `${plan}: ${sentence}`)
  return {
    plan,
    id: course.instance.plan,
    lines,
    highlight: { sentence, clause: highlight.clause, cited: null, evidence: highlight.evidence },
    rows: course.stretches.map((one) => ({
      from: one.from,
      demand: one.demand === null ? null : called(one.demand),
      response: one.response === null ? (one.ended ? words.ended : words.none) : called(one.response),
      standing: one.standing,
      lasts: one.lasts,
      seq: one.seq,
    })),
    chart: {
      file: `chart-levels-${place}.svg`,
      title: sentence,
      drawing: levelChart(lines),
    },
    answers: course.answers.map((answer) => answerRow(answer, responseWords(answer.level, source))),
  }
}

/** `Ⅲ级响应`; a plan with one level has 应急响应. */
function responseWords(level: LevelId, { locale, program }: ReportSource): string {
  const words = levelText(level, locale, program.set.levels)
  if (level === activeLevel.id) return locale === 'zh-CN' ? '应急响应' : 'the response'
  return locale === 'zh-CN' ? `${words}响应` : words
}

function answerRow({ occasion }: LevelAnswer, level: string): AnswerRow {
  const { rise, deadline, declared, outcome } = occasion
  const between = declared?.between ?? null
  const least = between?.from ?? declared?.at ?? null
  return {
    ...{ level, rise: rise.at, deadline, declared: declared?.at ?? null, between, outcome },
    over: outcome === 'late' && least !== null && deadline !== null ? Math.max(0, least - deadline) : 0,
    unasked: declared !== null && declared.seq < rise.seq && declared.at === rise.at,
    evidence: evidenceOf([rise, declared]),
  }
}

function chartOf(
  { instance, stretches }: LevelCourse,
  source: ReportSource,
  alternative: string,
): LevelChart {
  const { record, context, program, locale } = source
  const { none, demand, response } = reportWords(locale)
  return {
    begins: record.begins,
    ends: record.ends,
    zone: context.zone,
    levels: instance.levels.map((id) => ({ id, words: levelText(id, locale, program.set.levels) })),
    demand: spansOf(stretches, 'demand'),
    response: spansOf(stretches, 'response'),
    words: { demand, response, none, alternative },
    gaps: gapsOf(stretches).map((gap) => ({
      ...gap,
      words: reportWords(locale).behind(measuredWords(gap.to - gap.from, locale)),
    })),
  }
}

/** Stretches below what is called for, neighbours joined. */
function gapsOf(stretches: readonly Stretch[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = []
  for (const { from, to, standing } of stretches) {
    if (standing !== 'below' || to === from) continue
    const last = gaps.at(-1)
    if (last && last.to === from) gaps[gaps.length - 1] = { ...last, to }
    else gaps.push({ from, to })
  }
  return gaps
}
