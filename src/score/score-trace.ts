import type { Program } from '../compile/program.ts'
import type { Method, Rubric, RubricItem } from '../model/rubric.ts'
import type { Trace } from '../run/trace.ts'
import { combineMeasurements } from './combine.ts'
import { readTrace } from './drill-record.ts'
import { type ItemRatings, itemRatings } from './item-ratings.ts'
import { measureAllDone } from './measures/all-done.ts'
import { measureBeforeHarm } from './measures/before-harm.ts'
import { measureInOrder } from './measures/in-order.ts'
import { measureLevelDeclared } from './measures/level-declared.ts'
import { measureLinked } from './measures/linked.ts'
import type { Evidence } from './measures/measure.ts'
import { measureObserved } from './measures/observed.ts'
import { measureReported } from './measures/reported.ts'
import { measureWithin } from './measures/within.ts'
import { rubricAgreement } from './rubric-agreement.ts'
import { RubricError } from './rubric-error.ts'
import { rubricProblems } from './rubric-problems.ts'
import type { Measurement, Scorecard, ScoredItem } from './scorecard.ts'
import { totalsOf } from './totals.ts'

/**
 * What `rubric` says of a run of `program` (drills.md, "Scoring"). Throws a {@link RubricError} when the rubric holds
 * something that cannot be worked out: then there is no score at all.
 */
export function scoreTrace(trace: Trace, rubric: Rubric, program: Program): Scorecard {
  const problems = rubricProblems(rubric, program)
  if (problems.length > 0) throw new RubricError(rubric.id.value, problems)
  const record = readTrace(trace, program)
  const evidence = { record, program, ratings: itemRatings(record.events, rubric) }
  const categories = rubric.categories.map(({ title, items }) => ({
    title,
    items: items.map((item) => scoreItem(item, title, evidence)),
  }))
  const agreement = rubricAgreement(rubric, evidence.ratings)
  const items = categories.flatMap((category) => category.items)
  const { id, title, basis, minCoverage } = rubric
  return {
    format: 'yuyan-scorecard/1',
    drill: trace.header.drill,
    rubric: { id: id.value, title, basis, minCoverage },
    totals: totalsOf(items, rubric),
    categories: categories.map((one) => ({ title: one.title, totals: totalsOf(one.items, rubric) })),
    items,
    agreement,
  }
}

/** What an item is scored by: the log, and what evaluators gave. */
interface ItemEvidence extends Evidence {
  readonly ratings: (item: string) => ItemRatings
}

function scoreItem(item: RubricItem, category: string, evidence: ItemEvidence): ScoredItem {
  const { points, key, detail } = item
  const written = item.methods.map((method) => method.value)
  const methods: readonly Method[] = written.length > 0 ? written : [{ kind: 'observed' }]
  const measurements = methods.map((method) =>
    method.kind === 'observed'
      ? measureObserved(method, evidence.ratings(item.id.value))
      : measure(method, evidence),
  )
  const found = combineMeasurements(measurements)
  return { id: item.id.value, category, item: item.item, detail, points, key, ...found, measurements }
}

function measure(method: Exclude<Method, { kind: 'observed' }>, evidence: Evidence): Measurement {
  switch (method.kind) {
    case 'within':
      return measureWithin(method, evidence)
    case 'in-order':
      return measureInOrder(method, evidence)
    case 'all-done':
      return measureAllDone(method, evidence)
    case 'level-declared':
      return measureLevelDeclared(method, evidence)
    case 'reported':
      return measureReported(method, evidence)
    case 'linked':
      return measureLinked(method, evidence)
    case 'before-harm':
      return measureBeforeHarm(method, evidence)
    case 'unreadable':
      throw new Error(`unreadable method was let through: ${method.text}`)
  }
}
