import type { Document, Section } from '../document/document.ts'
import { minute } from '../vocabulary/duration.ts'
import { parseInstant } from '../vocabulary/instant.ts'
import type { TableKind } from '../vocabulary/table-kind.ts'
import { knownTables, ofKind, runsOf } from './blocks.ts'
import { DataAt } from './data.ts'
import { parseDistribution, parseEffort } from './distribution.ts'
import { readGenerate } from './generate.ts'
import { readConsequences, readInjects } from './injects.ts'
import type { SetSettings } from './registry.ts'
import { type Distribution, drillModes, type Participant, type Scenario, type Seat } from './scenario.ts'
import type { Written } from './written.ts'

const scenarioTables: readonly TableKind[] = ['injects', 'consequences']

/**
 * What a scenario says. `begins` and `lasts` that cannot be understood are 0, a participant's `delay` is then the
 * default; all of them stand in `unreadable`.
 */
export function buildScenario(document: Document, settings: SetSettings): Scenario {
  const data = new DataAt(document)
  const unreadable: Written<string>[] = []
  const note = <T>(value: T | null, from: DataAt, otherwise: T): T => {
    const words = from.written()
    if (value === null && words) unreadable.push(words)
    return value ?? otherwise
  }
  const begins = data.get('begins')
  const lasts = data.get('lasts')
  const blocks = sectionsOf(document.body).flatMap((section) => section.blocks)
  const tables = knownTables(blocks, scenarioTables)
  return {
    path: document.path,
    id: data.get('id').required(),
    title: data.get('title').text() ?? '',
    mode: data.get('mode').oneOf(drillModes) ?? 'tabletop',
    area: data.get('area').written(),
    plans: data.get('plans').writtenTexts(),
    begins: note(parseInstant(begins.text() ?? '', settings.zone), begins, 0),
    lasts: note(lasts.span(), lasts, 0),
    seats: data.get('seats').entries().map(readSeat),
    objectives: data.get('objectives').texts(),
    rubrics: data.get('rubric').writtenTexts(),
    notify: data.get('notify').writtenTexts(),
    window: readWindow(data.get('window'), settings, note),
    generate: readGenerate(data.get('generate')),
    participants: readParticipants(data.get('participants'), note),
    background: backgroundOf(document.body),
    injects: ofKind(tables, 'injects').flatMap(readInjects),
    consequences: ofKind(tables, 'consequences').flatMap((table) =>
      readConsequences(table, settings.immediately),
    ),
    unreadable,
    at: data.place,
  }
}

function readSeat([id, data]: readonly [string, DataAt]): Seat {
  return {
    id,
    title: data.get('title').text() ?? id,
    holds: data.get('holds').writtenTexts(),
    at: data.place,
  }
}

/** 起 and 止 of the window. */
function readWindow(data: DataAt, { zone }: SetSettings, note: Note): Scenario['window'] {
  const [from, until] = data.list().map((each) => note(parseInstant(each.text() ?? '', zone), each, null))
  const isWindow = typeof from === 'number' && typeof until === 'number'
  return isWindow ? { from, until, at: data.place } : null
}

type Note = <T>(value: T | null, from: DataAt, otherwise: T) => T

/** When nothing is said of the time that people take to answer. */
const usualDelay: Distribution = { kind: 'triangular', low: 5 * minute, mode: 15 * minute, high: 40 * minute }

/** Every seat named, and `default`; what a seat does not say is taken from `default`. */
function readParticipants(data: DataAt, note: Note): Map<string, Participant> {
  const base = readParticipant(
    data.get('default'),
    { delay: usualDelay, effort: null, fails: 0, judges: 0, orders: 0, absent: false },
    note,
  )
  const seats = data.entries().filter(([seat]) => seat !== 'default')
  return new Map([
    ['default', base] as const,
    ...seats.map(([seat, own]) => [seat, readParticipant(own, base, note)] as const),
  ])
}

function readParticipant(data: DataAt, base: Participant, note: Note): Participant {
  const delay = data.get('delay')
  const effort = data.get('effort')
  const text = effort.text()
  // Times that a seat gives itself are not those that the default's note speaks of.
  const givesTimes = [delay, effort].some(({ value }) => value !== undefined)
  const measured = data.get('measured').text() ?? (givesTimes ? undefined : base.measured)
  return {
    delay: note(parseDistribution(delay.text() ?? ''), delay, base.delay),
    effort: text === null ? base.effort : note(parseEffort(text), effort, base.effort),
    fails: data.get('fails').number() ?? base.fails,
    judges: data.get('judges').number() ?? base.judges,
    orders: data.get('orders').number() ?? base.orders,
    absent: data.get('absent').value === undefined ? base.absent : data.get('absent').flag(),
    ...(measured ? { measured } : {}),
  }
}

/** A section and all under it. */
function sectionsOf(section: Section): Section[] {
  return [section, ...section.sections.flatMap(sectionsOf)]
}

/** The words of the section called 背景, one line per paragraph or item. */
function backgroundOf(body: Section): string {
  const found = sectionsOf(body).find(({ heading }) => /背景|background/i.test(heading?.text ?? ''))
  const blocks = found ? sectionsOf(found).flatMap((section) => section.blocks) : []
  return runsOf(blocks)
    .map(({ text }) => text)
    .join('\n')
}
