import type { FindingState } from '../model/findings.ts'
import { parseInstant } from '../vocabulary/instant.ts'
import { type Stage, stageOn } from './finding-course.ts'
import { type LedgerFinding, standing } from './ledger.ts'

/** How a ledger stood on a day, in numbers of findings. */
export interface LedgerCounts extends Readonly<Record<FindingState, number>> {
  readonly all: number
  /** Of those accepted: past their due day. */
  readonly overdue: number
  /** Moves lie around the day whose own days nobody noted. */
  readonly unknown: number
}

/** How long findings took from being shown to being mended, in days. */
export interface MendingTimes {
  readonly mended: number
  /** Null: nothing was mended. */
  readonly median: number | null
  readonly longest: number | null
  /** After the due day that held. */
  readonly late: number
}

/** A year or a quarter, up to its last day or today. Days as `2026-03-31`. */
export interface Period {
  readonly year: number
  /** 1 to 4; null: the whole year. */
  readonly quarter: number | null
  readonly from: string
  readonly to: string
  /** It goes on. */
  readonly isOpen: boolean
}

/** What a period brought to the ledger, and how that stood when it ended. */
export interface LedgerPeriod extends Period {
  readonly found: number
  /** Shown again after they were mended. */
  readonly again: number
  readonly stood: LedgerCounts
  readonly times: MendingTimes
}

/** A finding's state when a day ended; null: not found yet. `today`: as of then it stands as the ledger says, days or not. */
export function stoodOn(
  finding: LedgerFinding,
  day: string,
  today: string,
): { readonly state: FindingState | 'unknown'; readonly overdue: boolean } | null {
  const { course, current } = finding
  if (day >= today) {
    const state = standing(finding)
    const due = current.due?.value ?? null
    return { state, overdue: state === 'accepted' && due !== null && due < day }
  }
  const stage = stageOn(course, day)
  if (stage === null) return null
  if (stage === 'unknown') return { state: 'unknown', overdue: false }
  const { state, due } = stage
  return { state, overdue: state === 'accepted' && due !== null && due < day }
}

/** Those that had been found by a day, by how they stood when it ended. */
export function ledgerCounts(findings: readonly LedgerFinding[], day: string, today: string): LedgerCounts {
  const stood = findings.flatMap((finding) => stoodOn(finding, day, today) ?? [])
  const count = (state: FindingState | 'unknown'): number =>
    stood.filter((each) => each.state === state).length
  return {
    all: stood.length,
    proposed: count('proposed'),
    accepted: count('accepted'),
    overdue: stood.filter(({ overdue }) => overdue).length,
    rejected: count('rejected'),
    mended: count('mended'),
    retested: count('retested'),
    unknown: count('unknown'),
  }
}

/** Every time a finding was mended; what was taken up again counts anew. `began`: when it was shown or taken up again; null: not noted. */
export interface Mending {
  readonly began: string | null
  readonly day: string | null
  readonly due: string | null
}

export function mendingsOf({ course }: Pick<LedgerFinding, 'course'>): Mending[] {
  const done: Mending[] = []
  let began: Stage | null = null
  let due: string | null = null
  for (const stage of course) {
    const isDone = stage.state === 'mended' || stage.state === 'retested'
    if (!isDone) {
      began ??= stage
      if (stage.state === 'accepted') due = stage.due
    } else if (began !== null) {
      done.push({ began: began.from, day: stage.state === 'mended' ? stage.from : null, due })
      began = null
      due = null
    }
  }
  return done
}

/** Of what was mended from one day to another, both included. Where a day was not noted, none of it can be told. */
export function mendingTimes(findings: readonly LedgerFinding[], from: string, to: string): MendingTimes {
  const own = findings.flatMap(mendingsOf).filter(({ day }) => day !== null && day >= from && day <= to)
  const spans = own.flatMap(({ began, day }) => daysBetween(began, day) ?? []).sort((a, b) => a - b)
  return {
    mended: own.length,
    median: median(spans),
    longest: spans.at(-1) ?? null,
    late: own.filter(({ day, due }) => day !== null && due !== null && day > due).length,
  }
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

const dayLong = 24 * 3_600_000

function daysBetween(from: string | null, to: string | null): number | null {
  const [first, last] = [from, to].map((day) => (day === null ? null : parseInstant(day, 0)))
  return first == null || last == null ? null : Math.max(0, Math.round((last - first) / dayLong))
}

/** Every year since the first finding, and the quarters of this year and the last; none after today. Empty: no day is known. */
export function ledgerPeriods(findings: readonly LedgerFinding[], today: string): LedgerPeriod[] {
  const first = findings
    .flatMap(({ course }) => course[0]?.from ?? [])
    .reduce((least, day) => (least === '' || day < least ? day : least), '')
  if (first === '' || first > today) return []
  const [begins, now] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))]
  const years = Array.from({ length: now - begins + 1 }, (_, index) => begins + index)
  const quarters = years.filter((year) => year >= now - 1).flatMap(quartersOf)
  const wholes = years.map((year) => ({ year, quarter: null, from: `${year}-01-01`, to: `${year}-12-31` }))
  return [...wholes, ...quarters]
    .filter(({ from, to }) => from <= today && to >= first)
    .map((period) => {
      const isOpen = period.to > today
      return periodOf(findings, { ...period, to: isOpen ? today : period.to, isOpen }, today)
    })
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

/** The quarters of a year with their first and last days. */
export function quartersOf(
  year: number,
): readonly (Pick<Period, 'year' | 'from' | 'to'> & { readonly quarter: number })[] {
  return quarterEnds.map((ends, index) => {
    const from = `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`
    return { year, quarter: index + 1, from, to: `${year}-${ends}` }
  })
}

function periodOf(findings: readonly LedgerFinding[], period: Period, today: string): LedgerPeriod {
  const { from, to } = period
  const shown = findings.flatMap(({ course }) => course.filter(({ state }) => state === 'proposed'))
  const own = shown.filter((stage) => stage.from !== null && stage.from >= from && stage.from <= to)
  return {
    ...period,
    found: own.filter(({ again }) => !again).length,
    again: own.filter(({ again }) => again).length,
    stood: ledgerCounts(findings, to, today),
    times: mendingTimes(findings, from, to),
  }
}
