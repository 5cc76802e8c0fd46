import type { Severity } from '../diagnostic/diagnostic.ts'
import type { rules } from './rules/index.ts'

export type RuleName = keyof typeof rules

export const rulesetNames = ['recommended', 'strict', 'draft'] as const
/**
 * `recommended`: what keeps a plan from being run is an error. `strict`: for a plan about to be approved (报批).
 * `draft`: while writing, only what is wrong, not what is missing.
 */
export type RulesetName = (typeof rulesetNames)[number]

type Row = readonly [recommended: Severity | 'off', strict: Severity | 'off', draft: Severity | 'off']

const wrong: Row = ['error', 'error', 'error']
const wrongOnceDone: Row = ['error', 'error', 'warning']
const doubtful: Row = ['warning', 'error', 'warning']
const lacking: Row = ['warning', 'error', 'off']
/** What a template left open: told while writing too, so that nothing is forgotten. */
const open: Row = ['warning', 'error', 'hint']
const advice: Row = ['hint', 'warning', 'off']
/** Told while writing too, for it costs a word to mend and the sense of what is below it. */
const slip: Row = ['hint', 'warning', 'hint']

const severities: Readonly<Record<RuleName, Row>> = {
  'linkage/target-exists': wrongOnceDone,
  'linkage/table-readable': doubtful,
  'linkage/no-ring': wrong,
  'linkage/no-demand-ring': wrong,
  'linkage/expect-known': wrongOnceDone,
  'linkage/activation-sender': doubtful,
  'linkage/both-sides-say': lacking,
  'linkage/activation-answerable': doubtful,
  'linkage/relation-allowed': doubtful,
  'linkage/superior-levels-agree': doubtful,
  'linkage/lower-not-weaker': doubtful,
  'linkage/reporting-chain': lacking,
  'linkage/resource-claimed-once': doubtful,
  'linkage/neighbour-informed': lacking,
  'linkage/superior-newer': advice,
  'linkage/replaced-still-in-force': doubtful,
  'linkage/unit-has-plan': advice,
  'linkage/hazard-area-covered': lacking,
  'linkage/secondary-chain': advice,
  'linkage/plans-differ': advice,
  'linkage/lower-not-coarser': advice,
  'condition/readable': wrong,
  'condition/code-marked': doubtful,
  'condition/declared': wrong,
  'condition/types-agree': wrong,
  'condition/mark-set': doubtful,
  'condition/places-fit': doubtful,
  'condition/in-range': doubtful,
  'condition/level-thresholds-rise': doubtful,
  'condition/bands-meet': doubtful,
  'condition/prose-agrees': doubtful,
  'condition/same-in-two-levels': doubtful,
  'condition/before-harm': doubtful,
  'condition/range-possible': wrong,
  'condition/prose-bounds-possible': doubtful,
  'plan/id-is-path': wrong,
  'plan/id-unique': wrong,
  'plan/area-known': wrong,
  'plan/required-sections': lacking,
  'plan/level-complete': lacking,
  'plan/level-says-what-it-keeps': advice,
  'plan/termination-present': lacking,
  'plan/organization-known': doubtful,
  'plan/organization-renamed': advice,
  'plan/vague-owner': lacking,
  'plan/task-has-owner': lacking,
  'plan/task-has-id': advice,
  'plan/row-id-unique': wrong,
  'plan/placeholder-filled': open,
  'plan/predecessor-exists': wrong,
  'plan/predecessor-ring': wrong,
  'plan/predecessor-deadline': advice,
  'plan/limit-readable': doubtful,
  'plan/marks-agree': doubtful,
  'plan/dates-in-order': doubtful,
  'plan/regulation-known': advice,
  'plan/filed-in-time': doubtful,
  'plan/published-in-time': doubtful,
  'plan/evaluated-in-interval': doubtful,
  'plan/drilled-in-interval': doubtful,
  'plan/reporting-limit-within-regime': doubtful,
  'plan/contact-fresh': advice,
  'plan/duty-phones-agree': doubtful,
  'plan/status-and-dates': doubtful,
  'plan/regulation-superseded': advice,
  'plan/issuer-and-status': wrong,
  'plan/issuer-known': doubtful,
  'plan/tasks-come-due': doubtful,
  'plan/table-recognised': doubtful,
  'plan/heading-rank': doubtful,
  'plan/heading-word': slip,
  'plan/section-not-empty': lacking,
  'plan/section-once': doubtful,
  'plan/section-misplaced': doubtful,
  'plan/levels-differ': doubtful,
  'plan/resource-known': doubtful,
  'plan/resource-within-register': doubtful,
  'plan/tasked-unit-in-command': advice,
  'plan/command-unit-tasked': advice,
  'plan/limit-not-words': advice,
  'plan/deadlines-set': advice,
  'plan/warning-complete': lacking,
  'plan/start-notice-complete': lacking,
  'plan/group-lead': doubtful,
  'book/parts-known': wrongOnceDone,
  'book/part-once': doubtful,
  'book/part-agrees': doubtful,
  'book/comprehensive-present': lacking,
  'registry/ids-unique': wrong,
  'registry/references-known': wrong,
  'registry/external-issuer-known': advice,
  'exercise/references-known': wrong,
  'exercise/inject-in-time': doubtful,
  'exercise/facts-readable': wrong,
  'exercise/methods-known': wrong,
  'exercise/rubric-scores': wrong,
  'exercise/rubric-covers-plans': lacking,
  'exercise/reaches-a-level': doubtful,
  'exercise/clause-drilled': advice,
  'exercise/plan-drilled': advice,
  'exercise/expected-task-due': doubtful,
  'exercise/notify-complete': lacking,
  'exercise/generate-possible': doubtful,
  'exercise/window-given': lacking,
  'exercise/open-finding': advice,
  'exercise/finding-overdue': lacking,
  'exercise/mended-finding-gone': doubtful,
  'exercise/finding-complete': doubtful,
}

const column: Readonly<Record<RulesetName, 0 | 1 | 2>> = { recommended: 0, strict: 1, draft: 2 }

/** How severe a rule's findings are in a ruleset; a rule without a row (one given by the caller) is an error. */
export function severityIn(ruleset: RulesetName, rule: string): Severity | 'off' {
  const row: Row | undefined = Object.hasOwn(severities, rule) ? severities[rule as RuleName] : undefined
  return row ? row[column[ruleset]] : 'error'
}

/** The ruleset of a name, or null when there is none. */
export function rulesetNamed(name: string): RulesetName | null {
  return rulesetNames.find((known) => known === name) ?? null
}
