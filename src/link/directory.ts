import type { Plan } from '../model/plan.ts'
import type { Post } from '../model/plan-tables.ts'
import type { Area, Organization, OrganizationGroup, Position, Registry } from '../model/registry.ts'
import { townshipKinds } from '../vocabulary/area-kind.ts'
import { canonical, longestPrefix } from '../vocabulary/canonical.ts'
import { nearNames } from '../vocabulary/near.ts'

/** Who a name in a plan means. */
export type Party =
  | { readonly kind: 'organization'; readonly organization: Organization }
  /** A post that the register gives to a body: 市防指总指挥. */
  | { readonly kind: 'position'; readonly organization: Organization; readonly position: Position }
  /** A post of the plan's own command table. */
  | { readonly kind: 'post'; readonly plan: Plan; readonly post: Post; readonly index: number }
  /** A body with the title of one of its officers that the register does not list: 市水利局局长. */
  | { readonly kind: 'officer'; readonly organization: Organization; readonly title: string }
  /** One duty for each: a named set, 各镇街. */
  | { readonly kind: 'members'; readonly name: string; readonly members: readonly Organization[] }
  /** 属地镇街, 事发地镇街: known only when it is known where. */
  | { readonly kind: 'local'; readonly name: string }
  /** 有关部门: nobody in particular. */
  | { readonly kind: 'vague'; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly name: string; readonly candidates: readonly Organization[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly near: readonly string[] }

const vagueWords =
  /^(?:各|市)?(?:有关|相关)(?:部门|单位|方面|成员单位|人员)(?:和单位)?$|^(?:有关|相关)(?:部门|单位)和(?:部门|单位)$/
const localWords =
  /^(?:属地|事发地|受灾地|受影响|受威胁|当地|所在地|涉及)(?:的)?(?:各)?(?:镇街|镇|街道|镇(?:\(街道\))?|乡镇|镇人民政府|镇街道|政府|地区)/
const everyTownship = /^(?:各|每个?)(?:镇街|镇|乡镇|镇\(街道\)|镇、?街道|镇\(街道、管委会\)|地区)/

/** Looks up bodies, posts, sets and areas by the names and aliases that people write. */
export class Directory {
  readonly organizationsById: ReadonlyMap<string, Organization>
  readonly areasById: ReadonlyMap<string, Area>
  readonly #byName = new Map<string, Organization[]>()
  readonly #groups = new Map<string, OrganizationGroup>()
  readonly #areas = new Map<string, Area>()

  /** Bodies by the names that they no longer have, where nobody has them today. */
  readonly #former = new Map<string, Organization>()

  constructor(registry: Registry) {
    this.organizationsById = new Map(registry.organizations.map((o) => [o.id, o]))
    this.areasById = new Map(registry.areas.map((a) => [a.id, a]))
    for (const organization of registry.organizations)
      for (const name of new Set(
        [organization.id, organization.name, ...organization.aliases].map(canonical),
      ))
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), organization])
    for (const organization of registry.organizations)
      for (const name of organization.former.map(canonical))
        if (!this.#byName.has(name)) this.#former.set(name, organization)
    for (const [name, organization] of this.#former) this.#byName.set(name, [organization])
    for (const group of registry.groups)
      for (const name of [group.id, group.name, ...group.aliases]) this.#groups.set(canonical(name), group)
    for (const area of registry.areas)
      for (const name of [area.id, area.name, ...area.aliases]) this.#areas.set(canonical(name), area)
  }

  /** The body that an id, name or alias means; null when none or several. */
  organization(name: string): Organization | null {
    const found = this.#byName.get(canonical(name)) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** The body that had this name before and has another now; null: it is nobody's former name. */
  formerly(name: string): Organization | null {
    return this.#former.get(canonical(name)) ?? null
  }

  /** The area that an id, name or alias means, or null. */
  area(name: string): Area | null {
    return this.#areas.get(canonical(name)) ?? null
  }

  /** The area and all that enclose it, nearest first. */
  enclosing(area: string): string[] {
    const chain: string[] = []
    for (
      let at: string | null = area;
      at !== null && !chain.includes(at);
      at = this.areasById.get(at)?.parent ?? null
    )
      chain.push(at)
    return chain
  }

  /** Bodies of towns, sub-districts and zones that lie in `area`: whom 各镇街 means there. */
  townships(area: string): Organization[] {
    return [...this.organizationsById.values()].filter((o) => {
      const own = o.area === null ? undefined : this.areasById.get(o.area)
      return (
        o.kind === 'government' && own && townshipKinds.has(own.kind) && this.enclosing(own.id).includes(area)
      )
    })
  }

  /** Who `name` means in `plan`: its own posts first, then bodies, posts of bodies, sets, places. Never throws; what cannot be told is kept. */
  party(name: string, plan: Plan | null): Party {
    const plain = canonical(name)
    if (plan) {
      const index = plan.posts.findIndex((post) => canonical(post.name.value) === plain)
      const post = plan.posts[index]
      if (post) return { kind: 'post', plan, post, index }
    }
    const bodies = this.#byName.get(plain)
    if (bodies && bodies.length > 1) return { kind: 'ambiguous', name, candidates: bodies }
    if (bodies?.[0]) return { kind: 'organization', organization: bodies[0] }
    return this.#several(plain, plan) ?? this.#officer(plain, plan) ?? this.#nobody(name, plain)
  }

  #several(plain: string, plan: Plan | null): Party | null {
    const bare = plain.replace(/^(?:每个?|各)/, '')
    const group = this.#groups.get(plain) ?? this.#groups.get(bare)
    if (group) return { kind: 'members', name: plain, members: this.members(group) }
    if (everyTownship.test(plain)) {
      const area = plan?.area.value ?? null
      return { kind: 'members', name: plain, members: area ? this.townships(area) : [] }
    }
    if (localWords.test(plain)) return { kind: 'local', name: plain }
    return null
  }

  /** Members of a named set that the register knows. */
  members(group: OrganizationGroup): Organization[] {
    return group.members.flatMap(
      (m) => this.organizationsById.get(m.value) ?? this.organization(m.value) ?? [],
    )
  }

  #officer(plain: string, plan: Plan | null): Party | null {
    const [written, after] = plain.includes('/') ? plain.split('/', 2) : [null, null]
    const body = written ?? longestPrefix(plain, this.#byName.keys())
    const organization = body === null ? null : this.organization(body)
    const title = after ?? plain.slice((body ?? '').length)
    // One sign but 长 is no title, it is a slip: 市防指挥 is not an officer of 市防指, 市公安局长 is one of 市公安局.
    if (organization && (after !== null || title.length > 1 || title === '长')) {
      const position = organization.positions.find((p) => canonical(p.name) === title || p.id === title)
      return position
        ? { kind: 'position', organization, position }
        : { kind: 'officer', organization, title }
    }
    const home = [plan?.lead?.value, plan?.issuer.value].flatMap((id) =>
      id ? (this.organizationsById.get(id) ?? []) : [],
    )
    for (const organization of home) {
      const position = organization.positions.find((p) => canonical(p.name) === plain)
      if (position) return { kind: 'position', organization, position }
    }
    return null
  }

  #nobody(name: string, plain: string): Party {
    if (vagueWords.test(plain)) return { kind: 'vague', name }
    const names = [...this.#byName.keys()].filter((each) => !this.#former.has(each))
    return { kind: 'unknown', name, near: nearNames(plain, [...names, ...this.#groups.keys()]) }
  }
}
