import { fill, type Locale } from '../locale/locale.ts'
import type { Drawing } from '../report/escape-view.ts'
import type { ChartView } from '../report/reports/chart-view.ts'
import { type CoverageRow, coverageChart } from '../report/reports/coverage-chart.ts'
import { countFates, type PlanCoverage } from '../score/coverage.ts'
import { coverageMarkdown } from './format/coverage-text.ts'
import { coverageWords } from './format/coverage-words.ts'

/** What drills have touched, as a document: a chart over all plans, then each plan with a chart of its sections and its table. */
export function coverageDocument(
  plans: readonly PlanCoverage[],
  { whole, day, locale }: { readonly whole: boolean; readonly day: string; readonly locale: Locale },
): { readonly text: string; readonly pictures: ReadonlyMap<string, Drawing> } {
  const words = coverageWords[locale]
  const all =
    plans.length > 1 ? coverageChart(plans.map(planRow), { file: 'chart-coverage.svg', locale }) : null
  const charts = plans.map((plan, index) => sectionChart(plan, index + 1, locale))
  const head = [`# ${words.document}`, fill(words.until, { day })]
  const body = coverageMarkdown(plans, whole, locale, (plan) => shown(charts[plans.indexOf(plan)] ?? null))
  const pictures = [all, ...charts].flatMap((chart) => chart ?? [])
  return {
    text: [...head, ...shown(all), body].join('\n\n'),
    pictures: new Map(pictures.map(({ file, drawing }) => [file, drawing])),
  }
}

/** A chart under its title, which is the finding. */
function shown(chart: ChartView | null): string[] {
  return chart === null ? [] : [`**${chart.title}**`, `![${chart.title}](${chart.file})`]
}

function planRow({ title, sections }: PlanCoverage): CoverageRow {
  return { label: [title], counts: countFates(sections.flatMap(({ clauses }) => clauses)) }
}

function sectionChart({ sections }: PlanCoverage, place: number, locale: Locale): ChartView | null {
  const rows = sections.map(({ heading, clauses }) => ({
    label: [heading || coverageWords[locale].head],
    counts: countFates(clauses),
  }))
  return coverageChart(rows, { file: `chart-coverage-${place}.svg`, locale })
}
