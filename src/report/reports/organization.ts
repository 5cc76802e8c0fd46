import type { DrillEvent } from '../../run/event.ts'
import { dutiesByOrganization, isActed, type OrganizationTally } from '../../score/by-organization.ts'
import type { Duty } from '../../score/drill-record.ts'
import { latenessOf, outcomeOf } from '../../score/outcome.ts'
import type { Scorecard, ScoredItem } from '../../score/scorecard.ts'
import { tallyDuties } from '../../score/tally.ts'
import { byCodePoint } from '../../vocabulary/canonical.ts'
import { dutyText } from '../duty-log.ts'
import { organizationRow } from './evidence-rows.ts'
import { noteRows, ratingRows } from './observation-rows.ts'
import type { OrganizationView, OwnDutyRow, OwnRatingRow } from './organization-view.ts'
import type { ReportSource } from './report-source.ts'

/** A body with its duties, known to the register or not. */
interface Body extends OrganizationTally {
  readonly organization: string
}

/** One view for every body that had something to do, or tried to; ordered by id. Duties of nobody are in none. */
export function organizationViews(source: ReportSource, cards: readonly Scorecard[]): OrganizationView[] {
  return bodiesOf(source).map((body) => organizationView(body, source, cards))
}

function bodiesOf(source: ReportSource): Body[] {
  const { record, program } = source
  const owners = dutiesByOrganization(record, program).flatMap((tally) =>
    tally.organization === null ? [] : [{ ...tally, organization: tally.organization }],
  )
  const known = new Set(owners.map(({ organization }) => organization))
  const bodyOf = bodyReader(source)
  const refused = record.events.flatMap((event) =>
    event.type === 'act-refused' ? (bodyOf(event) ?? []) : [],
  )
  const others = [...new Set(refused)].filter((id) => !known.has(id))
  const idle = others.map((organization) => ({
    ...{ organization, name: source.context.party(organization), duties: [], acted: 0 },
    own: tallyDuties([], record.ends),
  }))
  return [...owners, ...idle].sort((a, b) => byCodePoint(a.organization, b.organization))
}

/** The body whose own act an entry is; null: nobody’s, or the director’s in its place. */
function bodyReader({ program }: ReportSource): (event: DrillEvent) => string | null {
  const bodies = new Map(program.parties.map((party) => [party.id, party.organization]))
  return ({ by }) => {
    if (by === 'system' || by.party === null || by.acting) return null
    return bodies.get(by.party) ?? by.party
  }
}

function organizationView(body: Body, source: ReportSource, cards: readonly Scorecard[]): OrganizationView {
  const { record, locale, context } = source
  const bodyOf = bodyReader(source)
  const acts = record.events.filter((event) => bodyOf(event) === body.organization)
  const positions = new Set([...body.own.evidence, ...acts.map(({ seq }) => seq)])
  const own = body.duties.filter((duty) => !isActed(duty))
  return {
    ...factsOf(source),
    id: body.organization,
    seats: seatsOf(body.organization, source),
    result: organizationRow(body, locale),
    tasks: dutyRows(own.filter(isTask), source),
    reports: dutyRows(own.filter(isReport), source),
    refused: acts.flatMap((event) => {
      const text = event.type === 'act-refused' ? dutyText(event, context, locale) : null
      return text === null ? [] : [{ at: event.at.situation, text, seq: event.seq }]
    }),
    ratings: cards.flatMap((card) => ownRatings(card, positions, source)),
    notes: noteRows(record.events, locale).filter(({ entry }) => entry !== null && positions.has(entry)),
    acted: dutyRows(body.duties.filter(isActed), source),
  }
}

/** What somebody is told: reports, and the notice that a level is declared. */
function isReport({ kind }: Duty): boolean {
  return kind === 'report' || kind === 'notify'
}

function isTask(duty: Duty): boolean {
  return !isReport(duty)
}

/** Duties in their order; those of one clause that came back and ended the same way, none late, are one row. */
function dutyRows(duties: readonly Duty[], source: ReportSource): OwnDutyRow[] {
  const { ends } = source.record
  const groups = Map.groupBy(duties, (duty) => {
    const outcome = outcomeOf(duty, ends)
    const alone = latenessOf(duty, ends) > 0 || outcome === 'broken'
    return `${duty.clause} ${duty.owner} ${outcome} ${alone ? duty.key : ''}`
  })
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [dutyRow(first, more, source)] : []))
}

function dutyRow(first: Duty, more: readonly Duty[], source: ReportSource): OwnDutyRow {
  const { record, context, names, program } = source
  const owner = program.parties.find(({ id }) => id === first.owner)
  const repeated = more.length > 0
  const all = [first, ...more]
  return {
    text: names.duty(first),
    clause: first.clause,
    cited: source.cite(first.clause),
    post: owner && owner.post !== null ? context.party(owner.id) : null,
    to: isReport(first) ? first.to : [],
    times: all.length,
    repeated,
    due: first.due.at,
    deadline: repeated ? null : first.deadline,
    done: all.at(-1)?.done?.at ?? null,
    outcome: outcomeOf(first, record.ends),
    late: latenessOf(first, record.ends),
    evidence: tallyDuties(all, record.ends).evidence,
  }
}

/** Ratings that count, of items measured by what the body did, and those that point at one of its entries. */
function ownRatings(
  card: Scorecard,
  positions: ReadonlySet<number>,
  { locale }: ReportSource,
): OwnRatingRow[] {
  return card.items.flatMap((item) => {
    const its = isMeasuredBy(item, positions)
    return ratingRows([item], locale)
      .filter(({ superseded, entry }) => !superseded && (its || (entry !== null && positions.has(entry))))
      .map((row) => ({ ...row, rubric: card.rubric.title, title: item.item }))
  })
}

/** Whether what the log says of an item rests on the body’s entries. A whole level (`all-done`) is everybody’s. */
function isMeasuredBy({ measurements }: ScoredItem, positions: ReadonlySet<number>): boolean {
  return measurements.some(
    ({ method, evidence }) =>
      method.kind !== 'observed' &&
      method.kind !== 'all-done' &&
      evidence.some((position) => positions.has(position)),
  )
}

function seatsOf(organization: string, { trace, program }: ReportSource): string[] {
  const its = new Set(program.parties.flatMap((one) => (one.organization === organization ? [one.id] : [])))
  return trace.header.seats.flatMap(({ title, parties }) =>
    parties.some((party) => its.has(party) || party === organization) ? [title] : [],
  )
}

type Facts = Omit<
  OrganizationView,
  'id' | 'seats' | 'result' | 'tasks' | 'reports' | 'refused' | 'ratings' | 'notes' | 'acted'
>

function factsOf({ trace: { header }, record, locale }: ReportSource): Facts {
  return {
    locale,
    zone: header.set.zone,
    begins: header.begins,
    drill: header.drill,
    set: header.set.title,
    title: header.scenario.title,
    mode: header.scenario.mode,
    kind: header.kind,
    simulated: header.kind === 'simulation',
    draft: header.draft,
    ends: record.ends,
    lasted: record.ends - header.begins,
  }
}
