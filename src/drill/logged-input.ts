import type { DrillEvent, EventType } from '../run/event.ts'
import type { Act } from '../run/input.ts'

/** What an entry of a log is, for whoever plays the log again; null: it followed from another and comes about by itself. */
export type Logged = 'told' | 'inject' | 'facts' | 'undone' | 'act' | 'refused' | null

/** What only the plans, the script and the clock bring about, when nobody did it. */
const following: ReadonlySet<EventType> = new Set<EventType>([
  'consequence-set-off',
  'consequence-released',
  'fact-staled',
  'demand-changed',
  'demand-areas-changed',
  'obligation-due',
  'obligation-late',
  'obligation-withdrawn',
  'obligation-lifted',
  'obligation-reopened',
  'condition-lapsed',
  'link-fired',
  'link-dropped',
])

const acts: ReadonlySet<EventType> = new Set<EventType>([
  'level-declared',
  'level-raised',
  'level-lowered',
  'response-ended',
  'obligation-done',
  'obligation-waived',
  'obligation-broken',
  'task-ordered',
  'warning-issued',
  'warning-ended',
  'link-sent',
  'judgement-recorded',
])

export function loggedAs(event: DrillEvent): Logged {
  const { type } = event
  if (following.has(type)) return null
  if (acts.has(type)) return event.by === 'system' ? null : 'act'
  switch (type) {
    case 'inject-released':
      return 'inject'
    case 'fact-reported':
      return event.cause === null ? 'facts' : null
    case 'entry-undone':
      return 'undone'
    case 'act-refused':
      return 'refused'
    default:
      return 'told'
  }
}

/** What somebody did, as it was asked for; null: the entry does not tell all of it. `judgedOf`: the machine that a judgement was about. */
export function actOf(event: DrillEvent, judgedOf: string | null): Act | null {
  switch (event.type) {
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered': {
      const { instance, to, areas, reason } = event.data
      const kind = (
        { 'level-declared': 'declare', 'level-raised': 'raise', 'level-lowered': 'lower' } as const
      )[event.type]
      return { kind, instance, level: to, areas, reason }
    }
    case 'response-ended':
      return { kind: 'end', instance: event.data.instance, reason: event.data.reason }
    case 'obligation-done': {
      const { key, evidence, photo } = event.data
      return { kind: 'finish', obligation: key, evidence, ...(photo === undefined ? {} : { photo }) }
    }
    case 'obligation-waived':
      return { kind: 'waive', obligation: event.data.key, reason: event.data.reason }
    case 'obligation-broken':
      return { kind: 'undo', obligation: event.data.key, reason: event.data.reason }
    case 'task-ordered':
      return { kind: 'order', clause: event.data.clause, instance: event.data.instance }
    case 'warning-issued':
    case 'warning-ended': {
      const { warning, area, reason } = event.data
      return { kind: event.type === 'warning-issued' ? 'warn' : 'cancel-warning', warning, area, reason }
    }
    case 'link-sent':
      return { kind: 'send', wire: event.data.wire }
    case 'judgement-recorded': {
      const { clause, holds, reason } = event.data
      return judgedOf === null ? null : { kind: 'judge', clause, instance: judgedOf, holds, reason }
    }
    case 'act-refused':
      return refusedAct(event)
    default:
      return null
  }
}

/** A refusal tells what was meant only for levels and for duties. */
function refusedAct({ data }: DrillEvent & { readonly type: 'act-refused' }): Act | null {
  const { act, instance, level, obligation } = data
  if (instance !== null && level !== null && (act === 'declare' || act === 'raise' || act === 'lower'))
    return { kind: act, instance, level, areas: [], reason: null }
  if (instance !== null && act === 'end') return { kind: 'end', instance, reason: null }
  if (obligation === null) return null
  if (act === 'finish') return { kind: 'finish', obligation, evidence: null }
  return act === 'waive' || act === 'undo' ? { kind: act, obligation, reason: '' } : null
}
