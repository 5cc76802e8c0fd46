import type { Scenario } from '../model/scenario.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Party } from './directory.ts'
import type { PlanSet } from './plan-set.ts'

/** The word that stands for all seats in 送达. */
export function isEverybody(name: string): boolean {
  return /^(?:全体|所有席位|all)$/i.test(name)
}

/**
 * Ids of the seats that a name in 送达 means: the seat of that id or title, else those that hold the body or post of that name.
 * Empty: nobody.
 */
export function seatsNamed(set: PlanSet, scenario: Scenario, name: string): string[] {
  const plain = canonical(name)
  const seat = scenario.seats.find(({ id, title }) => id === name || canonical(title) === plain)
  if (seat) return [seat.id]
  const wanted = holdersNamed(set, scenario, name)
  return scenario.seats
    .filter(({ holds }) =>
      holds.some(({ value }) => holdersNamed(set, scenario, value).some((key) => wanted.includes(key))),
    )
    .map(({ id }) => id)
}

/** What a name means by the register and by the scenario's plans: `water`, `flood-hq/指挥长`. */
function holdersNamed(set: PlanSet, scenario: Scenario, name: string): string[] {
  const plans = scenario.plans.flatMap(({ value }) => set.plans.get(value) ?? [])
  return [null, ...plans].flatMap((plan) => holderKeys(set.directory.party(name, plan)))
}

function holderKeys(party: Party): string[] {
  switch (party.kind) {
    case 'organization':
      return [party.organization.id]
    case 'position':
      return [`${party.organization.id}/${party.position.name}`]
    case 'officer':
      return [`${party.organization.id}/${party.title}`]
    case 'post':
      // A post of a plan is one of the body that leads it or has issued it.
      return [party.plan.issuer.value, party.plan.lead?.value].flatMap((body) =>
        body ? [`${body}/${party.post.name.value}`] : [],
      )
    default:
      return []
  }
}
