import type { Rating } from '../../drill/ratings.ts'
import type { Method } from '../../model/rubric.ts'
import { gradeOf, type ItemRatings } from '../item-ratings.ts'
import type { GivenRating, Measurement, Observed } from '../scorecard.ts'
import { type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

/**
 * `observed`: what evaluators found. One evaluator: that rating. Several: what they agreed on, and until then the median of their
 * ratings; not applicable when more than half say so. Nobody rated it: not observed, never 0.
 */
export function measureObserved(
  method: Method & { readonly kind: 'observed' },
  found: ItemRatings,
): Measurement {
  const made = measurement(method, judge(found))
  return found.all.length === 0 && found.settled === null ? made : { ...made, observed: detailOf(found) }
}

function judge(found: ItemRatings): Finding {
  const { last, settled, scale } = found
  const evidence = evidenceOf(found)
  const names = last.map(({ points }) => gradeOf(points, scale)?.name ?? '—')
  const words = { count: last.length, grades: names.join('／') }
  if (settled) {
    const grade = gradeOf(settled.points, scale)
    const params = { ...words, reason: settled.reason }
    const alone = last.length === 0
    if (grade === null) {
      const variant = alone ? 'settled-not-applicable-unrated' : 'settled-not-applicable'
      return unmeasured('not-applicable', variant, params, evidence)
    }
    const variant = alone ? 'settled-unrated' : 'rating-settled'
    return given(grade.value, evidence, variant, { ...params, grade: grade.name })
  }
  const [only, second] = last
  if (!only) return unmeasured('not-observed', 'no-evaluator', {})
  const values = last.flatMap(({ points }) => gradeOf(points, scale)?.value ?? [])
  if (values.length * 2 < last.length || values.length === 0)
    return unmeasured('not-applicable', 'rated-not-applicable', words, evidence)
  const value = median(values)
  if (!second) return given(value, evidence, 'rated-once', { grade: names[0] ?? '' })
  const variant = new Set(names).size === 1 ? 'rated-alike' : 'rated-apart'
  const spread = Math.round((Math.max(...values) - Math.min(...values)) * 100)
  const params = { ...words, grade: names[0] ?? '', share: Math.round(value * 100), spread }
  return given(value, evidence, variant, params)
}

function given(
  value: number,
  evidence: readonly number[],
  variant: Finding['variant'],
  params: Finding['params'],
): Finding {
  return { result: resultOfShare(value), value, evidence, variant, params }
}

/** The middle value; of two in the middle, their mean. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** The ratings that count, what they are about, and the agreement. */
function evidenceOf({ last, settled }: ItemRatings): number[] {
  const positions = [
    ...last.flatMap(({ seq, entry }) => [seq, entry ?? seq]),
    ...(settled ? [settled.seq] : []),
  ]
  return [...new Set(positions)].sort((a, b) => a - b)
}

function detailOf({ all, last, settled, scale }: ItemRatings): Observed {
  const values = last.flatMap(({ points }) => gradeOf(points, scale)?.value ?? [])
  return {
    ratings: all.map((rating): GivenRating => {
      const grade = gradeOf(rating.points, scale)
      const { seq, at, seat, note, reason, entry } = rating
      return {
        ...{ seq, at, seat, note, reason, entry, counts: last.includes(rating) },
        ...{ grade: grade?.name ?? null, value: grade?.value ?? null },
      }
    }),
    settled: settled && {
      ...{ seq: settled.seq, at: settled.at, reason: settled.reason },
      grade: gradeOf(settled.points, scale)?.name ?? null,
    },
    spread: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
    reasoned: settled !== null || last.some(isReasoned),
  }
}

function isReasoned({ note, reason }: Rating): boolean {
  return note.trim() !== '' || reason.trim() !== ''
}
