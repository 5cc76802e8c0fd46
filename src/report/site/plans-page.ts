import { fill } from '../../locale/locale.ts'
import type { PlanCard } from '../library/views.ts'
import { dutySentence } from './duty-words.ts'
import { type Linked, linkTo, mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'

interface PlanRow {
  readonly plan: Linked
  readonly id: string
  readonly type: string
  readonly area: string
  readonly hazards: string
  /** Each by itself, for the filter. */
  readonly hazardList: string
  readonly levels: string
  readonly status: string
  readonly next: string
  readonly late: boolean
}

/** The list of plans. */
export interface PlansPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly PlanRow[]
}

export function plansPageView(cards: readonly PlanCard[], context: SiteContext): PlansPageView {
  const { words } = context
  const inForce = cards.filter(({ status }) => status.id === 'in-force').length
  return {
    frame: pageFrame(mainPages.plans, words.plans.title, 'plans', context),
    sentence: fill(words.plans.sentence, { plans: cards.length, inForce }),
    rows: cards.map((card) => planRow(card, context)),
  }
}

function planRow(card: PlanCard, { words, paths }: SiteContext): PlanRow {
  const [next] = card.duties
  const [lowest, highest] = [card.levels[0], card.levels.at(-1)]
  const hazards = card.hazards.map(({ name }) => name)
  return {
    plan: linkTo(mainPages.plans, card.title, paths.plan(card.id)),
    ...{ id: card.id, type: card.type.name, area: card.area.name },
    hazards: hazards.join(words.separator) || words.plans.allHazards,
    hazardList: (hazards.length > 0 ? hazards : [words.plans.allHazards]).join('|'),
    levels:
      lowest === undefined
        ? words.plans.noLevels
        : card.levels.length === 1
          ? lowest.name
          : `${lowest.name}–${highest?.name ?? ''}`,
    status: card.status.name,
    next: next ? dutySentence(next, words) : words.plans.noDuty,
    late: next?.late ?? false,
  }
}
