import type { Locale } from '../../../../locale/locale.ts'
import { clausePart } from '../../../../model/clause-part.ts'
import type { DrillEvent } from '../../../../run/event.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import { dutyWords } from '../../../../score/duty-words.ts'
import { splitClauseId } from '../../../../vocabulary/id.ts'
import type { LevelId, LevelName } from '../../../../vocabulary/level.ts'

/** A duty as it fell due. What became of it is told by the standing, not here. */
export function dutyOf(event: DrillEvent & { readonly type: 'obligation-due' }): Duty {
  const { key, instance, clause, thread, kind, owner, text, to, deadline } = event.data
  const due = { seq: event.seq, at: event.at.situation }
  const fate = { late: null, done: null, waived: null, withdrawn: null, broken: null }
  return { key, instance, clause, thread, kind, owner, text, to, deadline, due, ...fate }
}

/** The level whose start procedure a clause belongs to (`plan#III.procedure.decide`); null for any other clause. */
export function procedureLevelOf(clause: string): LevelId | null {
  const part = clausePart(splitClauseId(clause)?.row ?? '', [])
  return part.kind === 'step' ? part.level : null
}

/** What a duty is called, in a user's language. */
export function dutyName(
  duty: Pick<Duty, 'kind' | 'text' | 'clause'>,
  locale: Locale,
  levels: readonly LevelName[],
): string {
  return dutyWords({ kind: duty.kind, text: duty.text, level: procedureLevelOf(duty.clause) }, locale, levels)
}
