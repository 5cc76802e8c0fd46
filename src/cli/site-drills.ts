import { join } from 'node:path'
import { traceOfKept } from '../drill/kept-drill.ts'
import type { SiteDrill } from '../report/site/site-source.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { parsedJson } from '../workspace/parsed-json.ts'
import { PastDrills, type RecordedDrill } from '../workspace/past-drills.ts'
import { recordIn } from '../workspace/record-files.ts'
import type { Io } from './io.ts'

/** The drills on record in a set with their logs. One whose record is damaged, or that cannot be scored as it was, is named alone. */
export function siteDrills(setFolder: string, io: Io): SiteDrill[] {
  return new PastDrills(setFolder, io.files).list().map((drill) => siteDrill(setFolder, drill, io))
}

function siteDrill(setFolder: string, drill: RecordedDrill, io: Io): SiteDrill {
  const { whole, scores: _, ...past } = drill
  const folder = join(setFolder, 'drills', drill.drill)
  const kept = whole ? recordIn(folder, drill.drill, io.files) : null
  const scores = kept ? cardsIn(join(folder, 'scorecard.json'), io) : []
  return { ...past, scores, log: kept && traceOfKept(kept) }
}

/** Scorecards as they stand in the record: the rubrics may have changed since. What is no scorecard is left out. */
function cardsIn(path: string, io: Io): Scorecard[] {
  if (io.files.status(path)?.kind !== 'file') return []
  const file = parsedJson(new TextDecoder().decode(io.files.read(path)))
  if (typeof file !== 'object' || file === null || !('scorecards' in file)) return []
  return Array.isArray(file.scorecards) ? file.scorecards.filter(isCard) : []
}

/** What its readers rely on; a record may have been edited. */
function isCard(card: Partial<Scorecard> | null): card is Scorecard {
  return (
    typeof card?.rubric?.id === 'string' &&
    typeof card.rubric.title === 'string' &&
    typeof card.totals === 'object' &&
    Array.isArray(card.categories) &&
    Array.isArray(card.items)
  )
}
