import { fill, type Locale } from '../../locale/locale.ts'
import type { GivenRating, Scorecard } from '../../score/scorecard.ts'
import { type SpreadRow, spreadBars } from '../charts/spread-bars.ts'
import type { ChartView } from './chart-view.ts'

/** Rows that fit on half a page. */
const mostRows = 12

const words = {
  'zh-CN': {
    title: '{rubric}：{evaluators} 名评估员共同评定 {compared} 项，{apart} 项不一致（α {alpha}）',
    unclear: (items: number, first: string) => `，${items} 项相差两档以上，以「${first}」为最`,
    note: (alpha: string, unclear: boolean) => `α ${alpha}${unclear ? '，表述可能不清' : ''}`,
  },
  en: {
    title: '{rubric}: {evaluators} evaluators differ on {apart} of {compared} items (α {alpha})',
    unclear: (items: number, first: string) => `; ${items} by two steps or more, most of all “${first}”`,
    note: (alpha: string, unclear: boolean) => `α ${alpha}${unclear ? ', unclear?' : ''}`,
  },
} as const satisfies Record<Locale, unknown>

const figure = (alpha: number | null): string => (alpha === null ? '—' : String(Number(alpha.toFixed(2))))

/**
 * The items on which evaluators differ by what they handed in, those farthest apart first; the rubric at `place`. Null: fewer than two rated, or
 * they agree on everything.
 */
export function agreementChart(
  { rubric, items, agreement }: Scorecard,
  place: number,
  locale: Locale,
): ChartView | null {
  const said = words[locale]
  const differing = agreement.items
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => Number(b.unclear) - Number(a.unclear) || b.apart - a.apart)
  const byId = new Map(items.map((item) => [item.id, item]))
  const rated = differing.flatMap((told) => {
    const item = byId.get(told.id)
    const given = item ? handedIn(item.measurements.flatMap(({ observed }) => observed?.ratings ?? [])) : []
    return item && given.length > 1 ? [{ ...told, text: item.item, given }] : []
  })
  const [first] = rated
  if (first === undefined) return null
  const rows = rated.slice(0, mostRows).map(
    ({ id, text, given, alpha, unclear }): SpreadRow => ({
      label: [id, text],
      values: given.map(({ value }) => value),
      note: said.note(figure(alpha), unclear),
      flagged: unclear,
    }),
  )
  const unclear = rated.filter((row) => row.unclear).length
  const { evaluators, compared, alpha } = agreement
  const title = `${fill(said.title, { rubric: rubric.title, apart: differing.length, compared, evaluators, alpha: figure(alpha) })}${
    unclear > 0 ? said.unclear(unclear, first.text) : ''
  }`
  const grades = gradesOf(items.flatMap(({ measurements }) => measurements))
  return { file: `chart-agreement-${place}.svg`, title, drawing: spreadBars({ rows, grades, says: title }) }
}

interface Graded {
  readonly seat: string
  readonly value: number
}

/** Each evaluator's last grade before the form was handed in: what was changed afterwards says nothing of whether they see alike. */
function handedIn(ratings: readonly GivenRating[]): readonly Graded[] {
  const last = new Map<string, Graded | null>()
  for (const { seat, value, reason } of ratings)
    if (reason === '') last.set(seat, value === null ? null : { seat, value })
  return [...last.values()].flatMap((one) => one ?? [])
}

/** The grades that somebody gave, by value. */
function gradesOf(
  measurements: Scorecard['items'][number]['measurements'],
): { readonly value: number; readonly name: string }[] {
  const known = new Map<number, string>()
  for (const { grade, value } of measurements.flatMap(({ observed }) => observed?.ratings ?? []))
    if (grade !== null && value !== null) known.set(value, grade)
  return [...known].sort(([a], [b]) => a - b).map(([value, name]) => ({ value, name }))
}
