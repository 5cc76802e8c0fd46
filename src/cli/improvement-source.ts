import { dayOfCheck } from '../check/day-of-check.ts'
import { standing } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import type { DecidedFinding, ImprovementSource } from '../report/improvement-plan.ts'
import type { Trace } from '../run/trace.ts'
import { formatDate, type Instant, parseInstant } from '../vocabulary/instant.ts'
import { dayOfDrill } from './findings-yaml.ts'
import type { Io } from './io.ts'
import { isOverdue, ledgerRow } from './ledger-document.ts'

/** What the improvement plan of a drill's report is made from: the ledger of the set, and its terms. */
export function improvementSource(
  trace: Trace,
  set: PlanSet,
  locale: Locale,
  io: Pick<Io, 'clock'>,
): ImprovementSource {
  const today = dayOfCheck(set, formatDate(io.clock(), set.settings.zone))
  return {
    decided: decidedOf(trace.header.drill, set, { locale, today }),
    day: dayOf(trace),
    terms: set.settings.improvementTerms,
    calendar: set.registry.holidays.calendar,
  }
}

/** Findings that this drill showed and on which people have decided. */
function decidedOf(
  drill: string,
  set: PlanSet,
  as: { readonly locale: Locale; readonly today: Instant },
): DecidedFinding[] {
  return set.ledger
    .filter((each) => each.records.some((record) => record.drill === drill) && standing(each) !== 'proposed')
    .map((each) => {
      const { problem, change, owner, state } = ledgerRow(each, set, as)
      const { clause, accepted, due } = each.current
      const words = { problem, change, state, who: owner }
      const days = { from: accepted, by: due?.value ?? null }
      const toMend = standing(each) !== 'rejected'
      return { clause: clause.value, ...words, ...days, overdue: isOverdue(each, as.today), toMend }
    })
}

/** Of a drill keyed in from paper the day of its situation; a simulation and a real event have none. */
function dayOf(trace: Trace): Instant | null {
  const { kind, begins, set } = trace.header
  if (kind === 'paper') return parseInstant(formatDate(begins, set.zone), 0)
  return kind === 'live' ? parseInstant(dayOfDrill(trace), 0) : null
}
