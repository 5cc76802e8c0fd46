import type { PartyId } from '../../../../compile/program.ts'
import type { FullBackstage } from '../../../protocol.ts'

/** A body or post in whose place something can be done. */
export interface ProxyParty {
  readonly id: PartyId
  readonly name: string
  readonly entitled: boolean
  /** The seat that could do it itself; null: it has none. */
  readonly seat: string | null
}

/** All parties of the plans: those entitled first, and of these first whoever has no seat. An empty list entitles everybody. */
export function proxyParties(
  { parties, scenario }: Pick<FullBackstage, 'parties' | 'scenario'>,
  entitled: readonly PartyId[],
): readonly ProxyParty[] {
  const listed = parties.map(({ id, name, heldBy }): ProxyParty => {
    const holders = [id, ...heldBy]
    const seat = scenario.seats.find((each) => each.parties.some((party) => holders.includes(party)))
    return { id, name, entitled: entitled.length === 0 || entitled.includes(id), seat: seat?.title ?? null }
  })
  const weight = (party: ProxyParty): number => (party.entitled ? 0 : 2) + (party.seat === null ? 0 : 1)
  return listed.sort((a, b) => weight(a) - weight(b))
}
