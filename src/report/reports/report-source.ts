import type { Program } from '../../compile/program.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import type { Trace } from '../../run/trace.ts'
import { type DrillRecord, readTrace } from '../../score/drill-record.ts'
import { dutyWords, procedureLevel } from '../../score/duty-words.ts'
import { type Cite, citing } from '../citation.ts'
import { type DutyContext, dutyContext } from '../duty-context.ts'
import type { HighlightNames } from '../highlights.ts'
import { reportWords } from '../report-words.ts'

/** What the parts of the report are made from: the log read once, and the names of things. */
export interface ReportSource {
  readonly trace: Trace
  readonly program: Program
  readonly record: DrillRecord
  readonly context: DutyContext
  readonly names: HighlightNames
  readonly cite: Cite
  readonly locale: Locale
}

/** Reads a log for a report in one language. */
export function readSource(trace: Trace, program: Program, locale: Locale): ReportSource {
  const record = readTrace(trace, program)
  const cite = citing(program, locale)
  const plans = new Map(program.instances.map(({ id, plan }) => [id, plan]))
  const context: DutyContext = {
    ...dutyContext(trace, program, locale, record),
    clause: (clause, within) => cite(clause, within && plans.get(within)),
  }
  const names: HighlightNames = {
    instance: context.instance,
    party: context.party,
    duty: (duty) => dutyWords({ ...duty, level: procedureLevel(duty, program) }, locale, program.set.levels),
    clause: (clause) => {
      const spec = program.obligations.find((one) => one.clause === clause)
      if (!spec) return clause
      const { kind, text, levels } = spec
      return dutyWords({ kind, text, level: levels[0] ?? null }, locale, program.set.levels)
    },
    separator: reportWords(locale).separator,
    tasks: (texts) => tasksNamed(texts, locale),
  }
  return { trace, program, record, context, names, cite, locale }
}

/** So many tasks are named in a sentence; of more that there are. */
const namedTasks = 3

function tasksNamed(texts: readonly string[], locale: Locale): string {
  const { separator, task, moreTasks } = reportWords(locale)
  const unlike = [...new Set(texts)]
  const named = unlike.slice(0, namedTasks).map((text) => fill(task, { text }))
  const tasks = named.join(separator)
  return unlike.length > namedTasks ? fill(moreTasks, { tasks }) : tasks
}
