import type { LinkedLink, PlanSet } from '../link/plan-set.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { Locale } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { Plan } from '../model/plan.ts'
import { relations } from '../vocabulary/relation.ts'
import { escapeMermaid } from './escape-mermaid.ts'

/** The language of a diagram. */
export interface DiagramWords {
  readonly locale: Locale
  readonly texts: Texts
}

/**
 * The plan system as a Mermaid flowchart: every plan of the set (those of a book in a frame), the plans outside that it is tied to (dashed), and every
 * link with its relation; links that start a plan are drawn thick, with what they ask for and in what time.
 */
export function graphDiagram(set: PlanSet, words: DiagramWords): string {
  const nodes = new Map<string, string>()
  const node = (id: string): string => {
    const known = nodes.get(id) ?? `p${nodes.size}`
    nodes.set(id, known)
    return known
  }
  const drawn = (plan: Plan): string => `  ${node(plan.id.value)}["${labelOf(plan)}"]`
  const alone = [...set.plans.values()].filter(({ id }) => !set.bookOf.has(id.value)).map(drawn)
  const books = set.books.flatMap(({ book, plans: parts }, index) => {
    const own = parts.filter(({ id }) => set.bookOf.get(id.value) === book)
    if (own.length === 0) return []
    return [`  subgraph b${index}["${labelOf(book)}"]`, ...own.map((plan) => `  ${drawn(plan)}`), '  end']
  })
  const edges = once(set.links).map((link) => {
    const arrow = link.link.relation === 'activates' ? '==>' : link.target.kind === 'plan' ? '-->' : '-.->'
    return `  ${node(link.from.id.value)} ${arrow}|"${edgeLabel(link, set, words)}"| ${node(link.link.plan.value)}`
  })
  const outside = [...nodes].filter(([id]) => !set.plans.has(id))
  const others = outside.map(([id, name]) => {
    const title = set.registry.externalPlans.find((plan) => plan.id === id)?.title
    const label = title ? `${escapeMermaid(title)}<br/>${escapeMermaid(id)}` : escapeMermaid(id)
    return `  ${name}["${label}"]:::outside`
  })
  const style = outside.length > 0 ? ['  classDef outside stroke-dasharray: 5 5'] : []
  return `${['flowchart TD', ...alone, ...books, ...others, ...edges, ...style].join('\n')}\n`
}

function labelOf({ title, id }: Pick<Plan, 'title' | 'id'>): string {
  return `${escapeMermaid(title.value)}<br/>${escapeMermaid(id.value)}`
}

/** Links that both sides state (mutual aid, coordination) are drawn once. */
function once(links: readonly LinkedLink[]): LinkedLink[] {
  const mutual = new Set<string>(
    relations.filter((relation) => relation === 'mutual-aid' || relation === 'coordinates'),
  )
  const seen = new Set<string>()
  return links.filter(({ from, link }) => {
    if (!mutual.has(link.relation)) return true
    const key = [link.relation, ...[from.id.value, link.plan.value].sort()].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

function edgeLabel({ link }: LinkedLink, set: PlanSet, { locale, texts }: DiagramWords): string {
  const level = (id: string): string => levelText(id, locale, set.settings.levels)
  const when = link.when?.value
  const from = when ? ('level' in when ? level(when.level) : when.condition.source) : ''
  const to = link.expect ? level(link.expect.value) : ''
  const moved = from && to ? `${from} ⇒ ${to}` : from || to
  const within = link.within ? durationWords(link.within.value, locale) : ''
  return [texts.relation[link.relation], moved, within].filter(Boolean).map(escapeMermaid).join('<br/>')
}
