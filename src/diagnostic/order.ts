import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Diagnostic } from './diagnostic.ts'

/** Findings by file, then place, then code and variant; a finding repeated at the same place is kept once. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      byCodePoint(a.at.path, b.at.path) ||
      a.at.start.offset - b.at.start.offset ||
      a.at.end.offset - b.at.end.offset ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.variant, b.variant),
  )
  const seen = new Set<string>()
  return sorted.filter((d) => {
    const key = JSON.stringify([d.code, d.variant, d.at.path, d.at.start.offset, d.at.end.offset, d.params])
    return !seen.has(key) && seen.add(key)
  })
}
