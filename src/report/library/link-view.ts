import type { LinkedLink } from '../../link/plan-set.ts'
import { durationWords } from '../../locale/duration-words.ts'
import type { Plan } from '../../model/plan.ts'
import { levelWords, type Speaker } from '../words-of-plan.ts'
import { placeView } from './finding-view.ts'
import type { LinkView, Named } from './views.ts'

/** The links that a plan states, then those by which others name it. */
export function linkViews(plan: Plan, speaker: Speaker): LinkView[] {
  const { links } = speaker.set
  const out = links.filter(({ from }) => from === plan)
  const back = links.filter(
    ({ from, target }) => from !== plan && target.kind === 'plan' && target.plan === plan,
  )
  return [
    ...out.map((link) => linkView(link, 'out', speaker)),
    ...back.map((link) => linkView(link, 'in', speaker)),
  ]
}

function linkView(
  { from, link, target }: LinkedLink,
  direction: LinkView['direction'],
  speaker: Speaker,
): LinkView {
  const { set, texts, locale } = speaker
  const names = direction === 'out' ? texts.relation : texts.relationBack
  const when = link.when?.value
  const code = when && 'condition' in when ? when.condition.source : null
  return {
    direction,
    relation: { id: link.relation, name: names[link.relation] },
    other: direction === 'out' ? otherEnd(link.plan.value, speaker) : planNamed(from),
    state: target.kind,
    clause: link.row,
    at: placeView(link.at, set),
    when: when && 'level' in when ? levelWords(when.level, speaker) : code,
    expect: link.expect ? levelWords(link.expect.value, speaker) : null,
    within: link.within ? durationWords(link.within.value, locale) : null,
    by: link.by?.value ?? null,
    near: target.kind === 'missing' ? target.near.map((id) => otherEnd(id, speaker)) : [],
  }
}

function otherEnd(id: string, { set }: Speaker): Named {
  const plan = set.plans.get(id)
  if (plan) return planNamed(plan)
  return { id, name: set.registry.externalPlans.find((each) => each.id === id)?.title ?? id }
}

const planNamed = ({ id, title }: Plan): Named => ({ id: id.value, name: title.value })
