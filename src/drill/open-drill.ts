import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { Locale } from '../locale/locale.ts'
import type { Pins, SealedPins } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import { emptyLog } from '../run/log.ts'
import type { TraceHeader } from '../run/trace.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { formatWall } from '../vocabulary/instant.ts'
import { type EventLog, fromStored, type StoredEntry, toStored } from './event-log.ts'
import { Live, type Stage } from './live.ts'
import { formsIn } from './pinned-forms.ts'
import { discloseSealing, encloseSealing, pinsIn, type Sealing } from './sealed-opening.ts'
import { type StaffTitles, seatsOf } from './seat.ts'
import { StillSealed } from './still-sealed.ts'

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

/** What a sealed drill is kept under until it begins. */
export interface Lock {
  readonly key: Uint8Array
  /** 12 random bytes, never used before. */
  readonly nonce: Uint8Array
}

/**
 * Opens a drill: keeps all that it needs, then its first entry. With a lock what would tell of the scenario is kept encrypted.
 * `exists`: a drill of that name has a log already.
 */
export async function openDrill(
  store: EventLog,
  opening: Opening,
  wall: Ms,
  lock: Lock | null = null,
): Promise<'opened' | 'exists'> {
  const { header, program, scenario, rehearsal } = opening
  const { drill } = header
  const sealing = lock === null ? null : sealingOf(opening)
  const pins =
    lock === null || sealing === null
      ? await keepPins(store, opening)
      : await keepSealed(store, opening, sealing, lock)
  // Nobody acts yet, so that no seats are needed.
  const stage = { drill, program, scenario, seats: [], forms: [], ...(sealing === null ? {} : { sealing }) }
  const live = new Live(stage, [])
  live.tell({ type: 'drill-opened', data: { pins, rehearsal } }, wall, { wall: formatWall(wall) })
  const added = { entries: live.drain().map(toStored), receipts: [] }
  const outcome = await store.append(drill, emptyLog.seq, added)
  return outcome === 'added' ? 'opened' : 'exists'
}

/** Keeps all that a drill needs, each text under its sha256. */
export async function keepPins(store: Pick<EventLog, 'putBlob'>, opening: Opening): Promise<Pins> {
  const { pins, blobs } = pinned(opening)
  for (const [name, text] of blobs) await store.putBlob(name, text)
  return pins
}

function pinned({ header, program, scenario, texts, revision }: Opening): Pick<Sealing, 'pins' | 'blobs'> {
  const blobs = new Map<string, string>()
  const pin = (text: string): string => {
    const name = sha256(text)
    blobs.set(name, text)
    return name
  }
  const pins = {
    program: pin(canonicalJson(program)),
    scenario: pin(canonicalJson(scenario)),
    header: pin(canonicalJson(header)),
    texts: Object.fromEntries([...texts].map(([path, text]) => [path, pin(text)])),
    revision,
  }
  return { pins, blobs }
}

/** What of an opening would tell of the scenario: all but the program and the plans. Which rubrics there are tells, too. */
function sealingOf(opening: Opening): Sealing {
  const { pins, blobs } = pinned(opening)
  const known = new Set([pins.program, ...Object.values(knownTexts(opening, pins))])
  const hidden = new Map([...blobs].filter(([name]) => !known.has(name)))
  return { from: opening.scenario.window?.from ?? 0, pins, blobs: hidden }
}

function knownTexts({ header }: Opening, { texts }: Pins): Record<string, string> {
  const plans = new Set(header.plans.map(({ path }) => path))
  return Object.fromEntries(Object.entries(texts).filter(([path]) => plans.has(path)))
}

async function keepSealed(
  store: Pick<EventLog, 'putBlob'>,
  opening: Opening,
  sealing: Sealing,
  lock: Lock,
): Promise<SealedPins> {
  const { pins, blobs } = pinned(opening)
  for (const [name, text] of blobs) if (!sealing.blobs.has(name)) await store.putBlob(name, text)
  const { drill, scenario } = opening.header
  const enclosed = encloseSealing(sealing, { drill, title: scenario.title }, lock)
  const sealed = sha256(enclosed)
  await store.putBlob(sealed, enclosed)
  return { program: pins.program, sealed, texts: knownTexts(opening, pins), revision: pins.revision }
}

/** The key of a drill; null when this process has none. */
export type KeyOf = (drill: string) => Uint8Array | null

/**
 * What a drill was opened with, read back from its log, its seats named by `titles` in the set's language or another; null when
 * there is no such drill. Throws {@link StillSealed} when the drill has not begun and no key opens it.
 */
export async function stageOf(
  store: EventLog,
  drill: string,
  titles: (locale: Locale) => StaffTitles,
  keyOf: KeyOf = () => null,
): Promise<{ readonly stage: Stage; readonly header: TraceHeader } | null> {
  const named = await pinsOf(store, drill)
  if (named === null) return null
  const kept = async (name: string): Promise<string> => {
    const text = await store.blob(name)
    if (text === null || sha256(text) !== name) throw new MissingPin(drill, name)
    return text
  }
  const sealing =
    'sealed' in named ? disclosed(await kept(named.sealed), named, { drill, key: keyOf(drill) }) : null
  const pins = 'sealed' in named ? sealing?.pins : named
  if (!pins) return null
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(sealing?.blobs.get(name) ?? (await kept(name)))
  const [header, program, scenario] = await Promise.all([
    read<TraceHeader>(pins.header),
    read<Program>(pins.program),
    read<ScenarioProgram>(pins.scenario),
  ])
  const texts = new Map<string, string>()
  for (const path of rubricPaths(Object.keys(pins.texts), header)) {
    const name = pins.texts[path] ?? ''
    texts.set(path, sealing?.blobs.get(name) ?? (await kept(name)))
  }
  const stage = stageFor({ header, program, scenario, texts }, titles(header.set.locale))
  return { stage: sealing === null ? stage : { ...stage, sealing }, header }
}

function disclosed(
  text: string,
  { sealed }: SealedPins,
  { drill, key }: { readonly drill: string; readonly key: Uint8Array | null },
): Sealing {
  if (key === null) throw new StillSealed(drill, 'no-key')
  const sealing = discloseSealing(text, drill, key)
  if (sealing === 'other-key') throw new StillSealed(drill, sealing)
  if (sealing === 'changed') throw new MissingPin(drill, sealed)
  return sealing
}

/** A sealed drill's plain pins come with a later entry; any other's stand in the first, and no more is read. */
async function pinsOf(store: EventLog, drill: string): Promise<ReturnType<typeof pinsIn>> {
  const named = pinsIn(chained(await store.read(drill, 0, 1)))
  return named !== null && 'sealed' in named ? pinsIn(chained(await store.read(drill, 0))) : named
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
