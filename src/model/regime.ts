import { type Hazard, hazardIds } from '../vocabulary/hazard.ts'
import { type OperatorClass, operatorClasses } from '../vocabulary/operator-class.ts'
import { type OrganizationKind, organizationKinds } from '../vocabulary/organization-kind.ts'
import { type PlanType, planTypes } from '../vocabulary/plan-type.ts'
import {
  type RegimeMatter,
  type RegimeOrigin,
  regimeMatters,
  regimeOrigins,
} from '../vocabulary/regime-word.ts'
import { parseTerm, type Term } from '../vocabulary/term.ts'
import type { DataAt } from './data.ts'

/** A term that a regulation sets for plans of some kind: data (`templates/regimes/`, `registry/regimes.yaml`), never code. */
export interface Regime {
  readonly id: string
  readonly what: RegimeMatter
  readonly limit: Term
  readonly from: RegimeOrigin
  /** An empty list does not restrict. Of `classes` and `hazards` one is enough. */
  readonly applies: {
    readonly types: readonly PlanType[]
    readonly operators: readonly OrganizationKind[]
    readonly classes: readonly OperatorClass[]
    readonly hazards: readonly Hazard[]
    readonly reports: readonly string[]
  }
  readonly basis: {
    readonly regulation: string
    readonly titleEn: string | null
    readonly number: string | null
    readonly article: number | null
    /** Dates of issue and entry into force of the edition that was read. */
    readonly edition: string | null
    readonly effective: string | null
  }
  /** No regulation sets this term: the findings say so. */
  readonly assumed: boolean
  /** Of a drill: the people in its range must be told beforehand. */
  readonly announced: boolean
}

/** The regime that an entry holds; none when it cannot be understood. */
export function readRegime(data: DataAt): Regime[] {
  const what = data.get('what').oneOf(regimeMatters)
  const from = data.get('from').oneOf(regimeOrigins)
  const limit = parseTerm(data.get('limit').text() ?? '')
  if (what === null || from === null || limit === null) return []
  const applies = data.get('applies')
  const basis = data.get('basis')
  return [
    {
      id: data.get('id').text() ?? '',
      what,
      limit,
      from,
      applies: {
        types: applies.get('types').allOf(planTypes),
        operators: applies.get('operators').allOf(organizationKinds),
        classes: applies.get('classes').allOf(operatorClasses),
        hazards: applies.get('hazards').allOf(hazardIds),
        reports: applies.get('reports').texts(),
      },
      basis: {
        regulation: basis.get('regulation').text() ?? '',
        titleEn: basis.get('title-en').text(),
        number: basis.get('number').text(),
        article: basis.get('article').number(),
        edition: basis.get('edition').text(),
        effective: basis.get('effective').text(),
      },
      assumed: data.get('assumed').flag(),
      announced: data.get('announced').flag(),
    },
  ]
}

/** The shipped regimes, with the set's own in place of those of the same id, then the set's further ones. */
export function mergeRegimes(shipped: readonly Regime[], own: readonly Regime[]): Regime[] {
  const byId = new Map(own.map((regime) => [regime.id, regime]))
  const known = new Set(shipped.map(({ id }) => id))
  return [
    ...shipped.map((regime) => byId.get(regime.id) ?? regime),
    ...own.filter(({ id }) => !known.has(id)),
  ]
}
