import { join } from 'node:path'
import { describe } from '../check/describe.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Locale } from '../locale/locale.ts'
import { excerpt } from './format/excerpt.ts'
import type { Finding } from './format/finding.ts'
import type { Io } from './io.ts'
import { type OpenSet, shownPath } from './session.ts'

/** Findings in words, with paths as seen from the current folder. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  { folder, set }: OpenSet,
  locale: Locale,
  io: Pick<Io, 'cwd'>,
): Finding[] {
  const texts = new Map(set.documents.map((document) => [document.path, document.text]))
  const shown = (path: string): string => shownPath(io, join(folder, path))
  return diagnostics.map((diagnostic): Finding => {
    const said = describe(diagnostic, locale)
    return {
      code: diagnostic.code,
      severity: diagnostic.severity,
      path: shown(diagnostic.at.path),
      at: diagnostic.at,
      message: said.message,
      page: said.page,
      params: diagnostic.params,
      excerpt: excerpt(texts.get(diagnostic.at.path) ?? '', diagnostic.at),
      related: diagnostic.related.map(({ at }, i) => ({
        path: shown(at.path),
        start: at.start,
        message: said.related[i] ?? '',
      })),
      fixes: diagnostic.fixes.map(({ safe, edits }, i) => ({
        title: said.fixes[i] ?? '',
        safe,
        edits: edits.map((edit) => ({ ...edit, path: shown(edit.path) })),
      })),
    }
  })
}
