import type { Severity } from '../../diagnostic/diagnostic.ts'
import { fill } from '../../locale/locale.ts'
import type { Texts } from '../../locale/texts.ts'
import { type CheckResult, countOf, type Finding } from './finding.ts'
import type { Paint } from './paint.ts'
import { safeText } from './safe-text.ts'

const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  hint: 'cyan',
}

/** So many findings of one rule in one file show their line; the rest say where and what. */
const shownWhole = 3

/** `check --format pretty`: every finding, the first of a rule with its page, then one line that counts them. */
export function checkPretty(result: CheckResult, texts: Texts, paint: Paint): string {
  const seen = new Map<string, number>()
  const count = (key: string): number => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times
  }
  let text = ''
  for (const finding of result.findings) {
    const page = count(finding.code) === 1
    const whole = count(`${finding.path} ${finding.code}`) <= shownWhole
    if (whole && text !== '') text += '\n'
    text += `${findingLines(finding, { page, whole }, texts, paint).join('\n')}\n`
  }
  return `${text}${text === '' ? '' : '\n'}${summary(result, texts, paint)}\n`
}

function summary(result: CheckResult, texts: Texts, paint: Paint): string {
  const [errors, warnings, hints] = [
    countOf(result, 'error'),
    countOf(result, 'warning'),
    countOf(result, 'hint'),
  ]
  if (errors + warnings + hints === 0) return paint('green', fill(texts.check.clean, { files: result.files }))
  const text = fill(texts.check.summary, { files: result.files, errors, warnings, hints })
  return paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'cyan', text)
}

function findingLines(
  finding: Finding,
  { page, whole }: { readonly page: boolean; readonly whole: boolean },
  texts: Texts,
  paint: Paint,
): string[] {
  const { severity, path, at, code } = finding
  const where = paint('bold', safeText(`${path}:${at.start.line}:${at.start.column}`))
  const word = paint(colours[severity], texts.severity[severity])
  const lines = [`${where} ${word} ${safeText(finding.message)} ${paint('dim', code)}`]
  if (whole && finding.excerpt) {
    const number = String(finding.excerpt.number)
    lines.push(`${paint('dim', ` ${number} │`)} ${finding.excerpt.line}`)
    lines.push(
      `${paint('dim', ` ${' '.repeat(number.length)} │`)} ${paint(colours[severity], finding.excerpt.carets)}`,
    )
  }
  for (const { path, start, message } of finding.related)
    lines.push(`   ${texts.check.related} ${safeText(`${path}:${start.line}:${start.column} ${message}`)}`)
  for (const { title, safe } of finding.fixes)
    lines.push(`   ${safe ? texts.check.fixSafe : texts.check.fix} ${safeText(title)}`)
  if (page) lines.push(paint('dim', `   ${texts.check.page} ${finding.page}`))
  return lines
}
