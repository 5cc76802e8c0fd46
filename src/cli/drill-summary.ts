import { fill } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { AfterActionView } from '../report/reports/after-action-view.ts'

/** A drill in three lines: called for against declared, deadlines, the first proposed change. */
export function drillSummary(
  view: AfterActionView,
  { start }: Pick<Texts, 'start'>,
): [string, string, string] {
  const course = view.courses[0]
  const sum = (column: 'inTime' | 'doneLate' | 'missed'): number =>
    view.organizations.reduce((total, row) => total + row[column], 0)
  const [inTime, late, missed] = [sum('inTime'), sum('doneLate'), sum('missed')]
  return [
    course
      ? fill(start.course, { plan: course.plan, finding: course.highlight.sentence })
      : start.nothingCalledFor,
    fill(start.deadlines, { all: inTime + late + missed, inTime, late, missed }),
    view.revisions[0]?.text ?? start.noRevision,
  ]
}
