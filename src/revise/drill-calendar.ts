import { regimesFor } from '../check/regimes.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Regime } from '../model/regime.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { formatDate, type Instant, parseInstant } from '../vocabulary/instant.ts'
import { endOfTerm, parseTerm, type Term } from '../vocabulary/term.ts'
import { type Appointment, proposeDays } from './propose-days.ts'

/** A drill of a plan, and the day it was on. */
export interface DrilledOn {
  readonly plans: readonly string[]
  readonly date: string
  /** Id of the record; null: the plan says so itself (`drill.last`). */
  readonly drill: string | null
}

/** A drill of a plan that falls into a year. All moments are midnights. */
export interface CalendarItem {
  readonly plan: string
  readonly title: string
  /** Which drill of the plan in the year, from 1. */
  readonly number: number
  /** The term by which it is due, and the regulation that sets it; null: the plan's own. */
  readonly term: Term
  readonly regime: Regime | null
  /** The last drill before it, or the issue where there was none. */
  readonly from: string
  readonly drilledBefore: boolean
  /** In a year to come: until when it is taken to be drilled in time before. */
  readonly assumed: string | null
  readonly due: Instant
  readonly state: 'done' | 'planned' | 'overdue'
  /** Of one that was held. */
  readonly held: { readonly date: string; readonly drill: string | null } | null
  /** Of one that was not. */
  readonly proposed: Instant | null
  /** The plan says that its flood season begins then: it is drilled before. */
  readonly season: Instant | null
}

export interface DrillCalendar {
  readonly year: number
  /** By day. */
  readonly items: readonly CalendarItem[]
  /** Plans in force for which neither a regulation nor the plan sets a term, or no date is known to count from. */
  readonly withoutTerm: readonly { readonly plan: string; readonly title: string }[]
}

/** What is to be drilled in a year, by which rule, when, and what of it has been. `today` is a midnight. */
export function drillCalendar(
  set: PlanSet,
  drilled: readonly DrilledOn[],
  { year, today }: { readonly year: number; readonly today: Instant },
): DrillCalendar {
  const inForce = set.allPlans.filter(({ status }) => status === 'in-force')
  const found = inForce.map((plan) => ({ plan, items: itemsOf(set, plan, drilled, { year, today }) }))
  const open = found.flatMap(({ items }) => items ?? [])
  const days = proposeDays(open.filter(({ state }) => state !== 'done').map(appointmentOf), {
    ...{ year, today, calendar: set.registry.holidays.calendar },
  })
  const items = open.map((item) => ({ ...item, proposed: days.get(idOf(item)) ?? null }))
  return {
    year,
    items: items.sort((a, b) => dayOf(a) - dayOf(b) || byCodePoint(a.plan, b.plan)),
    withoutTerm: found.flatMap(({ plan, items }) =>
      items === null ? [{ plan: plan.id.value, title: plan.title.value }] : [],
    ),
  }
}

function idOf({ plan, number }: CalendarItem): string {
  return `${plan} ${number}`
}

function appointmentOf(item: CalendarItem): Appointment {
  return { id: idOf(item), due: item.due, before: item.season }
}

/** The day on which it was held, or is proposed. */
export function dayOf({ held, proposed, due }: CalendarItem): Instant {
  return (held && parseInstant(held.date, 0)) ?? proposed ?? due
}

interface Year {
  readonly year: number
  readonly today: Instant
}

/** Null: no term holds, or there is nothing to count from. */
function itemsOf(
  set: PlanSet,
  plan: Plan,
  all: readonly DrilledOn[],
  { year, today }: Year,
): CalendarItem[] | null {
  const rule = termOf(set, plan)
  const drills = drillsOf(plan, all)
  const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
  const before = drills.filter(({ at }) => at < begins).at(-1)
  const issued = plan.dates.get('issued')
  const start = before?.at ?? (issued && parseInstant(issued.value, 0))
  if (!rule || start === null || start === undefined) return null
  const held = drills.filter(({ at }) => at >= begins && at <= ends)
  const { calendar } = set.registry.holidays
  const next = (from: Instant): Instant => endOfTerm(from, rule.term, calendar)
  // Seen from today, what is due before the year is not late yet.
  let from = start
  for (let due = next(from); due >= today && due < begins && due > from; due = next(from)) from = due
  let told = { from: formatDate(start, 0), assumed: from === start ? null : formatDate(from, 0) }
  let drilledBefore = before !== undefined
  const items: CalendarItem[] = []
  for (let number = 1; number <= mostInYear; number++) {
    const due = next(from)
    const own = held[number - 1]
    if (due > ends && !own) break
    items.push({
      ...{ plan: plan.id.value, title: plan.title.value, number, ...rule, ...told, due, drilledBefore },
      state: own ? 'done' : due < today ? 'overdue' : 'planned',
      held: own ? { date: formatDate(own.at, 0), drill: own.drill } : null,
      ...{ proposed: null, season: seasonOf(set, plan, year) },
    })
    from = own?.at ?? Math.max(due, begins)
    told = { from: formatDate(own?.at ?? start, 0), assumed: own ? null : formatDate(from, 0) }
    drilledBefore ||= own !== undefined
  }
  return items
}

/** Terms are of months at least; shorter ones are not planned day by day. */
const mostInYear = 12

/** The shorter of the shortest term that a regulation sets and the plan's own. */
function termOf(set: PlanSet, plan: Plan): { readonly term: Term; readonly regime: Regime | null } | null {
  const own = plan.drill?.every ? parseTerm(plan.drill.every.value) : null
  const [regime] = regimesFor(set, plan, 'drill')
  const end = (term: Term): Instant => endOfTerm(0, term, set.registry.holidays.calendar)
  if (own && !(regime && end(regime.limit) <= end(own))) return { term: own, regime: null }
  return regime ? { term: regime.limit, regime } : null
}

/** Oldest first; one that is on record and in the plan counts once. */
function drillsOf(
  plan: Plan,
  all: readonly DrilledOn[],
): { readonly at: Instant; readonly drill: string | null }[] {
  const recorded = all.filter(({ plans }) => plans.includes(plan.id.value))
  const last = plan.drill?.last?.value
  const stated = last !== undefined && !recorded.some(({ date }) => date === last)
  return [...recorded, ...(stated ? [{ date: last, drill: null }] : [])]
    .flatMap(({ date, drill }) => {
      const at = parseInstant(date, 0)
      return at === null ? [] : [{ at, drill }]
    })
    .sort((a, b) => a.at - b.at)
}

/** 汛期为 5 月 1 日至 9 月 30 日 */
const season = /汛期[^。\n\d]{0,8}(?:每年)?[^。\n\d]{0,4}(\d{1,2}) ?月 ?(\d{1,2}) ?日/

/** When the flood season of a plan for floods begins, if its text says so. */
function seasonOf(set: PlanSet, plan: Plan, year: number): Instant | null {
  if (!plan.groups.some(({ hazards }) => hazards.includes('flood'))) return null
  const text = textAt(set, plan.path)
  const [, month, date] = season.exec(text) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return month === undefined ? null : parseInstant(written, 0)
}
