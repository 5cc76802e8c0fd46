import type { DrillEvent, ObligationKey } from '../run/event.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** From when to when something was done, where nobody knows more. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** What the review of a real event says of its entries: of which the time is not sure, and which duties are known not to have been done. */
export interface Accounts {
  /** By the position of the entry. */
  readonly spans: ReadonlyMap<number, Span>
  readonly undone: ReadonlySet<ObligationKey>
}

/** The accounts that a log holds. */
export function accountsIn(events: readonly DrillEvent[]): Accounts {
  const spans = new Map<number, Span>()
  const undone = new Set<ObligationKey>()
  for (const event of events) {
    if (event.type !== 'observation-recorded' || event.data.account === undefined) continue
    const { account, entry } = event.data
    if (account.kind === 'undone') undone.add(account.obligation)
    else if (entry !== null) spans.set(entry, { from: account.from, to: account.to })
  }
  // What followed from an act is as sure as the act: a decision from its declaration.
  for (const { seq, cause } of events) {
    const span = cause === null ? undefined : spans.get(cause)
    if (span && !spans.has(seq)) spans.set(seq, span)
  }
  return { spans, undone }
}

/**
 * Duties of a real event. A timeline holds what was found in papers: what it does not tell of was perhaps done, so it is neither
 * overdue nor open, but not known, unless the review says that it was not done.
 */
export function dutiesOfEvent<
  D extends { readonly key: ObligationKey; readonly done: { readonly seq: number } | null },
>(duties: readonly D[], { spans, undone }: Accounts): (D & Unsure)[] {
  return duties.map((duty) => {
    const span = duty.done === null ? undefined : spans.get(duty.done.seq)
    return { ...duty, untold: duty.done === null && !undone.has(duty.key), between: span ?? null }
  })
}

interface Unsure {
  readonly untold: boolean
  readonly between: Span | null
}

/** Steps of which the time is not sure carry the span. */
export function stepsOfEvent<S extends { readonly seq: number }>(
  steps: readonly S[],
  { spans }: Accounts,
): (S & Pick<Unsure, 'between'>)[] {
  return steps.map((step) => ({ ...step, between: spans.get(step.seq) ?? null }))
}
