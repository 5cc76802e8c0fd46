import { join } from 'node:path'
import { faultsOf, traceOfKept } from '../drill/kept-drill.ts'
import { type PastDrill, pastDrill } from '../drill/past-drill.ts'
import type { TraceHeader } from '../run/trace.ts'
import { type ClauseFate, clauseFates } from '../score/clause-fates.ts'
import { type ClauseTimes, clauseTimes } from '../score/clause-times.ts'
import { readTrace } from '../score/drill-record.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { type ClauseId, idPattern } from '../vocabulary/id.ts'
import type { Files } from './files.ts'
import { parsedJson } from './parsed-json.ts'
import { recordIn } from './record-files.ts'

/** A drill on record, with how it was rated. */
export interface RecordedDrill extends PastDrill {
  readonly kind: TraceHeader['kind']
  /** What became of the clauses that fell due in it. */
  readonly fates: ReadonlyMap<ClauseId, ClauseFate>
  /** How long those with a limit took; what the director did for others is left out. */
  readonly times: ReadonlyMap<ClauseId, ClauseTimes>
  /** Whether log and pins are what was written; else what they say counts for nothing. */
  readonly whole: boolean
  readonly scores: readonly Pick<Scorecard, 'rubric' | 'totals'>[]
}

/** A drill that people held, whose record is what was written: only these count. */
export function isCounted({ whole, kind }: Pick<RecordedDrill, 'whole' | 'kind'>): boolean {
  return whole && (kind === 'live' || kind === 'paper')
}

/** The drills on record in a set (`drills/<id>/`). Records do not change, so that each is read once. */
export class PastDrills {
  readonly #folder: string
  readonly #files: Files
  readonly #read = new Map<string, { readonly sizes: string; readonly drill: RecordedDrill | null }>()

  /** `folder`: the set's. */
  constructor(folder: string, files: Files) {
    this.#folder = join(folder, 'drills')
    this.#files = files
  }

  /** By id, those that are wanted. What cannot be read as a record is left out. */
  list(isWanted: (drill: string) => boolean = () => true): readonly RecordedDrill[] {
    return this.#files
      .entries(this.#folder)
      .filter(({ name, kind }) => kind === 'folder' && idPattern.test(name) && isWanted(name))
      .map(({ name }) => name)
      .sort(byCodePoint)
      .flatMap((name) => this.#drill(name) ?? [])
  }

  #drill(name: string): RecordedDrill | null {
    const folder = join(this.#folder, name)
    const size = (file: string): number => this.#files.status(join(folder, file))?.size ?? -1
    const sizes = `${size('log.jsonl')} ${size('scorecard.json')}`
    const known = this.#read.get(name)
    if (known?.sizes === sizes) return known.drill
    const drill = size('log.jsonl') < 0 ? null : readDrill(folder, name, this.#files)
    this.#read.set(name, { sizes, drill })
    return drill
  }
}

function readDrill(folder: string, name: string, files: Files): RecordedDrill | null {
  try {
    const kept = recordIn(folder, name, files)
    if (!kept) return null
    const whole = faultsOf(kept).length === 0
    const { trace, program } = traceOfKept(kept)
    const past = pastDrill(trace.header, trace.events)
    if (!past) return null
    const scores = scoresIn(join(folder, 'scorecard.json'), files)
    const { kind } = trace.header
    const fates = clauseFates(trace, program)
    const times = clauseTimes(readTrace(trace, program), program, { acting: false })
    return { ...past, drill: name, kind, fates, times, whole, scores }
  } catch {
    // A record that somebody has cut up is no reason to show none of the others.
    return null
  }
}

function scoresIn(path: string, files: Files): RecordedDrill['scores'] {
  if (files.status(path)?.kind !== 'file') return []
  const file = parsedJson(new TextDecoder().decode(files.read(path)))
  if (typeof file !== 'object' || file === null || !('scorecards' in file)) return []
  const { scorecards } = file
  return Array.isArray(scorecards) ? scorecards.filter(isScored) : []
}

function isScored(card: Partial<Scorecard> | null): card is Scorecard {
  const number = (value: unknown): boolean => value === null || Number.isFinite(value)
  return (
    typeof card?.rubric?.title === 'string' &&
    number(card.totals?.performance) &&
    number(card.totals?.coverage)
  )
}
