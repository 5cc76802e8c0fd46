import type { Party } from '../link/directory.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { OwnerSpec, PartyId, ProgramParty } from './program.ts'

/** Gives every body and post its party id, and owners as plans write them their {@link OwnerSpec}. */
export class Parties {
  readonly #set: PlanSet
  readonly #byId = new Map<PartyId, ProgramParty>()

  constructor(set: PlanSet) {
    this.#set = set
    for (const { id, name: full, aliases, positions } of set.registry.organizations) {
      // The first alias is the name that people use: 市防办.
      const name = aliases[0] ?? full
      this.#byId.set(id, { id, name, organization: id, post: null, heldBy: [] })
      for (const position of positions) {
        const substitutes = position.substitutes.flatMap((other) => {
          const found = positions.find((p) => p.name === other || p.id === other)
          return found ? [`${id}.${found.id}`] : []
        })
        const party = {
          id: `${id}.${position.id}`,
          name: bodyAndPost(name, position.name),
          organization: id,
          post: position.name,
        }
        this.#byId.set(party.id, { ...party, heldBy: [id, ...substitutes] })
      }
    }
    for (const plan of set.plans.values()) for (const index of plan.posts.keys()) this.#addPost(plan, index)
  }

  /** Every party, with all who may act for it: a post's holder may be a post that a body holds in turn. */
  all(): ProgramParty[] {
    return [...this.#byId.values()].map((party) => ({ ...party, heldBy: this.#holders(party.id) }))
  }

  #holders(id: PartyId): PartyId[] {
    const holders = new Set(this.#byId.get(id)?.heldBy)
    for (const holder of holders)
      for (const next of this.#byId.get(holder)?.heldBy ?? []) if (next !== id) holders.add(next)
    return [...holders]
  }

  name(id: PartyId): string {
    return this.#byId.get(id)?.name ?? id
  }

  /** Owners of a row: the first answers. */
  owner(plan: Plan, name: string | undefined): OwnerSpec {
    if (name === undefined) return { kind: 'nobody', name: '' }
    const party = this.#set.directory.party(name, plan)
    if (party.kind === 'members') return { kind: 'each', parties: party.members.map((m) => m.id) }
    if (party.kind === 'local') return { kind: 'local' }
    const id = this.#id(party)
    return id === null ? { kind: 'nobody', name } : { kind: 'party', party: id }
  }

  /** The parties that `names` mean, members of sets one by one; names that mean nobody are left out. */
  parties(plan: Plan, names: readonly string[]): PartyId[] {
    return names.flatMap((name) => {
      const spec = this.owner(plan, name)
      return spec.kind === 'party' ? [spec.party] : spec.kind === 'each' ? spec.parties : []
    })
  }

  /** The party of what a seat holds: an organization's id or name, or `<organization>/<post>`; null when nobody is meant. */
  ofSeat(holds: string, plans: readonly Plan[]): PartyId | null {
    const named = this.#set.directory.party(holds, null)
    if (named.kind !== 'officer') return this.#id(named)
    // A title that the register does not list may be a post of a plan that the body leads or has issued.
    for (const plan of plans) {
      const index = plan.posts.findIndex((post) => post.name.value === named.title)
      const body = named.organization.id
      if (index >= 0 && (plan.issuer.value === body || plan.lead?.value === body))
        return this.#postParty(plan, index)
    }
    return this.#id(named)
  }

  #id(party: Party): PartyId | null {
    if (party.kind === 'organization' || party.kind === 'officer') return party.organization.id
    if (party.kind === 'position') return `${party.organization.id}.${party.position.id}`
    if (party.kind === 'post') return this.#postParty(party.plan, party.index)
    return null
  }

  /**
   * A post of the command table is the registered post of that name: of the plan's lead or issuer when one of them has it,
   * else of the only body in the plan's area that has it (总指挥 of 市防指); else a post of the plan's own.
   */
  #postParty(plan: Plan, index: number): PartyId {
    const name = plan.posts[index]?.name.value ?? ''
    const registered = this.#set.registry.organizations.flatMap((body) => {
      const position = body.positions.find((p) => p.name === name)
      return position && body.area === plan.area.value
        ? [{ body: body.id, id: `${body.id}.${position.id}` }]
        : []
    })
    const own = registered.find(({ body }) => body === plan.lead?.value || body === plan.issuer.value)
    return own?.id ?? (registered.length === 1 ? registered[0]?.id : undefined) ?? postId(plan, index)
  }

  #addPost(plan: Plan, index: number): void {
    const post = plan.posts[index]
    if (!post) return
    const id = this.#postParty(plan, index)
    const held = [...post.held, ...post.substitutes].flatMap(({ value }) => {
      const party = this.#set.directory.party(value, plan)
      const other = this.#id(party)
      return other === null || other === id ? [] : [other]
    })
    const known = this.#byId.get(id)
    const home = plan.issuer.value
    // Where 担任 names nobody the register knows, the body that issued the plan holds its posts.
    const party = known ?? {
      id,
      name: post.name.value,
      organization: home,
      post: post.name.value,
      heldBy: held.length > 0 ? [] : [home],
    }
    this.#byId.set(id, { ...party, heldBy: [...new Set([...party.heldBy, ...held])] })
  }
}

/** 市防指总指挥, but "Flood Headquarters Commander": Latin words are kept apart. */
function bodyAndPost(body: string, post: string): string {
  return /\w$/.test(body) && /^\w/.test(post) ? `${body} ${post}` : `${body}${post}`
}

function postId(plan: Plan, index: number): PartyId {
  return `${plan.issuer.value}.${plan.id.value.replaceAll('/', '-')}-post-${index + 1}`
}
