import type { FindingState, FindingsRecord, RecordedFinding } from '../model/findings.ts'
import type { Organization } from '../model/registry.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Directory } from './directory.ts'
import { courseOf, type Stage } from './finding-course.ts'

/** A finding over all drills that showed it: the same clause, cause and measure, or what continues it. */
export interface LedgerFinding {
  /** That of its latest kind: earlier records may have another. */
  readonly id: string
  /** Oldest first. */
  readonly records: readonly RecordedFinding[]
  /** The record that says how it stands: the latest on which people decided, else the latest. */
  readonly current: RecordedFinding
  /** The latest drill that showed it after it was said to be mended, by itself or as what followed from another; null when none did. */
  readonly again: RecordedFinding | null
  /** How it stood from when to when, the first first; never empty. */
  readonly course: readonly Stage[]
}

/** Every finding of the drills on record once, those that were found first first. */
export function ledgerOf(records: readonly FindingsRecord[]): LedgerFinding[] {
  const all = [...records]
    .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.path, b.path))
    .flatMap(({ findings }) => findings)
  const idOf = namesToday(all)
  return [...Map.groupBy(all, (record) => idOf(record.id))].flatMap(([id, each]) => {
    const latest = each.at(-1)
    if (!latest) return []
    const current = each.findLast(({ state }) => state.value !== 'proposed') ?? latest
    const isItself = (record: RecordedFinding): boolean => idOf(record.id) === id
    const showing = all.filter(
      (record) => isItself(record) || record.consequences.some((one) => idOf(one) === id),
    )
    const course = courseOf(isItself, showing)
    const again = course.at(-1)?.again ? (showing.at(-1) ?? latest) : null
    return [{ id, records: each, current, again, course }]
  })
}

/** The id that a thing goes by today: what a record says that it continues is the same thing under an older one. */
function namesToday(records: readonly RecordedFinding[]): (id: string) => string {
  const today = new Map(records.flatMap(({ id, continues }) => continues.map((old) => [old, id] as const)))
  const follow = (id: string, seen: readonly string[]): string => {
    const next = today.get(id)
    return next === undefined || seen.includes(next) ? id : follow(next, [...seen, next])
  }
  return (id) => follow(id, [id])
}

/** How a finding stands: one that was shown again is proposed anew. */
export function standing({ current, again }: LedgerFinding): FindingState {
  return again ? 'proposed' : current.state.value
}

/** Accepted, and not mended yet; or mended, and shown again. */
export function isOpen({ current, again }: LedgerFinding): boolean {
  return current.state.value === 'accepted' || again !== null
}

/** The body in charge of a finding, by id or name in the register; null when it is not registered. */
export function ownerOf(
  { owner }: Pick<RecordedFinding, 'owner'>,
  { directory }: { readonly directory: Directory },
): Organization | null {
  return owner && directory.organization(owner.value)
}
