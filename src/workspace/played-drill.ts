import { join } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import { faultsOf, traceOfKept } from '../drill/kept-drill.ts'
import type { Trace } from '../run/trace.ts'
import { idPattern } from '../vocabulary/id.ts'
import type { Files } from './files.ts'
import { recordIn } from './record-files.ts'

/** A drill that was played, with all that is needed to score it and to play it again. */
export interface PlayedDrill {
  readonly trace: Trace
  readonly program: Program
  readonly scenario: ScenarioProgram
}

/** What the record of a drill in a set (`drills/<id>/`) holds; null when there is none, or none that is what was written. */
export function playedOnRecord(setFolder: string, drill: string, files: Files): PlayedDrill | null {
  if (!idPattern.test(drill)) return null
  const folder = join(setFolder, 'drills', drill)
  if (files.status(join(folder, 'log.jsonl'))?.kind !== 'file') return null
  try {
    const kept = recordIn(folder, drill, files)
    return kept === null || faultsOf(kept).length > 0 ? null : traceOfKept(kept)
  } catch {
    // Cut up by somebody: the list of drills says that its record is broken.
    return null
  }
}
