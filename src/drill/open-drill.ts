import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { Locale } from '../locale/locale.ts'
import type { Pins } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import { emptyLog } from '../run/log.ts'
import type { TraceHeader } from '../run/trace.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { formatWall } from '../vocabulary/instant.ts'
import { type EventLog, fromStored, type StoredEntry, toStored } from './event-log.ts'
import { Live, type Stage } from './live.ts'
import { formsIn } from './pinned-forms.ts'
import { type StaffTitles, seatsOf } from './seat.ts'

/** All that a drill needs for ever: what it is played by, and what it was made from. */
export interface Opening {
  readonly header: TraceHeader
  readonly program: Program
  readonly scenario: ScenarioProgram
  /** Raw text of every plan, scenario and rubric involved, by path in the set. */
  readonly texts: ReadonlyMap<string, string>
  /** The git commit of the set; null outside git or with changes that are not committed. */
  readonly revision: string | null
  readonly rehearsal: boolean
}

/** Opens a drill: keeps all that it needs, then its first entry. `exists`: a drill of that name has a log already. */
export async function openDrill(store: EventLog, opening: Opening, wall: Ms): Promise<'opened' | 'exists'> {
  const { header, program, scenario, rehearsal } = opening
  const pins = await keepPins(store, opening)
  // Nobody acts yet, so that no seats are needed.
  const live = new Live({ drill: header.drill, program, scenario, seats: [], forms: [] }, [])
  live.tell({ type: 'drill-opened', data: { pins, rehearsal } }, wall, { wall: formatWall(wall) })
  const added = { entries: live.drain().map(toStored), receipts: [] }
  const outcome = await store.append(header.drill, emptyLog.seq, added)
  return outcome === 'added' ? 'opened' : 'exists'
}

/** Keeps all that a drill needs, each text under its sha256. */
export async function keepPins(
  store: Pick<EventLog, 'putBlob'>,
  { header, program, scenario, texts, revision }: Opening,
): Promise<Pins> {
  const keep = async (text: string): Promise<string> => {
    const name = sha256(text)
    await store.putBlob(name, text)
    return name
  }
  const kept: Record<string, string> = {}
  for (const [path, text] of texts) kept[path] = await keep(text)
  return {
    program: await keep(canonicalJson(program)),
    scenario: await keep(canonicalJson(scenario)),
    header: await keep(canonicalJson(header)),
    texts: kept,
    revision,
  }
}

/** What a drill was opened with, read back from its log, its seats named by `titles` in the set's language or another; null when there is no such drill. */
export async function stageOf(
  store: EventLog,
  drill: string,
  titles: (locale: Locale) => StaffTitles,
): Promise<{ readonly stage: Stage; readonly header: TraceHeader } | null> {
  const [first] = chained(await store.read(drill, 0))
  if (first?.type !== 'drill-opened') return null
  const { pins } = first.data
  const read = async <T>(name: string): Promise<T> => {
    const text = await store.blob(name)
    if (text === null || sha256(text) !== name) throw new MissingPin(drill, name)
    return JSON.parse(text) as T
  }
  const [header, program, scenario] = await Promise.all([
    read<TraceHeader>(pins.header),
    read<Program>(pins.program),
    read<ScenarioProgram>(pins.scenario),
  ])
  const texts = new Map<string, string>()
  for (const path of rubricPaths(Object.keys(pins.texts), header)) {
    const blob = pins.texts[path] ?? ''
    const text = await store.blob(blob)
    if (text === null) throw new MissingPin(drill, blob)
    texts.set(path, text)
  }
  return { stage: stageFor({ header, program, scenario, texts }, titles(header.set.locale)), header }
}

/** A blob that a drill was opened with is gone or not what it was. */
export class MissingPin extends Error {
  readonly drill: string
  readonly blob: string

  constructor(drill: string, blob: string) {
    super(`Blob ${blob} of drill ${drill} is missing or changed`)
    this.drill = drill
    this.blob = blob
  }
}

/** Kept entries as a log, each with the hash of the one before. */
export function chained(stored: readonly StoredEntry[]): readonly DrillEvent[] {
  let prev = emptyLog.hash
  return stored.map((entry) => {
    const event = fromStored(entry, prev)
    prev = event.hash
    return event
  })
}

/** Which of the texts of a drill may be rubrics: neither its plans nor its scenario. */
function rubricPaths(paths: readonly string[], { plans, scenario }: TraceHeader): readonly string[] {
  const others = new Set([...plans.map(({ path }) => path), scenario.path])
  return paths.filter((path) => !others.has(path))
}

/** Where a drill is played: by what, which seats it has, and by which forms it is rated. */
export function stageFor(
  { header, program, scenario, texts }: Pick<Opening, 'header' | 'program' | 'scenario' | 'texts'>,
  titles: StaffTitles,
): Stage {
  const paths = rubricPaths([...texts.keys()], header)
  const rubrics = new Map(paths.map((path) => [path, texts.get(path) ?? '']))
  return {
    drill: header.drill,
    program,
    scenario,
    seats: seatsOf(scenario, titles),
    forms: formsIn(rubrics, scenario.rubrics),
  }
}
