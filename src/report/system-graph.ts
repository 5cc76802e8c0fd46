import type { Severity } from '../diagnostic/diagnostic.ts'
import type { LinkedLink, PlanSet } from '../link/plan-set.ts'
import { durationWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { Relation } from '../vocabulary/relation.ts'
import type { DiagramWords } from './diagram.ts'

/** The plan system as data for a drawing: plans and what ties them. */
export interface SystemGraph {
  readonly plans: readonly GraphPlan[]
  readonly links: readonly GraphLink[]
}

export interface GraphPlan {
  readonly id: string
  readonly title: string
  /** `outside`: of another set, registered here. `missing`: named by a link, and nowhere. `unreadable`: there, and cannot be read. */
  readonly kind: 'plan' | 'outside' | 'missing' | 'unreadable'
  /** What type of plan; empty where nobody says. */
  readonly type: string
  readonly area: { readonly id: string; readonly name: string } | null
  /** Names of its levels, lowest first, each once. */
  readonly levels: readonly string[]
}

export interface GraphLink {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly relationName: string
  /** `启动 Ⅲ级 ⇒ Ⅲ级 1 小时`: the relation with what it asks for and in what time. */
  readonly text: string
  /** `broken`: it leads nowhere or has an error; `doubtful`: it has a warning. */
  readonly state: 'whole' | 'doubtful' | 'broken'
  /** What is wrong with it, in sentences. */
  readonly troubles: readonly string[]
  /** The row of the plan `from` that says so. */
  readonly row: string
}

/** A finding at a link. */
export interface LinkTroubleText {
  readonly severity: Severity
  readonly sentence: string
}

/** Every plan of the set, the plans that its links name, and every link. `troublesOf`: the findings at a link. */
export function systemGraph(
  set: PlanSet,
  words: DiagramWords,
  troublesOf: (link: LinkedLink) => readonly LinkTroubleText[],
): SystemGraph {
  const links = set.links.map((link) => linkData(link, set, words, troublesOf(link)))
  const inside: GraphPlan[] = [...set.plans.values()].map((plan) => ({
    ...{ id: plan.id.value, title: plan.title.value, kind: 'plan', type: words.texts.planType[plan.type] },
    area: { id: plan.area.value, name: set.directory.area(plan.area.value)?.name ?? plan.area.value },
    levels: [...new Set(plan.groups.flatMap((group) => group.levels.map(({ level }) => level)))].map(
      (level) => levelText(level, words.locale, set.settings.levels),
    ),
  }))
  const others = new Map(
    set.links.flatMap(({ link, target }) =>
      set.plans.has(link.plan.value)
        ? []
        : [[link.plan.value, otherPlan(link.plan.value, target, set)] as const],
    ),
  )
  return { plans: [...inside, ...others.values()], links }
}

function otherPlan(id: string, target: LinkedLink['target'], { registry }: PlanSet): GraphPlan {
  const known = registry.externalPlans.find((plan) => plan.id === id)
  const kind =
    target.kind === 'external' ? 'outside' : target.kind === 'unreadable' ? 'unreadable' : 'missing'
  return { id, title: known?.title ?? id, kind, type: '', area: null, levels: [] }
}

function linkData(
  { from, link, target }: LinkedLink,
  set: PlanSet,
  { locale, texts }: DiagramWords,
  troubles: readonly LinkTroubleText[],
): GraphLink {
  const level = (id: string): string => levelText(id, locale, set.settings.levels)
  const when = link.when?.value
  const [at, to] = [
    when ? ('level' in when ? level(when.level) : when.condition.source) : '',
    link.expect ? level(link.expect.value) : '',
  ]
  const name = texts.relation[link.relation]
  const moved = at && to ? `${at} ⇒ ${to}` : at || to
  const dead = target.kind === 'missing' || target.kind === 'unreadable'
  return {
    ...{ from: from.id.value, to: link.plan.value, relation: link.relation, relationName: name },
    text: [name, moved, link.within ? durationWords(link.within.value, locale) : '']
      .filter(Boolean)
      .join(' '),
    state: dead || troubles.some(isError) ? 'broken' : troubles.some(isWarning) ? 'doubtful' : 'whole',
    troubles: troubles.map(({ sentence }) => sentence),
    row: link.row,
  }
}

const isError = ({ severity }: LinkTroubleText): boolean => severity === 'error'
const isWarning = ({ severity }: LinkTroubleText): boolean => severity === 'warning'
