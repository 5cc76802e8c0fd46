import type { DutyContext } from '../../../../report/duty-context.ts'
import type { Actor, DrillEvent } from '../../../../run/event.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import { splitClauseId } from '../../../../vocabulary/id.ts'
import type { FullBackstage, Setting } from '../../../protocol.ts'
import { procedureLevelOf } from './duty.ts'

interface Named {
  readonly setting: Setting
  readonly backstage: FullBackstage
  readonly log: readonly DrillEvent[]
  readonly duties: ReadonlyMap<string, Duty>
  entry(seq: number): DrillEvent | null
}

/** The names that the sentences of the log need, from what a page was given and from the log itself. */
export function namesOf(board: Named): DutyContext {
  const { setting, backstage } = board
  const seats = new Map([setting.seat, ...setting.seats].map(({ seat, title }) => [seat, title]))
  for (const { id, title } of backstage.scenario.seats) seats.set(id, title)
  const parties = new Map(backstage.parties.map(({ id, name }) => [id, name]))
  const areas = new Map(backstage.areas.map(({ id, name }) => [id, name]))
  const titles = new Map(backstage.instances.map(({ id, title }) => [id, title]))
  const facts = new Map(backstage.facts.map(({ name, type }) => [name, type]))
  return {
    real: false,
    zone: setting.zone,
    begins: backstage.scenario.begins,
    levels: setting.levels,
    seat: (id) => seats.get(id) ?? id,
    party: (id) => parties.get(id) ?? id,
    area: (id) => areas.get(id) ?? id,
    instance: (id) => titles.get(id) ?? id,
    fact: (name) => facts.get(name) ?? null,
    duty: (key) => {
      const duty = board.duties.get(key)
      return duty ? { duty, level: procedureLevelOf(duty.clause) } : null
    },
    clause: (clause) => clause,
    wire: (clause) => wireOf(board, clause),
    actorOf: (event) => actorOf(board, event),
  }
}

/** Who stands behind an entry: for what followed by itself, whoever gave the input. */
function actorOf(board: Named, event: DrillEvent): Actor {
  if (event.by !== 'system' || event.cause === null) return event.by
  return board.entry(event.cause)?.by ?? 'system'
}

/** The two ends of a link: the machine of the plan that it stands in, and the title of the plan it calls. */
function wireOf({ backstage }: Named, clause: string): ReturnType<DutyContext['wire']> {
  const plan = splitClauseId(clause)?.plan
  const from = backstage.instances.find(({ id }) => id.startsWith(`${plan}@`))
  const called = backstage.clauses.find((each) => each.clause === clause)
  return from && called ? { from: from.id, to: called.text } : null
}
