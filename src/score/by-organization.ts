import type { Program } from '../compile/program.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { DrillRecord, Duty } from './drill-record.ts'
import { type Tally, tallyDuties } from './tally.ts'

/** How one body kept its duties. */
export interface OrganizationTally {
  /** Organization id; null: duties that fall on nobody the register knows. */
  readonly organization: string | null
  readonly name: string | null
  /** Its own: what the director did in its place (代) is left out. */
  readonly own: Tally
  readonly duties: readonly Duty[]
  /** Done or waived by the director in its place. */
  readonly acted: number
}

/** Done or waived by the director in the place of a body without a seat (代). */
export function isActed({ done, waived }: Duty): boolean {
  return done?.acting ?? waived?.acting ?? false
}

/** Duties by the body that owned them, posts counted with their body; ordered by organization id, nobody last. */
export function dutiesByOrganization(record: DrillRecord, program: Program): OrganizationTally[] {
  const bodies = new Map(program.parties.map((party) => [party.id, party.organization]))
  const names = new Map(
    program.parties.flatMap((p) => (p.post === null ? [[p.organization, p.name] as const] : [])),
  )
  const groups = new Map<string | null, Duty[]>()
  for (const duty of record.duties) {
    const body = duty.owner === null ? null : (bodies.get(duty.owner) ?? duty.owner)
    groups.set(body, [...(groups.get(body) ?? []), duty])
  }
  const order = [...groups.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : byCodePoint(a, b)))
  return order.map((organization) => {
    const duties = groups.get(organization) ?? []
    const own = duties.filter((duty) => !isActed(duty))
    const name = organization === null ? null : (names.get(organization) ?? organization)
    return {
      organization,
      name,
      own: tallyDuties(own, record.ends),
      duties,
      acted: duties.length - own.length,
    }
  })
}
