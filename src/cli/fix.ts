import { join } from 'node:path'
import type { Diagnostic, Edit } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { conflicts, editText } from '../revise/edit-text.ts'

/** Texts after the safe fixes, and the findings that they mend. */
export interface Fixed {
  /** Absolute path → whole new text. */
  readonly texts: ReadonlyMap<string, string>
  readonly mended: readonly Diagnostic[]
}

/**
 * The set's texts with the first safe fix of each finding applied. A fix that touches what another one has changed waits for
 * the next round; a file that cannot be read as text is left alone.
 */
export function applySafeFixes(diagnostics: readonly Diagnostic[], set: PlanSet, folder: string): Fixed {
  const documents = new Map(set.documents.filter((d) => d.text !== '').map((d) => [d.path, d]))
  const taken = new Map<string, Edit[]>()
  const mended: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes.find(({ safe, edits }) => safe && edits.length > 0)
    const fits = fix?.edits.every(
      (edit) => documents.has(edit.path) && !(taken.get(edit.path) ?? []).some((e) => conflicts(e, edit)),
    )
    if (!fix || !fits) continue
    for (const edit of fix.edits) taken.set(edit.path, [...(taken.get(edit.path) ?? []), edit])
    mended.push(diagnostic)
  }
  const texts = [...taken].map(
    ([path, edits]) => [join(folder, path), editText(documents.get(path)?.text ?? '', edits)] as const,
  )
  return { texts: new Map(texts), mended }
}
