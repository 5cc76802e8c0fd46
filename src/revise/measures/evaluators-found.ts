import type { Rubric, RubricItem } from '../../model/rubric.ts'
import { gradeOf, type ItemRatings, itemRatings } from '../../score/item-ratings.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import { clauseOfEntries, clauseOfItem } from '../evaluated-clause.ts'
import { problemIn } from '../problem-note.ts'
import type { Cause, Finding, Quote, Wording } from '../revision.ts'
import { ask, finding, type Study } from '../study.ts'

/** Worth no more than this, 0–1, an item went badly: 差 or 0 of AQ/T 9009, and the lowest grade of any scale. */
const poor = 0.2

/**
 * What evaluators saw go badly and put into words: items rated among the lowest, one finding each however many rated it, and notes that
 * begin with 问题：. A rating without words says nothing about the plan, and what evaluators settled otherwise is settled.
 */
export function evaluatorsFound(study: Study): Finding[] {
  const { events } = study.record
  if (events.some(({ type, data }) => type === 'drill-opened' && data.rehearsal)) return []
  const rubrics = study.scenario.rubrics.flatMap((id) => study.set.rubrics.get(id) ?? [])
  const rated = rubrics.flatMap((rubric) => {
    const ratings = itemRatings(events, rubric)
    return rubric.categories.flatMap(({ items }) =>
      items.flatMap((item) => ratedLow(study, rubric, item, ratings(item.id.value)) ?? []),
    )
  })
  return [...rated, ...problemsNoted(study)]
}

function ratedLow(study: Study, rubric: Rubric, item: RubricItem, found: ItemRatings): Finding | null {
  const { last, settled, scale } = found
  const lowest = scale.at(-1)?.points
  const isLow = (points: number | null): boolean => {
    const grade = gradeOf(points, scale)
    return grade !== null && (grade.value <= poor || grade.points === lowest)
  }
  if (settled && !isLow(settled.points)) return null
  const said = last.filter(({ points, note, reason }) => isLow(points) && `${note}${reason}`.trim() !== '')
  const problems = said.map((rating) => ({ ...rating, ...problemIn(rating.note || rating.reason) }))
  if (problems.length === 0 && settled === null) return null
  const agreed = settled ? [{ seat: null, words: oneLine(settled.reason) }] : []
  const entries = said.flatMap(({ entry }) => entry ?? [])
  const methods = item.methods.map(({ value }) => value)
  const names = (points: readonly (number | null)[]): string[] => [
    ...new Set(points.flatMap((each) => gradeOf(each, scale)?.name ?? [])),
  ]
  const evidence = [...said.map(({ seq }) => seq), ...entries, ...(settled ? [settled.seq] : [])]
  return evaluated(study, {
    measure: 'rated-low',
    clause: clauseOfItem(study, methods, entries),
    subject: `${rubric.id.value}#${item.id.value}`,
    causes: problems.flatMap(({ cause }) => cause ?? []),
    params: {
      item: item.item,
      grades: settled ? names([settled.points]) : names(said.map(({ points }) => points)),
      others: settled ? [] : names(last.flatMap(({ points }) => (isLow(points) ? [] : [points]))),
    },
    quotes: [...agreed, ...problems.map(({ seq, words }) => quoteOf(study, seq, words))],
    evidence,
  })
}

/** Free notes that are marked as problems, by a word or by 0 points (差): those about one clause are one finding, one about none is a finding by itself. */
function problemsNoted(study: Study): Finding[] {
  const notes = study.record.events.flatMap((event) => {
    if (event.type !== 'observation-recorded' || event.by === 'system') return []
    const { item, points, note, entry } = event.data
    const problem = problemIn(note)
    const isBad = problem.isMarked ? item === null || points === null : item === null && points === 0
    if (!isBad || problem.words === '') return []
    return [
      { ...problem, seq: event.seq, entry, clause: clauseOfEntries(study, entry === null ? [] : [entry]) },
    ]
  })
  const groups = Map.groupBy(notes, ({ clause, words }) => clause ?? `- ${canonical(words)}`)
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    return [
      evaluated(study, {
        measure: 'problem-noted',
        clause: first.clause,
        subject: canonical(first.words),
        causes: same.flatMap(({ cause }) => cause ?? []),
        params: {},
        quotes: same.map(({ seq, words }) => quoteOf(study, seq, words)),
        evidence: same.flatMap(({ seq, entry }) => [seq, entry ?? seq]),
      }),
    ]
  })
}

interface Evaluated {
  readonly measure: 'rated-low' | 'problem-noted'
  readonly clause: ClauseId | null
  readonly subject: string
  readonly causes: readonly Cause[]
  readonly params: Finding['params']
  readonly quotes: readonly Quote[]
  readonly evidence: readonly number[]
}

/** At the clause, or where none is meant at the plan that was drilled first: then the item tells one from another. */
function evaluated(
  study: Study,
  { clause, subject, causes, params, evidence, ...parts }: Evaluated,
): Finding {
  const plan = study.trace.header.plans[0]?.id ?? ''
  const [cause, ...others] = new Set(causes)
  const photos = study.record.events.flatMap((event) =>
    event.type === 'observation-recorded' && event.data.photo !== null && evidence.includes(event.seq)
      ? [event.seq]
      : [],
  )
  return finding(study, {
    ...parts,
    evidence,
    clause: clause ?? plan,
    ...(clause === null ? { subject } : {}),
    cause: others.length === 0 ? (cause ?? null) : null,
    params: { ...params, photos: photos.map(String) },
    proposal: ask(...optionsFor(clause ?? plan, others.length === 0 ? cause : undefined)),
  })
}

/** Mend the plan, train, add resources: the one that the cause asks for first. */
function optionsFor(clause: ClauseId, cause: Cause | undefined): Wording[] {
  const all: Wording[] = [
    { variant: 'amend-clause', params: { clause } },
    { variant: 'train-and-repeat', params: {} },
    { variant: 'add-resources', params: {} },
  ]
  const first = cause === 'people-untrained' ? 1 : cause === 'resources-short' ? 2 : 0
  return [...all.slice(first, first + 1), ...all.filter((_, index) => index !== first)]
}

function quoteOf(study: Study, seq: number, words: string): Quote {
  const by = study.trace.events.find((event) => event.seq === seq)?.by
  return { seat: by === undefined || by === 'system' ? null : by.seat, words: oneLine(words) }
}

/** Words stand in a sentence: without line breaks and without a stop at the end. */
function oneLine(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[。.;；]+$/, '')
}
