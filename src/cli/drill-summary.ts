import { fill } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { AfterActionView } from '../report/reports/after-action-view.ts'

/** A drill in three lines: called for against declared, deadlines, the first proposed change. */
export function drillSummary(view: AfterActionView, texts: Texts): [string, string, string] {
  const sum = (column: 'inTime' | 'doneLate' | 'missed'): number =>
    view.organizations.reduce((total, row) => total + row[column], 0)
  const [inTime, late, missed] = [sum('inTime'), sum('doneLate'), sum('missed')]
  const course =
    view.courses[0]?.finding.sentence ?? view.weaknesses[0]?.sentence ?? view.strengths[0]?.sentence ?? ''
  return [
    course,
    fill(texts.start.deadlines, { all: inTime + late + missed, inTime, late, missed }),
    view.revisions[0]?.text ?? texts.start.noRevision,
  ]
}
