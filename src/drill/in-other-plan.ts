import type { Counterpart } from '../run/counterparts.ts'
import type { EventBody, ObligationKey } from '../run/event.ts'
import type { Act } from '../run/input.ts'
import type { Playing } from '../run/playing.ts'
import { isOpen, standingBy } from '../run/state.ts'

/** How the log that is played again is read in the terms of other plans. */
export interface Terms {
  readonly clauseOf: Counterpart
  /** How a duty fell due in the log; undefined: it never did. */
  dueOf(key: ObligationKey): Extract<EventBody, { type: 'obligation-due' }>['data'] | undefined
}

/** What somebody did, told in the terms of other plans as they stand; null: they have no place for it. */
export function inOtherPlan(act: Act, playing: Playing, terms: Terms): Act | null {
  switch (act.kind) {
    case 'declare':
    case 'raise':
    case 'lower':
      return levelHere(act, playing)
    case 'end':
      return playing.loaded.instances.has(act.instance) ? act : null
    case 'finish':
    case 'waive':
    case 'undo': {
      const obligation = rowHere(act.obligation, playing, terms)
      return obligation === null ? null : { ...act, obligation }
    }
    case 'order':
    case 'judge': {
      const clause = terms.clauseOf(act.clause)
      return clause === null ? null : { ...act, clause }
    }
    case 'send':
      return terms.clauseOf(act.wire) === null ? null : act
    case 'warn':
    case 'cancel-warning':
      return terms.clauseOf(act.warning) === null ? null : act
  }
}

type LevelAct = Extract<Act, { kind: 'declare' | 'raise' | 'lower' }>

/** Who ordered a level ordered that level: whether it is a start, a raise or a lowering depends on what stands. */
function levelHere(act: LevelAct, { loaded, run }: Playing): LevelAct | null {
  const order = loaded.instances.get(act.instance)?.instance.levels
  if (!order?.includes(act.level)) return null
  const now = order.indexOf((run.levels.get(act.instance) ?? standingBy).response)
  if (now < 0) return { ...act, kind: 'declare' }
  return { ...act, kind: order.indexOf(act.level) < now ? 'lower' : 'raise' }
}

/** The row that a duty of the log is here: the same one, else the one of its clause and body that is open. */
function rowHere(key: ObligationKey, { run }: Playing, { clauseOf, dueOf }: Terms): ObligationKey | null {
  const due = dueOf(key)
  if (!due) return key
  const { instance, owner, episode, occurrence } = due
  const clause = clauseOf(due.clause)
  if (clause === null) return null
  const rows = run.rows.get(instance)?.all ?? []
  const own = rows.filter((row) => row.clause === clause && row.owner === owner)
  const same = own.find((row) => row.episode === episode && row.occurrence === occurrence)
  return (same ?? own.find(isOpen))?.key ?? key
}
