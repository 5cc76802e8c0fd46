import type { Condition } from '../condition/expression.ts'
import { resolveCondition } from '../condition/resolve-condition.ts'
import type { Document } from '../document/document.ts'
import type { Book } from '../model/book.ts'
import type { DrilledClauses } from '../model/drilled-clauses.ts'
import type { FindingsRecord } from '../model/findings.ts'
import type { Plan, PlanLink } from '../model/plan.ts'
import type { Registry, SetSettings } from '../model/registry.ts'
import type { Rubric } from '../model/rubric.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Written } from '../model/written.ts'
import { byCodePoint, canonical } from '../vocabulary/canonical.ts'
import { nearNames } from '../vocabulary/near.ts'
import { booksOfPlans, issuedIn, linkBooks } from './books.ts'
import { conditionsOf, type FoundCondition } from './conditions.ts'
import { Directory } from './directory.ts'
import { ledgerOf } from './ledger.ts'
import type { LinkedCondition, LinkedLink, LinkTarget, PlanSet, ResolvedCondition } from './plan-set.ts'
import { registryVocabulary } from './registry-vocabulary.ts'

/** Everything that was read of one set. */
export interface SetParts {
  readonly settings: SetSettings
  readonly registry: Registry
  readonly documents: readonly Document[]
  readonly plans: readonly Plan[]
  readonly books: readonly Book[]
  readonly scenarios: readonly Scenario[]
  readonly rubrics: readonly Rubric[]
  readonly records: readonly FindingsRecord[]
  readonly drilled: readonly DrilledClauses[]
}

/** The linked set: every name looked up once, both ends of every link known or kept as unresolved. */
export function linkPlans(parts: SetParts): PlanSet {
  const directory = new Directory(parts.registry)
  const titles = idsByTitle(parts)
  const books = [...parts.books].sort((a, b) => byCodePoint(a.path, b.path))
  const bookOf = booksOfPlans(books, parts.plans)
  const allPlans = parts.plans
    .map((plan) => withIds(issuedIn(plan, bookOf.get(plan.id.value)), directory, titles))
    .sort((a, b) => byCodePoint(a.path, b.path))
  const plans = firstById(allPlans)
  const unreadable = new Set(
    parts.documents
      .filter((d) => !d.readable && d.path.endsWith('.md'))
      .flatMap((d) => idsOfUnreadable(d.path)),
  )
  const unreadableRegistry = new Set(
    parts.documents.filter((d) => !d.readable && !d.path.endsWith('.md')).flatMap((d) => d.kind ?? []),
  )
  const vocabulary = registryVocabulary(parts.registry, parts.settings.levels, allPlans)
  const found = conditionsOf(parts.registry, allPlans, parts.scenarios)
  const resolutions = new Map<Condition, ResolvedCondition>()
  const conditions = found.map((each) => {
    const linked = linkCondition(each, vocabulary)
    if (linked.resolved) resolutions.set(linked.condition.value, linked.resolved)
    return linked
  })
  return {
    ...parts,
    plans,
    allPlans,
    books: linkBooks(books, plans, unreadable),
    bookOf,
    scenarios: firstById(parts.scenarios),
    rubrics: firstById(parts.rubrics),
    ledger: ledgerOf(parts.records),
    unreadable,
    unreadableRegistry,
    directory,
    vocabulary,
    links: linkLinks(allPlans, plans, parts.registry, unreadable),
    conditions,
    resolved: (condition) => resolutions.get(condition) ?? null,
  }
}

/** The plan with ids in place of the names by which it has its area, its bodies and the plans it is linked to; unknown ones stay as written, and a plan without such names stays the same object. */
function withIds(plan: Plan, directory: Directory, titles: ReadonlyMap<string, string>): Plan {
  const put = <T extends Written<string> | null>(name: T, id: string | undefined): T =>
    name === null || id === undefined || id === name.value ? name : { ...name, value: id }
  const area = put(plan.area, directory.area(plan.area.value)?.id)
  const issuer = put(plan.issuer, directory.organization(plan.issuer.value)?.id)
  const lead = put(plan.lead, plan.lead ? directory.organization(plan.lead.value)?.id : undefined)
  const links = plan.links.map((link) => byTitle(link, titles))
  const isSame =
    area === plan.area &&
    issuer === plan.issuer &&
    lead === plan.lead &&
    links.every((link, index) => link === plan.links[index])
  return isSame ? plan : { ...plan, area, issuer, lead, links }
}

/** Plans of the set and outside it by title; a title that several have names none. */
function idsByTitle({ registry, plans }: SetParts): ReadonlyMap<string, string> {
  const own = plans.map(({ id, title }) => ({ id: id.value, title: title.value }))
  const groups = Map.groupBy([...registry.externalPlans, ...own], ({ title }) => canonical(title))
  return new Map(
    [...groups].flatMap(([title, [first, ...others]]) =>
      first && others.length === 0 ? [[title, first.id] as const] : [],
    ),
  )
}

/** 《镇江市防汛抗旱应急预案》 in a table of links is the plan that has this title. */
function byTitle(link: PlanLink, titles: ReadonlyMap<string, string>): PlanLink {
  const { value } = link.plan
  const id = titles.get(canonical(value).replace(/^《(.*)》$/, '$1'))
  return id === undefined
    ? link
    : { ...link, plan: { ...link.plan, value: id }, row: link.row.replace(value, id) }
}

function firstById<T extends { readonly id: { readonly value: string } }>(
  things: readonly T[],
): Map<string, T> {
  const byId = new Map<string, T>()
  for (const thing of things) if (!byId.has(thing.id.value)) byId.set(thing.id.value, thing)
  return byId
}

/** An unreadable file may have been any of these: its path, and its name for scenarios and rubrics. */
function idsOfUnreadable(path: string): string[] {
  const id = path.replace(/\.md$/, '')
  return [id, id.replace(/^(?:scenarios|rubrics)\//, '')]
}

function linkCondition(found: FoundCondition, vocabulary: PlanSet['vocabulary']): LinkedCondition {
  const { expression } = found.condition.value
  const expects = found.use === 'definition' ? 'value' : 'truth'
  const places = found.places && (found.places.how === 'sum' ? 'together' : 'each')
  return { ...found, resolved: expression ? resolveCondition(expression, vocabulary, expects, places) : null }
}

function linkLinks(
  all: readonly Plan[],
  plans: ReadonlyMap<string, Plan>,
  registry: Registry,
  unreadable: ReadonlySet<string>,
): LinkedLink[] {
  const external = new Map(registry.externalPlans.map((plan) => [plan.id, plan]))
  const targetOf = (id: string): LinkTarget => {
    const plan = plans.get(id)
    if (plan) return { kind: 'plan', plan }
    const outside = external.get(id)
    if (outside) return { kind: 'external', id, levels: outside.levels }
    if (unreadable.has(id)) return { kind: 'unreadable' }
    return { kind: 'missing', near: nearNames(id, [...plans.keys(), ...external.keys()]) }
  }
  return all.flatMap((from) => from.links.map((link) => ({ from, link, target: targetOf(link.plan.value) })))
}
