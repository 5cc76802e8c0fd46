import { describe } from '../../check/describe.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import type { Locale } from '../../locale/locale.ts'
import type { FindingCounts, FindingView, PlaceView } from './views.ts'

/** Where scenarios and what belongs to them stand; whatever is written there is for the direction alone. */
const hidden = /^(?:scenarios|rubrics|drills)\//

/** Findings that the library may show: none at a scenario, and none that speaks of one. */
export function shownFindings(findings: readonly Diagnostic[], set: PlanSet): Diagnostic[] {
  const secret = new Set(
    set.documents
      .filter(({ path, kind }) => kind === 'scenario' || kind === 'rubric' || hidden.test(path))
      .map(({ path }) => path),
  )
  return findings.filter(
    ({ code, at, related }) =>
      !secret.has(at.path) &&
      !code.startsWith('exercise/') &&
      !related.some((other) => secret.has(other.at.path)),
  )
}

/** A finding in words, with its places. */
export function findingView(finding: Diagnostic, set: PlanSet, locale: Locale): FindingView {
  const { code, severity, at, related } = finding
  const said = describe(finding, locale)
  return {
    ...{ severity, code, sentence: said.message },
    ...placeView(at, set),
    related: related.map((other, index) => ({
      ...placeView(other.at, set),
      sentence: said.related[index] ?? '',
    })),
  }
}

/** A place, with the plan whose text it is in. */
export function placeView({ path, start }: Place, set: PlanSet): PlaceView {
  const plan = set.allPlans.find((each) => each.path === path)
  const known = plan !== undefined && set.plans.get(plan.id.value) === plan
  return { path, line: start.line, plan: known ? { id: plan.id.value, name: plan.title.value } : null }
}

export function countsOf(findings: readonly Diagnostic[]): FindingCounts {
  const count = (severity: Diagnostic['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), hint: count('hint') }
}
