import type { ProgramSeat } from '../../../../compile/scenario-program.ts'
import { isEverybody } from '../../../../link/seats.ts'
import type { DrillEvent } from '../../../../run/event.ts'
import { injectsOf, isPending, plannedAt, type ScriptState } from '../../../../run/script.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'
import type { FullBackstage } from '../../../protocol.ts'
import type { OpenDuty } from './obligations.ts'

/** Something on a lane of the timeline. */
export interface Mark {
  readonly at: Instant
  readonly kind:
    | 'planned'
    | 'released'
    | 'skipped'
    | 'consequence'
    | 'act'
    | 'level'
    | 'message'
    | 'refused'
    | 'deadline'
  /** Deadlines: past and not done. */
  readonly late: boolean
  /** Inject id, or the key of a duty; null: see `seq`. */
  readonly id: string | null
  /** The entry behind it; null for what is still to come. */
  readonly seq: number | null
}

export interface Lane {
  /** A seat; `*` for what goes to all or to nobody who has a seat. */
  readonly seat: string
  readonly title: string | null
  readonly marks: readonly Mark[]
}

/** What reaches everybody, and what concerns bodies without a seat. */
export const everyone = '*'

interface Played {
  readonly backstage: Pick<FullBackstage, 'scenario'>
  readonly script: ScriptState
  readonly told: readonly DrillEvent[]
  readonly duties: readonly OpenDuty[]
}

/** A lane per seat, the one for all first; on each what was planned, what came, what was done, what is due. */
export function lanesOf({ backstage, script, told, duties }: Played): readonly Lane[] {
  const { seats } = backstage.scenario
  const marks = new Map<string, Mark[]>([everyone, ...seats.map(({ id }) => id)].map((id) => [id, []]))
  const put = (to: readonly string[], mark: Mark): void => {
    const known = reachesAll(to, seats) ? [] : to.filter((seat) => marks.has(seat))
    for (const seat of known.length > 0 ? known : [everyone]) marks.get(seat)?.push(mark)
  }
  for (const { mark, to } of scripted(backstage, script)) put(to, mark)
  for (const event of told) {
    const found = markOf(event)
    if (found) put(found.to, found.mark)
  }
  for (const { row, late } of duties)
    if (row.deadline !== null) {
      const mark: Mark = { at: row.deadline, kind: 'deadline', late, id: row.key, seq: null }
      put(holders(row.owner, seats), mark)
    }
  const titles = new Map(seats.map(({ id, title }) => [id, title]))
  return [...marks].map(([seat, own]) => ({ seat, title: titles.get(seat) ?? null, marks: own }))
}

/** Whether what is sent to these seats is for everybody: none named, the word for all, or every one. */
export function reachesAll(to: readonly string[], seats: readonly { readonly id: string }[]): boolean {
  return to.length === 0 || to.some(isEverybody) || seats.every(({ id }) => to.includes(id))
}

interface Placed {
  readonly mark: Mark
  readonly to: readonly string[]
}

/** Injects that have not come: planned ones hollow, those left out struck through, at the time they were meant for. */
function scripted({ scenario }: Played['backstage'], script: ScriptState): Placed[] {
  return injectsOf(scenario, script).flatMap((inject) => {
    const at = plannedAt(inject, script, scenario.begins)
    const skipped = script.skipped.has(inject.id)
    if (at === null || (!skipped && !isPending(inject.id, script))) return []
    const kind = skipped ? ('skipped' as const) : ('planned' as const)
    return [{ mark: { at, kind, late: false, id: inject.id, seq: null }, to: inject.to }]
  })
}

const kinds: Readonly<Partial<Record<DrillEvent['type'], Mark['kind']>>> = {
  'inject-released': 'released',
  'consequence-released': 'consequence',
  'level-declared': 'level',
  'level-raised': 'level',
  'level-lowered': 'level',
  'response-ended': 'level',
  'obligation-done': 'act',
  'obligation-waived': 'act',
  'judgement-recorded': 'act',
  'task-ordered': 'act',
  'warning-issued': 'act',
  'link-sent': 'act',
  'act-refused': 'refused',
  'message-sent': 'message',
}

function markOf(event: DrillEvent): Placed | null {
  const kind = kinds[event.type]
  if (kind === undefined) return null
  const id = event.type === 'inject-released' ? event.data.inject : null
  const mark: Mark = { at: event.at.situation, kind, late: false, id, seq: event.seq }
  if (event.type === 'inject-released' || event.type === 'consequence-released')
    return { mark, to: event.data.to }
  return event.by === 'system' ? null : { mark, to: [event.by.seat] }
}

/** Seats that hold a party, or the body that a post belongs to. */
export function holders(party: string | null, seats: readonly ProgramSeat[]): readonly string[] {
  if (party === null) return []
  const holding = (id: string): string[] =>
    seats.filter(({ parties }) => parties.includes(id)).map((seat) => seat.id)
  const own = holding(party)
  const dot = party.lastIndexOf('.')
  return own.length > 0 || dot < 0 ? own : holding(party.slice(0, dot))
}

/**
 * The marks within a window, those that would lie on each other together: by kind of drawing, so that a deadline never
 * hides behind an act. Each cluster begins at its first mark. `nearest`: how near to each other they may stand, as a share of the window.
 */
export function clusters(
  marks: readonly Mark[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  nearest = 0.018,
): readonly (readonly Mark[])[] {
  const groups: Mark[][] = []
  const last = new Map<string, Mark[]>()
  const within = marks.filter(({ at }) => at >= from && at <= to)
  for (const mark of within.toSorted((a, b) => a.at - b.at)) {
    const kind = `${mark.kind}${mark.late}`
    const group = last.get(kind)
    const first = group?.[0]
    if (group && first && mark.at - first.at < (to - from) * nearest) group.push(mark)
    else {
      const begun = [mark]
      groups.push(begun)
      last.set(kind, begun)
    }
  }
  return groups
}
