import type { Severity } from '../../diagnostic/diagnostic.ts'
import type { Place, Point } from '../../diagnostic/place.ts'
import type { CheckResult, Finding } from './finding.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' }

/** `check --format sarif`: SARIF 2.1.0, one run, as code hosts read it. */
export function checkSarif(result: CheckResult, version: string): string {
  const pages = new Map(result.findings.map((finding) => [finding.code, finding.page]))
  const rules = [...pages].map(([id, page]) => ({ id, help: { text: page } }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'yuyan', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: result.findings.map(sarifResult),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function sarifResult(finding: Finding): unknown {
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(finding.path, region(finding.at)) }],
    relatedLocations: finding.related.map(({ path, start, message }, id) => ({
      id,
      physicalLocation: physical(path, begin(start)),
      message: { text: message },
    })),
  }
}

function physical(path: string, where: unknown): unknown {
  return { artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') }, region: where }
}

const begin = (start: Point): object => ({ startLine: start.line, startColumn: start.column })
const region = ({ start, end }: Place): object => ({
  ...begin(start),
  endLine: end.line,
  endColumn: end.column,
})
