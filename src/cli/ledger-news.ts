import { compilePlans } from '../compile/compile-plans.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import { ledgerVerdicts } from '../revise/retested.ts'
import type { DrillResults } from './drill-documents.ts'
import { dayOfDrill } from './findings-yaml.ts'
import type { Session } from './session.ts'

/** Later than every drill. */
const lastDay = '9999-12-31'

/**
 * What a drill says about findings that were mended, a line each. A simulation has no day: it counts where it ran the plans of today, and
 * retests nothing, for what people do in it is assumed.
 */
export function ledgerNews(
  { trace, program, revision }: Omit<DrillResults, 'scored'>,
  set: PlanSet,
  { texts }: Pick<Session, 'texts'>,
): string {
  const { ledger } = texts
  const isSimulated = trace.header.kind === 'simulation'
  const isOfToday = isSimulated && set.ledger.length > 0 && compilePlans(set).digest === trace.header.program
  const day = isOfToday ? lastDay : isSimulated ? '' : dayOfDrill(trace)
  const { notFixed, retested } = ledgerVerdicts(set.ledger, revision, { trace, program }, day)
  const lines = [
    ...notFixed.map(({ id, current }) =>
      fill(ledger.notFixed, {
        id,
        commit: current.commit ?? '—',
        problem: current.problem ?? current.clause.value,
      }),
    ),
    ...(isSimulated ? [] : retested).map(({ id, current }) =>
      fill(ledger.maybeRetested, { id, clause: current.clause.value, drill: revision.drill }),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
