import type { Severity } from '../../diagnostic/diagnostic.ts'
import type { CheckResult, Finding } from './finding.ts'

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

/** `check --format github`: workflow commands that GitHub shows at the line. */
export function checkGithub(result: CheckResult): string {
  return result.findings.map((finding) => `${command(finding)}\n`).join('')
}

function command({ severity, path, at, code, message }: Finding): string {
  const sameLine = at.start.line === at.end.line
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${at.start.line}`,
    `col=${at.start.column}`,
    `endLine=${at.end.line}`,
    ...(sameLine ? [`endColumn=${at.end.column}`] : []),
    `title=${escapeProperty(code)}`,
  ]
  return `::${words[severity]} ${properties.join(',')}::${escapeData(message)}`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
