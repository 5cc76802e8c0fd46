import { standing } from '../link/ledger.ts'
import { fill } from '../locale/locale.ts'
import type { Io } from './io.ts'
import { moveFinding } from './moving-finding.ts'
import type { Branch } from './revision-branch.ts'
import { type OpenSet, openSet, type Session } from './session.ts'

/** Notes the commits of a branch in the ledger, or says how it is done. Findings that nobody accepted are not noted. */
export async function noteMended(
  { findings }: Branch,
  { now }: { readonly now: boolean },
  open: OpenSet,
  { session, io }: { readonly session: Session; readonly io: Io },
): Promise<void> {
  const { ledger } = session.texts
  const known = new Map(open.set.ledger.flatMap((each) => each.records.map(({ id }) => [id, each] as const)))
  let current = open
  for (const { finding, commit } of findings) {
    const { id } = finding
    const entry = [id, ...finding.continues].flatMap((each) => known.get(each) ?? [])[0]
    const isAccepted = entry !== undefined && standing(entry) === 'accepted'
    if (!isAccepted) {
      if (now) io.out(`${fill(ledger.notNoted, { id })}\n`)
    } else if (now) {
      moveFinding({ asked: entry.id, move: 'mend', said: { commit } }, current, session, io)
      // The next is written into the file as it is now.
      current = await openSet(session, io)
    } else io.out(`${fill(ledger.thenNote, { id, commit })}\n`)
  }
}
