import type { Locale } from '../../locale/locale.ts'
import type { DrillEvent, EventType } from '../../run/event.ts'
import { dutiesByOrganization, type OrganizationTally } from '../../score/by-organization.ts'
import type { Duty } from '../../score/drill-record.ts'
import { doneBefore } from '../../score/measures/done-before.ts'
import { latenessOf, outcomeOf } from '../../score/outcome.ts'
import { dutyText } from '../duty-log.ts'
import { reportWords } from '../report-words.ts'
import type { AfterActionView, InjectRow, LateRow, OrganizationRow } from './after-action-view.ts'
import type { ReportSource } from './report-source.ts'

/** How each body kept its duties, the worst first; what the director did in its place is a column of its own (代). */
export function organizationRows({ record, program, locale }: ReportSource): OrganizationRow[] {
  const rows = dutiesByOrganization(record, program).map((tally) => organizationRow(tally, locale))
  return rows.sort((a, b) => b.missed - a.missed || b.doneLate - a.doneLate)
}

/** How one body kept its duties. */
export function organizationRow(
  { name, own: { counts }, acted }: OrganizationTally,
  locale: Locale,
): OrganizationRow {
  const [inTime, doneLate, missed] = [counts['in-time'], counts['done-late'], counts.missed + counts.broken]
  const judged = inTime + doneLate + missed
  return {
    name: name ?? reportWords(locale).nobody,
    inTime,
    doneLate,
    missed,
    open: counts.running + counts.open,
    dropped: counts.waived + counts.withdrawn,
    acted,
    share: judged > 0 ? inTime / judged : null,
  }
}

/** Every duty done late or missed, by its deadline. */
export function lateRows({ record, context, names, cite, locale }: ReportSource): LateRow[] {
  return record.duties
    .filter((duty) => ['missed', 'done-late'].includes(outcomeOf(duty, record.ends)))
    .map((duty) => ({
      who: duty.owner === null ? reportWords(locale).nobody : context.party(duty.owner),
      text: names.duty(duty),
      clause: duty.clause,
      cited: cite(duty.clause),
      due: duty.due.at,
      deadline: duty.deadline,
      done: duty.done?.at ?? null,
      late: latenessOf(duty, record.ends),
      acting: duty.done?.acting ?? false,
    }))
    .sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0) || a.due - b.due)
}

/** What each inject was to set going, and what became of it. A clause that falls due again and again is
 * judged by the round that the inject met; of several bodies the worst is shown. */
export function injectRows({ record, program, names, cite }: ReportSource): InjectRow[] {
  return record.events.flatMap((event) => {
    if (event.type !== 'inject-released') return []
    const { inject, content, expects, doneBy } = event.data
    return [
      {
        id: inject,
        at: event.at.situation,
        content,
        expects: expects.map((clause) => ({
          clause,
          cited: cite(clause),
          text: names.clause(clause),
          ...fateOf(clause, event, record),
        })),
        doneBy: doneBy.map((clause) => {
          const { kept, duties } = doneBefore(
            clause,
            { seq: event.seq, at: event.at.situation },
            { record, program },
          )
          const times = duties.flatMap((duty) => (duty.done ? [duty.done.at] : []))
          const done = kept && times.length > 0 ? Math.max(...times) : null
          return { clause, cited: cite(clause), text: names.clause(clause), kept, done }
        }),
      },
    ]
  })
}

/** Outcomes that ask for no word in the body of the report. */
const asExpected: ReadonlySet<string> = new Set(['in-time', 'done-before', 'running', 'waived', 'withdrawn'])

/** The actions that were expected of injects, and those that came otherwise. */
export function expectedActions(injects: readonly InjectRow[]): AfterActionView['expected'] {
  const astray = injects.map((inject) => ({
    ...inject,
    expects: inject.expects.filter(({ outcome }) => !asExpected.has(outcome)),
    doneBy: inject.doneBy.filter(({ kept }) => !kept),
  }))
  const sum = (rows: readonly InjectRow[]): number =>
    rows.reduce((total, { expects, doneBy }) => total + expects.length + doneBy.length, 0)
  return {
    all: sum(injects),
    kept: sum(injects) - sum(astray),
    astray: astray.filter(({ expects, doneBy }) => expects.length + doneBy.length > 0),
  }
}

/** Bodies whose row says something, and the names of those that kept all. */
export function organizationParts(
  rows: readonly OrganizationRow[],
): Pick<AfterActionView, 'organizations' | 'wanting' | 'keptBy'> {
  const isKept = ({ share, open, dropped, acted }: OrganizationRow): boolean =>
    share === 1 && open + dropped + acted === 0
  const kept = rows.filter(isKept)
  return {
    organizations: rows,
    wanting: rows.filter((row) => !isKept(row)),
    keptBy: {
      names: kept.map(({ name }) => name),
      count: kept.reduce((total, { inTime }) => total + inTime, 0),
    },
  }
}

const worstFirst = [
  'broken',
  'missed',
  'done-late',
  'open',
  'running',
  'in-time',
  'waived',
  'withdrawn',
] as const

function fateOf(
  clause: string,
  inject: DrillEvent,
  record: ReportSource['record'],
): Pick<InjectRow['expects'][number], 'outcome' | 'done'> {
  const all = record.duties.filter((duty) => duty.clause === clause || duty.thread === clause)
  const at = inject.at.situation
  const closedBefore = ({ done, waived, withdrawn }: Duty): boolean =>
    [done, waived, withdrawn].some((one) => one !== null && one.at < at)
  const open = all.filter((duty) => !closedBefore(duty))
  if (open.length === 0) {
    const before = all.flatMap((duty) => (duty.done ? [duty.done.at] : []))
    return before.length > 0
      ? { outcome: 'done-before', done: Math.max(...before) }
      : { outcome: 'never-due', done: null }
  }
  const round = open.filter((duty) => duty.due.at === Math.min(...open.map((one) => one.due.at)))
  const outcomes = round.map((duty) => outcomeOf(duty, record.ends))
  const outcome = worstFirst.find((one) => outcomes.includes(one)) ?? 'never-due'
  const times = round.flatMap((duty) => (duty.done ? [duty.done.at] : []))
  return { outcome, done: times.length > 0 && times.length === round.length ? Math.max(...times) : null }
}

/** What a reader of the report wants of the log: not what fell due and was done in time. */
const told: ReadonlySet<EventType> = new Set<EventType>([
  'drill-started',
  'drill-ended',
  'inject-released',
  'consequence-released',
  'judgement-recorded',
  'demand-changed',
  'demand-areas-changed',
  'level-declared',
  'level-raised',
  'level-lowered',
  'response-ended',
  'act-refused',
  'obligation-late',
  'obligation-broken',
  'task-ordered',
  'warning-issued',
  'warning-ended',
  'link-fired',
  'link-sent',
  'link-dropped',
])

/** A short log whole; a long one without what went by the book. `total`: entries of the whole log. */
export function logExtract({ trace, record, context, locale }: ReportSource): AfterActionView['log'] {
  const lines = record.events.flatMap((event) => {
    const text = dutyText(event, context, locale)
    return text === null ? [] : [{ event, text }]
  })
  const late = (event: DrillEvent): boolean => event.type === 'obligation-done' && event.data.late > 0
  const shown = lines.length <= 40 ? lines : lines.filter(({ event }) => told.has(event.type) || late(event))
  return {
    lines: shown.map(({ event, text }) => ({ seq: event.seq, at: event.at.situation, text })),
    total: trace.events.length,
  }
}
