import { standing } from '../../link/ledger.ts'
import { fill } from '../../locale/locale.ts'
import { byCodePoint } from '../../vocabulary/canonical.ts'
import { percentWords } from '../../vocabulary/percent.ts'
import { shareCourse } from '../charts/share-course.ts'
import type { Drawing } from '../escape-view.ts'
import { keptDeadlines, shareWords } from './drill-rows.ts'
import { type Linked, linkTo, mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { counts, type SiteDrill } from './site-source.ts'

interface TrendChart {
  readonly title: string
  readonly drawing: Drawing
  readonly rows: readonly {
    readonly drill: Linked
    readonly date: string
    readonly performance: string
    readonly coverage: string
  }[]
}

interface YearRow {
  readonly year: string
  readonly found: number
  readonly proposed: number
  readonly accepted: number
  readonly rejected: number
  readonly mended: number
  readonly retested: number
  readonly retestedIn: number
}

/** How drills and what became of their findings went over the years. */
export interface TrendsPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly scores: readonly TrendChart[]
  readonly kept: TrendChart | null
  readonly years: readonly YearRow[]
}

export function trendsPageView(context: SiteContext): TrendsPageView {
  const { source, words } = context
  const drills = source.drills.filter(counts).toSorted((a, b) => byCodePoint(a.date, b.date))
  return {
    frame: pageFrame(mainPages.trends, words.trends.title, 'trends', context),
    sentence: trendsSentence(drills, context),
    scores: scoreCharts(drills, context),
    kept: keptChart(drills, context),
    years: findingYears(context),
  }
}

function trendsSentence(drills: readonly SiteDrill[], context: SiteContext): string {
  const { trends } = context.words
  const latest = drills.at(-1)
  if (latest === undefined || drills.length < 2) return trends.none
  const performance = latest.scores[0]?.totals.performance ?? null
  return fill(trends.sentence, {
    drills: drills.length,
    latest: fill(trends.latest, {
      performance: shareWords(performance, context),
      kept: shareWords(keptShare(latest), context),
    }),
  })
}

function keptShare(drill: SiteDrill): number | null {
  const { kept, all } = keptDeadlines(drill)
  return all === 0 ? null : kept / all
}

/** One for each rubric: what different rubrics give cannot be compared. */
function scoreCharts(drills: readonly SiteDrill[], context: SiteContext): TrendChart[] {
  const { trends } = context.words
  const rated = drills.flatMap((drill) => drill.scores.map((card) => ({ drill, card })))
  return [...Map.groupBy(rated, ({ card }) => card.rubric.id).values()].map((own) => {
    const values = own.flatMap(({ card }) => card.totals.performance ?? [])
    const change = changeWords(values, {
      ...{ rose: trends.rose, fell: trends.fell, same: trends.same, once: trends.single },
      none: context.words.drills.unrated,
    })
    const rubric = own.at(-1)?.card.rubric.title ?? ''
    const title = fill(trends.scoresTitle, { rubric, change })
    const points = own.map(({ drill, card: { totals } }) => ({
      label: drill.date,
      solid: totals.performance,
      dashed: totals.coverage,
    }))
    const names = { solid: trends.performance, dashed: trends.coverage }
    return {
      title,
      drawing: shareCourse({ says: title, points, names }),
      rows: own.map(({ drill, card: { totals } }) => ({
        ...rowOf(drill, context),
        performance: shareWords(totals.performance, context),
        coverage: shareWords(totals.coverage, context),
      })),
    }
  })
}

function keptChart(drills: readonly SiteDrill[], context: SiteContext): TrendChart | null {
  const { trends, none } = context.words
  const values = drills.flatMap((drill) => keptShare(drill) ?? [])
  if (values.length === 0) return null
  const change = changeWords(values, {
    ...{ rose: trends.keptRose, fell: trends.keptFell, same: trends.keptSame, once: trends.keptOnce },
    none,
  })
  const title = fill(trends.keptTitle, { change })
  const points = drills.map((drill) => ({ label: drill.date, solid: keptShare(drill), dashed: null }))
  return {
    title,
    drawing: shareCourse({ says: title, points, names: { solid: trends.kept, dashed: null } }),
    rows: drills.map((drill) => ({
      ...rowOf(drill, context),
      performance: shareWords(keptShare(drill), context),
      coverage: '',
    })),
  }
}

function rowOf(drill: SiteDrill, { paths }: SiteContext) {
  return { drill: linkTo(mainPages.trends, drill.title, paths.drill(drill.drill)), date: drill.date }
}

type ChangeWords = Readonly<Record<'rose' | 'fell' | 'same' | 'once' | 'none', string>>

/** From the first value to the last, in words. */
function changeWords(values: readonly number[], words: ChangeWords): string {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return words.none
  const [from, to] = [percentWords(first), percentWords(last)]
  if (values.length === 1) return fill(words.once, { to })
  return fill(from === to ? words.same : last > first ? words.rose : words.fell, { from, to })
}

/** By the year in which a finding was first found. */
function findingYears({ source }: SiteContext): YearRow[] {
  const dates = new Map(source.speaker.set.records.map(({ drill, date }) => [drill, date]))
  const yearOf = (date: string | undefined): string => (date ?? '').slice(0, 4)
  const found = source.ledger.map(({ finding }) => ({
    year: yearOf(finding.records[0]?.date),
    state: standing(finding),
    proved: finding.current.retestedIn ? yearOf(dates.get(finding.current.retestedIn.value)) : '',
  }))
  const years = [...new Set(found.flatMap(({ year, proved }) => [year, proved]))].filter(Boolean)
  return years.sort(byCodePoint).map((year) => {
    const own = found.filter((each) => each.year === year)
    const count = (state: string): number => own.filter((each) => each.state === state).length
    return {
      year,
      found: own.length,
      proposed: count('proposed'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      mended: count('mended'),
      retested: count('retested'),
      retestedIn: found.filter(({ proved }) => proved === year).length,
    }
  })
}
