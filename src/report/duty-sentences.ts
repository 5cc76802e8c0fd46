import type { DrillEvent, PlayEvent } from '../run/event.ts'
import { formatClock, formatDate, type Instant } from '../vocabulary/instant.ts'
import type { DutyContext } from './duty-context.ts'

export type Of<T extends DrillEvent['type']> = DrillEvent & { readonly type: T }
export type DemandEvent = Of<'demand-changed' | 'demand-areas-changed'>
export type LevelEventType = 'level-declared' | 'level-raised' | 'level-lowered' | 'response-ended'

/** The sentences of the duty log in one language, one for each family of events; null for what does not belong there. */
export interface DutySentences {
  drill(event: Of<'drill-started' | 'drill-ended'>, context: DutyContext): string
  inject(event: Of<'inject-released'>, context: DutyContext): string
  consequence(event: Of<'consequence-released'>, context: DutyContext): string
  fact(event: Of<'fact-reported' | 'fact-staled'>, context: DutyContext): string | null
  /** A judgement, or the order for a task left to discretion. */
  decision(event: Of<'judgement-recorded' | 'task-ordered'>, context: DutyContext): string
  demand(event: DemandEvent, context: DutyContext): string
  move(event: Of<LevelEventType>, context: DutyContext): string
  refusal(event: Of<'act-refused'>, context: DutyContext): string
  obligation(
    event: Of<`obligation-${'due' | 'done' | 'late' | 'waived' | 'withdrawn' | 'broken' | 'lifted' | 'reopened'}`>,
    context: DutyContext,
  ): string
  warning(event: Of<'warning-issued' | 'warning-ended'>, context: DutyContext): string
  link(event: Of<`link-${'fired' | 'sent' | 'dropped'}`>, context: DutyContext): string
}

/** One sentence of the duty log, without its time; null for what does not belong there. */
export function dutySentence(
  event: DrillEvent & PlayEvent,
  context: DutyContext,
  say: DutySentences,
): string | null {
  switch (event.type) {
    case 'drill-started':
    case 'drill-ended':
      return say.drill(event, context)
    case 'inject-released':
      return say.inject(event, context)
    case 'consequence-released':
      return say.consequence(event, context)
    case 'fact-reported':
    case 'fact-staled':
      return say.fact(event, context)
    case 'judgement-recorded':
    case 'task-ordered':
      return say.decision(event, context)
    case 'demand-changed':
    case 'demand-areas-changed':
      return say.demand(event, context)
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
    case 'response-ended':
      return say.move(event, context)
    case 'act-refused':
      return say.refusal(event, context)
    case 'warning-issued':
    case 'warning-ended':
      return say.warning(event, context)
    case 'link-fired':
    case 'link-sent':
    case 'link-dropped':
      return say.link(event, context)
    // What the machinery notes for itself: nobody acted, nobody was reached.
    case 'condition-lapsed':
    case 'consequence-set-off':
      return null
    default:
      return say.obligation(event, context)
  }
}

/** On the same day only the time is told. */
export function clock(at: Instant, near: Instant, context: DutyContext): string {
  const date = formatDate(at, context.zone)
  const time = formatClock(at, context.zone)
  return date === formatDate(near, context.zone) ? time : `${date.slice(5)} ${time}`
}
