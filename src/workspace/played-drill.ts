import { join } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import { faultsOf, traceOfKept } from '../drill/kept-drill.ts'
import type { Trace } from '../run/trace.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { idPattern } from '../vocabulary/id.ts'
import type { Files } from './files.ts'
import { parsedJson } from './parsed-json.ts'
import { recordIn } from './record-files.ts'
import { isPhotoName, photoPaths } from './record-photos.ts'

/** A drill that was played, with all that is needed to score it and to play it again. */
export interface PlayedDrill {
  readonly trace: Trace
  readonly program: Program
  readonly scenario: ScenarioProgram
  /** As it was scored when its record was made; null: it was not. */
  readonly cards: readonly Scorecard[] | null
}

/** What the record of a drill in a set (`drills/<id>/`) holds; null when there is none, or none that is what was written. */
export function playedOnRecord(setFolder: string, drill: string, files: Files): PlayedDrill | null {
  const folder = recordOf(setFolder, drill, files)
  if (folder === null) return null
  try {
    const kept = recordIn(folder, drill, files)
    if (kept === null || faultsOf(kept).length > 0) return null
    return { ...traceOfKept(kept), cards: cardsIn(join(folder, 'scorecard.json'), files) }
  } catch {
    // Cut up by somebody: the list of drills says that its record is broken.
    return null
  }
}

/** A photo of a record, by its sha256; null when there is none, and when it was erased. */
export function photoOnRecord(
  setFolder: string,
  { drill, photo }: { readonly drill: string; readonly photo: string },
  files: Files,
): Uint8Array | null {
  const folder = isPhotoName(photo) ? recordOf(setFolder, drill, files) : null
  if (folder === null) return null
  const path = photoPaths(folder, files).find(([name]) => name === photo)?.[1]
  return path === undefined || files.status(path)?.kind !== 'file' ? null : files.read(path)
}

function recordOf(setFolder: string, drill: string, files: Files): string | null {
  if (!idPattern.test(drill)) return null
  const folder = join(setFolder, 'drills', drill)
  return files.status(join(folder, 'log.jsonl'))?.kind === 'file' ? folder : null
}

function cardsIn(path: string, files: Files): readonly Scorecard[] | null {
  if (files.status(path)?.kind !== 'file') return null
  const file = parsedJson(new TextDecoder().decode(files.read(path)))
  if (typeof file !== 'object' || file === null || !('scorecards' in file)) return null
  const { scorecards } = file
  const known = Array.isArray(scorecards) && scorecards.every((card) => card?.format === 'yuyan-scorecard/1')
  return known ? (scorecards as Scorecard[]) : null
}
