import type { InboxItem, SeatDuty, SeatView } from '../../../drill/seat-view.ts'
import type { ObligationKey } from '../../../run/event.ts'

/**
 * What of a view is on the screen. What comes later is announced and waits until it is asked for, so that nothing moves
 * under a finger; what is on the screen stays where it is and only tells its new state.
 */
export interface Gate {
  /** Messages up to this number are on the screen. */
  readonly upTo: number
  /** Duties on the screen, in their order. */
  readonly duties: readonly ObligationKey[]
}

/** The gate that shows all there is. */
export function openGate(view: SeatView): Gate {
  return { upTo: view.inbox.at(-1)?.n ?? 0, duties: openDuties(view).map(({ key }) => key) }
}

/** Whether a duty is still to be done. */
export function isOpen({ state }: SeatDuty): boolean {
  return state === 'due' || state === 'late'
}

/** Duties still to be done: the nearest deadline first, those without one last. */
export function openDuties({ duties }: SeatView): readonly SeatDuty[] {
  const deadline = (duty: SeatDuty): number => duty.deadline ?? Number.POSITIVE_INFINITY
  return duties
    .filter(isOpen)
    .sort((a, b) => (deadline(a) === deadline(b) ? a.dueAt - b.dueAt : deadline(a) - deadline(b)))
}

/** What has come since the gate was opened. */
export interface News {
  readonly items: readonly InboxItem[]
  readonly duties: readonly SeatDuty[]
}

/** What waits to be shown. What the seat did itself is no news. */
export function newsOf(gate: Gate, view: SeatView): News {
  return {
    items: view.inbox.filter(({ n, own }) => n > gate.upTo && !own),
    duties: openDuties(view).filter(({ key }) => !gate.duties.includes(key)),
  }
}

/** Messages on the screen, newest first: all before the first that waits. So what the seat did itself shows at once. */
export function shownItems(gate: Gate, view: SeatView): readonly InboxItem[] {
  const waits = newsOf(gate, view).items[0]?.n ?? Number.POSITIVE_INFINITY
  return view.inbox.filter(({ n }) => n < waits).reverse()
}

/** Duties on the screen, as they stand now, where they stood. */
export function shownDuties(gate: Gate, view: SeatView): readonly SeatDuty[] {
  return gate.duties.flatMap((key) => view.duties.find((duty) => duty.key === key) ?? [])
}

/** Duties that are closed and not on the screen among the open ones, newest first. */
export function closedDuties(gate: Gate, view: SeatView): readonly SeatDuty[] {
  return view.duties.filter((duty) => !isOpen(duty) && !gate.duties.includes(duty.key)).reverse()
}
