import { byCodePoint } from '../../vocabulary/canonical.ts'
import { type CheckResult, countOf, type Finding } from './finding.ts'

/**
 * `check --format junit`: one test case per finding, so that any build server lists them. Errors and warnings are
 * failures of their type; hints are passed cases with the sentence as output.
 */
export function checkJunit(result: CheckResult): string {
  const failures = countOf(result, 'error') + countOf(result, 'warning')
  const files = [...new Set(result.findings.map((finding) => finding.path))].sort(byCodePoint)
  const suites = files.map((path) =>
    suite(
      path,
      result.findings.filter((finding) => finding.path === path),
    ),
  )
  const total = `tests="${result.findings.length}" failures="${failures}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="yuyan check" ${total}>\n${suites.join('')}</testsuites>\n`
}

function suite(path: string, findings: readonly Finding[]): string {
  const failures = findings.filter((finding) => finding.severity !== 'hint').length
  const open = `  <testsuite name="${escapeXml(path)}" tests="${findings.length}" failures="${failures}">\n`
  return `${open}${findings.map(testCase).join('')}  </testsuite>\n`
}

function testCase(finding: Finding): string {
  const { code, severity, path, at, message } = finding
  const where = `${path}:${at.start.line}:${at.start.column}`
  const body =
    severity === 'hint'
      ? `<system-out>${escapeXml(`${where} ${message}`)}</system-out>`
      : `<failure type="${severity}" message="${escapeXml(message)}">${escapeXml(where)}</failure>`
  return `    <testcase classname="${escapeXml(path)}" name="${escapeXml(`${code} ${where}`)}">${body}</testcase>\n`
}

/** Text for XML 1.0 content and attributes; characters that XML cannot hold become `�`. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)
}
