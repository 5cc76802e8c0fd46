import type { FindingsRecord, RecordedFinding } from '../model/findings.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'

/** A finding over all drills that showed it: the same clause, cause and measure. */
export interface LedgerFinding {
  readonly id: string
  /** Oldest first. */
  readonly records: readonly RecordedFinding[]
  /** The record that says how it stands: the latest on which people decided, else the latest. */
  readonly current: RecordedFinding
  /** The latest drill that showed it after it was said to be mended; null when none did. */
  readonly again: RecordedFinding | null
}

/** Every finding of the drills on record once, those that were found first first. */
export function ledgerOf(records: readonly FindingsRecord[]): LedgerFinding[] {
  const all = [...records]
    .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.path, b.path))
    .flatMap(({ findings }) => findings)
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, each]) => {
    const latest = each.at(-1)
    if (!latest) return []
    const current = each.findLast(({ state }) => state.value !== 'proposed') ?? latest
    const isDone = current.state.value === 'mended' || current.state.value === 'retested'
    return [{ id, records: each, current, again: isDone && latest !== current ? latest : null }]
  })
}

/** Accepted, and not mended yet; or mended, and shown again. */
export function isOpen({ current, again }: LedgerFinding): boolean {
  return current.state.value === 'accepted' || again !== null
}

/** A body by id or name in the register; what is written where there is none. */
export function ownerName(
  owner: string,
  directory: { organization(name: string): { readonly name: string } | undefined | null },
): string {
  return directory.organization(owner)?.name ?? owner
}
