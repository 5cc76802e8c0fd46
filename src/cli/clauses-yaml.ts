import type { Program } from '../compile/program.ts'
import { pastDrill } from '../drill/past-drill.ts'
import type { Trace } from '../run/trace.ts'
import { clauseFates } from '../score/clause-fates.ts'
import { worstOf } from '../score/coverage.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'

/** `clauses.yaml` of a drill's record: which clauses it came to, and how they went; null for one that counts for nothing. */
export function clausesYaml(trace: Trace, program: Program, logBytes: number): string | null {
  const { header, events } = trace
  const past = header.kind === 'simulation' ? null : pastDrill(header, events)
  if (past === null) return null
  // Every JSON string is a string of YAML.
  const rows = [...clauseFates(trace, program)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([clause, fate]) => `  ${JSON.stringify(clause)}: ${worstOf(fate)}`)
  return `${[
    'format: yuyan-clauses/1',
    `drill: ${JSON.stringify(header.drill)}`,
    `title: ${JSON.stringify(header.scenario.title)}`,
    `date: ${past.date}`,
    `kind: ${header.kind}`,
    `log-bytes: ${logBytes}`,
    rows.length > 0 ? `clauses:\n${rows.join('\n')}` : 'clauses: {}',
  ].join('\n')}\n`
}
