import type { Place } from '../../../diagnostic/place.ts'
import type { Block } from '../../../document/document.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { type Hazard, hazardEventsIn, hazardNamedIn } from '../../../vocabulary/hazard.ts'
import type { SectionRole } from '../../../vocabulary/section-role.ts'
import { measures } from '../../citations.ts'
import { dealsWith, hazardParams } from '../../hazard-words.ts'
import { defineRule } from '../../rule.ts'
import { roleOf, sentencesIn, wordsOf } from '../../section-words.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Hazards that a plan calls secondary (次生、衍生) have a plan, and where that is one of its own area the two are linked; a link of kind
 * 次生 leads to another hazard. At most one finding a plan of each kind.
 */
export const secondaryChain = defineRule({
  basis: measures(
    21,
    '编制前开展风险评估，分析可能产生的直接后果以及次生、衍生后果',
    'before writing, risks are assessed with their direct, secondary and derived consequences',
  ),
  holds: {
    'zh-CN': '预案写到的次生、衍生灾害有相应预案，并写明衔接。',
    en: 'The secondary hazards that a plan names have a plan, and the plan is linked to it.',
  },
  because: {
    'zh-CN': '暴雨引发滑坡，防汛预案说“按有关预案处置”，而那个预案没有，或者没有人去启动。',
    en: 'Rain sets off a landslide; the flood plan says "by the plan concerned", and there is none, or nobody starts it.',
  },
  messages: {
    'zh-CN': {
      unplanned: '本预案写到次生、衍生的{hazards}，而本预案集没有这方面的预案；请编制，或列入外部预案名录',
      unlinked:
        '本预案写到次生、衍生的{hazards}，`{plan}` 就是这方面的预案，而两者没有衔接；请在 links 中写 `{ rel: secondary, plan: {plan} }`',
      'same-hazard': '次生衔接所指的 `{plan}` 与本预案灾种相同，不是次生灾害；请改正所指预案或者衔接关系',
      there: '所指的预案',
    },
    en: {
      unplanned:
        'The plan speaks of {hazards} as secondary hazards, and the set has no plan for that; write one, or list it among the plans outside the set',
      unlinked:
        'The plan speaks of {hazards} as secondary hazards; `{plan}` is the plan for that, but the two are not linked; write `{ rel: secondary, plan: {plan} }` in links',
      'same-hazard':
        'The link of kind secondary leads to `{plan}`, which is about the same hazards; correct the plan or the kind of link',
      there: 'the plan meant',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links)
      if (link.relation === 'secondary' && target.kind === 'plan' && sameHazards(from, target.plan))
        report(
          link.plan.at,
          'same-hazard',
          { plan: link.plan.value },
          { related: [{ at: target.plan.title.at, variant: 'there' }] },
        )
    const plans = set.allPlans.filter(counts)
    for (const plan of plans.filter(({ type }) => type !== 'overall')) {
      const told = new Set<string>()
      for (const { hazard, at } of secondaryIn(plan)) {
        const others = plans.filter((other) => other !== plan && dealsWith(other, hazard))
        const near = others.find((other) => other.area.value === plan.area.value && names(other, hazard))
        const variant = others.length === 0 ? 'unplanned' : 'unlinked'
        if (told.has(variant) || (variant === 'unplanned' && knownOutside(set, hazard))) continue
        if (variant === 'unlinked' && (!near || linked(set, plan, others))) continue
        told.add(variant)
        const related = near ? [{ at: near.title.at, variant: 'there' as const }] : []
        report(at, variant, { ...hazardParams([hazard]), plan: near?.id.value ?? '' }, { related })
      }
    }
  },
})

interface Named {
  readonly hazard: Hazard
  readonly at: Place
}

/** Hazards that sentences on secondary disasters name and the plan itself is not about, each at its first mention. */
function secondaryIn(plan: Plan): Named[] {
  const named = plan.sections
    .filter((section) => !elsewhere.has(roleOf(section)))
    .flatMap(({ section }) => section.blocks)
    .flatMap((block) =>
      sentencesIn(wordsOf(block))
        .filter((sentence) => secondary.test(sentence))
        .flatMap(hazardEventsIn)
        .map((hazard) => ({ hazard, at: placeOf(block) })),
    )
  const seen = new Set<Hazard>()
  return named.filter(({ hazard }) => !dealsWith(plan, hazard) && !seen.has(hazard) && seen.add(hazard))
}

const secondary = /次生|衍生|secondary/i
const elsewhere: ReadonlySet<SectionRole | null> = new Set(['definitions', 'annex'])

function placeOf(block: Block): Place {
  return block.kind === 'paragraph' ? block.content.at : block.at
}

/** By name: a plan for all hazards is for no one in particular. */
function names(plan: Plan, hazard: Hazard): boolean {
  return plan.groups.some(({ hazards }) => hazards.includes(hazard))
}

function sameHazards(from: Plan, to: Plan): boolean {
  const theirs = to.groups.flatMap(({ hazards }) => hazards)
  return theirs.length > 0 && theirs.every((hazard) => names(from, hazard))
}

function linked(set: PlanSet, plan: Plan, others: readonly Plan[]): boolean {
  return set.links.some(
    ({ from, target }) =>
      target.kind === 'plan' &&
      ((from === plan && others.includes(target.plan)) || (target.plan === plan && others.includes(from))),
  )
}

/** A plan outside the set has the hazard in its title. */
function knownOutside(set: PlanSet, hazard: Hazard): boolean {
  return set.registry.externalPlans.some(({ title }) => hazardNamedIn(title, [hazard]) !== null)
}
