import { type FindingState, movesOf, type RecordedFinding } from '../model/findings.ts'

/** How a finding stood from some day on. */
export interface Stage {
  readonly state: FindingState
  /** Its first day; null: nobody noted it. */
  readonly from: string | null
  /** The due day that held then; null: none. */
  readonly due: string | null
  /** Proposed anew: a drill showed it after it had been mended. */
  readonly again: boolean
}

/** Something that happened to a finding; `sorted`: the day by which it is put in order, `''` where none is known. */
interface Happening extends Omit<Stage, 'again'> {
  readonly shown: boolean
  readonly sorted: string
}

/**
 * How a finding stood from when to when, the first first. `showing`: the records of drills that showed it, by itself (`isItself`) or
 * as what followed from another, in the order of the drills. What was done after a drill that was recorded later is later than it: days decide,
 * and where none was noted the order of the records.
 */
export function courseOf(
  isItself: (record: RecordedFinding) => boolean,
  showing: readonly RecordedFinding[],
): Stage[] {
  const happenings = showing
    .flatMap((record) => happeningsIn(record, isItself(record)))
    .sort((a, b) => (a.sorted < b.sorted ? -1 : a.sorted > b.sorted ? 1 : 0))
  const course: Stage[] = []
  for (const { shown, state, from, due } of happenings) {
    const last = course.at(-1)
    const wasDone = last?.state === 'mended' || last?.state === 'retested'
    if (shown && last !== undefined && !wasDone) continue
    if (!shown && last?.state === state && last.due === due) continue
    course.push({ state, from, due, again: shown && last !== undefined })
  }
  return course
}

function happeningsIn(record: RecordedFinding, isItself: boolean): Happening[] {
  const { date } = record
  const found = { shown: true, state: 'proposed', from: date === '' ? null : date, due: null } as const
  const all: Happening[] = [{ ...found, sorted: date }]
  for (const { state, day, due } of isItself ? movesOf(record) : []) {
    const before = all.at(-1)?.sorted ?? ''
    all.push({ shown: false, state, from: day, due, sorted: day !== null && day > before ? day : before })
  }
  return all
}

/** How it stood when a day ended; 'unknown': a move lies around that day whose own day nobody noted; null: no drill had shown it yet. */
export function stageOn(course: readonly Stage[], day: string): Stage | 'unknown' | null {
  const at = course.findLastIndex(({ from }) => from !== null && from <= day)
  if (course[at + 1]?.from === null) return 'unknown'
  return course[at] ?? null
}
