import { dayOfCheck } from '../../../check/day-of-check.ts'
import { drillCalendar } from '../../../revise/drill-calendar.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import { isCounted, PastDrills } from '../../../workspace/past-drills.ts'
import type { Arguments } from '../../arguments.ts'
import {
  drillPlanCalendar,
  drillPlanJson,
  drillPlanMarkdown,
  drillPlanText,
} from '../../format/drill-plan-text.ts'
import { safeText } from '../../format/safe-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { openSet, type Session } from '../../session.ts'
import { yearAsked } from '../../year-asked.ts'

/** `yuyan drill plan`: what is to be drilled in a year, by which rule and when, and what of it has been. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder, set } = await openSet(session, io)
  const today = dayOfCheck(set, formatDate(io.clock(), set.settings.zone))
  const year = yearAsked(args, today)
  const drilled = new PastDrills(folder, io.files).list().filter(isCounted)
  const calendar = drillCalendar(set, drilled, { year, today })
  const planned = { calendar, set, locale: session.locale }
  switch (args.text('format')) {
    case 'json':
      io.out(drillPlanJson(planned, formatDate(today, 0)))
      break
    case 'md':
      io.out(drillPlanMarkdown(planned))
      break
    case 'ics':
      io.out(drillPlanCalendar({ ...planned, locale: session.asked ?? set.settings.locale }, io.clock()))
      break
    default:
      io.out(safeText(drillPlanText(planned)))
  }
  return 0
}
