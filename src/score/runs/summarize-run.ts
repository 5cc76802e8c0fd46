import type { PlanInstance, Program } from '../../compile/program.ts'
import type { ScenarioProgram } from '../../compile/scenario-program.ts'
import { type LevelId, levelRank } from '../../vocabulary/level.ts'
import { countCalls } from '../call-outcome.ts'
import { clauseTimes } from '../clause-times.ts'
import type { DrillRecord, Duty } from '../drill-record.ts'
import { occasionsIn } from '../measures/level-declared.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { histogramOf } from './histogram.ts'
import { resourceUse } from './resource-use.ts'
import type { ConsequenceTally, DeadlineTally, LevelTally, RunsSummary } from './runs-summary.ts'

/** What a run is a run of. */
export interface Played {
  readonly program: Program
  readonly scenario: ScenarioProgram
}

/** A duty with a time limit, and what became of it. */
interface Timed {
  readonly duty: Duty
  readonly outcome: Outcome
}

/** Given up before its time is as bad as not done. */
const undone: readonly Outcome[] = ['missed', 'broken']
const judged: readonly Outcome[] = ['in-time', 'done-late', ...undone]

/** The summary of a single run. `run`: its number, from 1. */
export function summarizeRun(run: number, record: DrillRecord, { program, scenario }: Played): RunsSummary {
  const timed = record.duties
    .filter(({ deadline }) => deadline !== null)
    .map((duty) => ({ duty, outcome: outcomeOf(duty, record.ends) }))
    .filter(({ outcome }) => judged.includes(outcome))
  const byParty = Map.groupBy(timed, ({ duty }) => `${duty.instance} ${duty.clause} ${duty.owner ?? ''}`)
  const levels = program.instances.flatMap((instance) =>
    instance.levels.map((level) => tallyLevel(instance, level, record)),
  )
  return {
    runs: 1,
    worst: { run, missed: timed.filter(({ outcome }) => outcome !== 'in-time').length },
    deadlines: new Map([...byParty].map(([key, rows]) => [key, tallyDeadline(rows)])),
    times: clauseTimes(record, program, { acting: true }),
    levels: new Map(levels.map((tally) => [`${tally.instance} ${tally.level}`, tally])),
    consequences: new Map(scenario.consequences.map(({ id }) => [id, tallyConsequence(id, record)])),
    resources: resourceUse(record, program),
  }
}

function tallyDeadline(rows: readonly Timed[]): DeadlineTally {
  const [first] = rows
  if (!first) throw new Error('A clause without rows is not tallied')
  const { instance, clause, owner, kind, text } = first.duty
  const late = rows.flatMap(({ duty, outcome }) => (outcome === 'done-late' ? [duty.done?.late ?? 0] : []))
  return {
    ...{ instance, clause, owner, kind, text },
    inTime: rows.filter(({ outcome }) => outcome === 'in-time').length,
    late: histogramOf(late),
    never: rows.filter(({ outcome }) => undone.includes(outcome)).length,
  }
}

function tallyLevel(instance: PlanInstance, level: LevelId, record: DrillRecord): LevelTally {
  const occasions = occasionsIn(instance, level, { record })
  const { inTime, late, never } = countCalls(occasions)
  const rank = levelRank(level, instance.levels)
  const declared = (record.levels.get(instance.id) ?? []).find(
    ({ changed, response }) => changed === 'response' && levelRank(response, instance.levels) >= rank,
  )
  return {
    ...{ instance: instance.id, level, inTime, late, never },
    delay: histogramOf(occasions.flatMap(({ delay }) => delay ?? [])),
    declared: histogramOf(declared ? [declared.at - record.begins] : []),
  }
}

function tallyConsequence(id: string, { events, begins }: DrillRecord): ConsequenceTally {
  const came = events.find((event) => event.type === 'consequence-released' && event.data.consequence === id)
  return { came: histogramOf(came ? [came.at.situation - begins] : []) }
}
