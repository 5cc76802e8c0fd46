import { compilePlans } from '../compile/compile-plans.ts'
import { compileScenario } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fewestRuns } from '../revise/judged-limits.ts'
import { evidenceOfRuns, type LimitEvidence } from '../revise/limit-evidence.ts'
import type { Finding, Revision } from '../revise/revision.ts'
import type { Trace } from '../run/trace.ts'
import { type ClauseTimes, drillsJudged, drillsWithin, noTimes } from '../score/clause-times.ts'
import { withTexts } from '../workspace/build-set.ts'
import { runsOnThreads } from '../workspace/runs-on-threads.ts'
import { textsWithEdits } from '../workspace/try-edits.ts'
import type { Arguments } from './arguments.ts'
import { countOption, mostRuns, mostWorkers } from './count-option.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { runsBar } from './progress.ts'
import type { Session } from './session.ts'

/** `--runs N --workers N` of `revise`. */
export interface RunsWanted {
  readonly runs: number
  /** Null: as many as the machine runs at once. */
  readonly workers: number | null
}

/** Null: one run is looked at alone. Throws {@link Misuse} where many say nothing: a drill of people, or too few. */
export function runsWanted(args: Arguments, trace: Trace): RunsWanted | null {
  const runs = countOption(args, 'runs', mostRuns)
  const workers = countOption(args, 'workers', mostWorkers)
  if (runs === null) {
    if (workers !== null) throw new Misuse('workersWithoutRuns')
    return null
  }
  if (trace.header.kind !== 'simulation') throw new Misuse('runsOfPeople', { drill: trace.header.drill })
  if (runs < fewestRuns) throw new Misuse('runsTooFew', { runs, least: fewestRuns })
  return { runs, workers }
}

/** A simulation whose scenario is played many times on the plans of a set. */
interface ManyRuns {
  readonly trace: Trace
  readonly set: PlanSet
  readonly wanted: RunsWanted
}

interface World {
  readonly session: Session
  readonly io: Io
}

/** What many runs say about the limits of today's plans; new ones are all made at once and the runs played again. */
export async function revisedOverRuns(
  many: ManyRuns,
  revise: (limits: LimitEvidence) => Revision,
  world: World,
): Promise<Revision> {
  const once = revise(await limitsFromRuns(many, world))
  const edits = once.findings.flatMap((finding) => newLimitOf(finding)?.edits ?? [])
  if (edits.length === 0) return once
  const set = withTexts(many.set, textsWithEdits(many.set, edits))
  const again = await limitsFromRuns({ ...many, set }, world)
  return { ...once, findings: once.findings.map((finding) => withEffect(finding, again)) }
}

/** The times of runs on the seeds that follow from the simulation's own: both texts are played on the same. */
async function limitsFromRuns(
  { trace, set, wanted }: ManyRuns,
  { session, io }: World,
): Promise<LimitEvidence> {
  const { scenario: named, seed } = trace.header
  const scenario = set.scenarios.get(named.id)
  if (!scenario) throw new Misuse('noScenario', { scenario: named.id })
  const task = { program: compilePlans(set), scenario: compileScenario(set, scenario), seed: seed ?? '1' }
  const bar = runsBar(io, session.texts, wanted.runs)
  const summary = await runsOnThreads(task, { ...wanted, onProgress: bar.show })
  bar.done()
  return evidenceOfRuns(summary, task.scenario)
}

function withEffect(finding: Finding, { times }: LimitEvidence): Finding {
  const proposal = newLimitOf(finding)
  if (!proposal) return finding
  const took = times.get(finding.clause) ?? noTimes
  return {
    ...finding,
    proposal: { ...proposal, effect: effectOf(took, Number(proposal.wording.params.toMs)) },
  }
}

function newLimitOf({ measure, proposal }: Finding) {
  return measure === 'limit-missed-often' && proposal.kind === 'edit' ? proposal : null
}

function effectOf(times: ClauseTimes, limit: number) {
  const [count, kept] = [drillsJudged(times), drillsWithin(times, limit)]
  const resolved = kept * 2 >= count
  const params = { count, kept, percent: count === 0 ? 0 : Math.round((kept / count) * 100) }
  return { resolved, wording: { variant: resolved ? 'limit-kept-in-runs' : 'limit-still-missed', params } }
}
