import type { Locale } from '../locale/locale.ts'
import { trendBars } from '../report/charts/trend-bars.ts'
import type { Drawing } from '../report/escape-view.ts'
import type { ChartView } from '../report/reports/chart-view.ts'
import type { SummaryScore } from '../report/reports/drill-summary-view.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { percentWords } from '../vocabulary/percent.ts'

interface Rated {
  readonly scores: readonly Pick<Scorecard, 'rubric' | 'totals'>[]
}

/** Less than this is no change. */
const least = 0.005

/** What each rubric's drills reached on average, by the rubric’s title; drills in which nothing was judged count for nothing. */
export function summaryScores(own: readonly Rated[], before: readonly Rated[]): SummaryScore[] {
  const [now, then] = [byRubric(own), byRubric(before)]
  return [...now].map(([title, values]) => {
    const performance = mean(values)
    const earlier = then.get(title)
    const past = earlier === undefined ? null : mean(earlier)
    const rise = past === null ? null : performance - past
    const trend = rise === null ? 'new' : rise > least ? 'up' : rise < -least ? 'down' : 'same'
    return { title, drills: values.length, performance, before: past, trend }
  })
}

function byRubric(drills: readonly Rated[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { rubric, totals } of drills.flatMap(({ scores }) => scores))
    if (totals.performance !== null)
      found.set(rubric.title, [...(found.get(rubric.title) ?? []), totals.performance])
  return found
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const words = {
  'zh-CN': {
    up: (title: string, from: string, to: string) => `《${title}》平均得分率由 ${from} 升至 ${to}`,
    down: (title: string, from: string, to: string) => `《${title}》平均得分率由 ${from} 降至 ${to}`,
    steady: '各评估表平均得分率与上年持平',
    alone: (title: string, to: string) => `《${title}》平均得分率 ${to}，上年没有可比的演练`,
    now: (value: string, drills: number) => `${value}（${drills} 次）`,
    keys: { now: '本年', before: '上年' },
  },
  en: {
    up: (title: string, from: string, to: string) => `${title}: performance rose from ${from} to ${to}`,
    down: (title: string, from: string, to: string) => `${title}: performance fell from ${from} to ${to}`,
    steady: 'Performance is what it was the year before',
    alone: (title: string, to: string) => `${title}: performance ${to}; nothing to compare it with`,
    now: (value: string, drills: number) => `${value} (${drills} drills)`,
    keys: { now: 'this year', before: 'the year before' },
  },
}

/** This year’s averages over the last one’s. Null: nothing was rated. */
export function summaryScoreChart(scores: readonly SummaryScore[], locale: Locale): ChartView | null {
  const [first] = scores
  if (first === undefined) return null
  const said = words[locale]
  const title = titleOf(scores, first, locale)
  const drawing: Drawing = trendBars(
    scores.map(({ title, performance, before, drills }) => ({
      ...{ title, now: performance, before },
      note: said.now(percentWords(performance), drills),
    })),
    said.keys,
    title,
  )
  return { file: 'chart-scores.svg', title, drawing }
}

function titleOf(scores: readonly SummaryScore[], first: SummaryScore, locale: Locale): string {
  const said = words[locale]
  const compared = scores.flatMap((score) =>
    score.before === null ? [] : [{ ...score, before: score.before, rise: score.performance - score.before }],
  )
  const [most] = compared.sort((a, b) => Math.abs(b.rise) - Math.abs(a.rise))
  if (most === undefined) return said.alone(first.title, percentWords(first.performance))
  if (most.trend === 'same') return said.steady
  const say = most.rise > 0 ? said.up : said.down
  return say(most.title, percentWords(most.before), percentWords(most.performance))
}
