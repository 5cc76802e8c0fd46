import type { Point } from '../../diagnostic/place.ts'
import { type CheckResult, countOf } from './finding.ts'

/** `check --format json`: version 1 of a shape that programs may rely on (architecture, "Command line"). */
export function checkJson(result: CheckResult): string {
  const summary = {
    files: result.files,
    errors: countOf(result, 'error'),
    warnings: countOf(result, 'warning'),
  }
  const diagnostics = result.findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    path: finding.path,
    start: position(finding.at.start),
    end: position(finding.at.end),
    message: finding.message,
    params: finding.params,
    related: finding.related.map(({ path, start, message }) => ({ path, start: position(start), message })),
    fixes: finding.fixes,
  }))
  return `${JSON.stringify({ version: 1, summary, diagnostics }, null, 2)}\n`
}

const position = ({ line, column }: Point): { line: number; column: number } => ({ line, column })
