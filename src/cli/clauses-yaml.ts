import type { Program } from '../compile/program.ts'
import { pastDrill } from '../drill/past-drill.ts'
import type { ClauseTime } from '../model/drilled-clauses.ts'
import type { Trace } from '../run/trace.ts'
import { clauseFates } from '../score/clause-fates.ts'
import { slowestTimes } from '../score/clause-times.ts'
import { worstOf } from '../score/coverage.ts'
import { readTrace } from '../score/drill-record.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { isoDuration, second } from '../vocabulary/duration.ts'

/** `clauses.yaml` of a drill's record: which clauses it came to, how they went and how long they took; null for one that counts for nothing. */
export function clausesYaml(trace: Trace, program: Program, logBytes: number): string | null {
  const { header, events } = trace
  const past = header.kind === 'simulation' ? null : pastDrill(header, events)
  if (past === null) return null
  // Every JSON string is a string of YAML.
  const rows = [...clauseFates(trace, program)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([clause, fate]) => `  ${JSON.stringify(clause)}: ${worstOf(fate)}`)
  const times = [...slowestTimes(readTrace(trace, program), program, { acting: false })]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([clause, time]) => `  ${JSON.stringify(clause)}: ${timeWords(time)}`)
  return `${[
    'format: yuyan-clauses/1',
    `drill: ${JSON.stringify(header.drill)}`,
    `title: ${JSON.stringify(header.scenario.title)}`,
    `date: ${past.date}`,
    `kind: ${header.kind}`,
    `log-bytes: ${logBytes}`,
    mapOf('clauses', rows),
    mapOf('times', times),
  ].join('\n')}\n`
}

function mapOf(key: string, rows: readonly string[]): string {
  return rows.length > 0 ? `${key}:\n${rows.join('\n')}` : `${key}: {}`
}

/** Whole seconds, rounded up: what was over a limit stays over it. */
function timeWords({ took, by }: ClauseTime): string {
  const span = took === null ? 'never' : isoDuration(Math.ceil(took / second) * second)
  return by === null ? `{ took: ${span} }` : `{ took: ${span}, by: ${JSON.stringify(by)} }`
}
