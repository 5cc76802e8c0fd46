import type { Program } from '../compile/program.ts'
import { pastDrill } from '../drill/past-drill.ts'
import { evidenceOfDrills, type LimitEvidence, type TimedDrill } from '../revise/limit-evidence.ts'
import type { Trace } from '../run/trace.ts'
import { clauseTimes } from '../score/clause-times.ts'
import { readTrace } from '../score/drill-record.ts'

/**
 * How long clauses took in a drill of people and in those on record that were before it; undefined for a simulation, a real event and a
 * drill that has not ended: then nobody asks for the records. `recorded`: the drills of people on record.
 */
export function limitsOnRecord(
  trace: Trace,
  program: Program,
  recorded: () => readonly TimedDrill[],
): LimitEvidence | undefined {
  const { drill, kind } = trace.header
  const own = kind === 'live' || kind === 'paper' ? pastDrill(trace.header, trace.events) : null
  if (own === null) return undefined
  const { date } = own
  const before = recorded().filter((past) => past.drill !== drill && past.date <= date)
  const times = clauseTimes(readTrace(trace, program), program, { acting: false })
  return evidenceOfDrills([...before, { drill, date, times }])
}
