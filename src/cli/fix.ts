import { join } from 'node:path'
import type { Diagnostic, Edit } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'

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
      (edit) => documents.has(edit.path) && !(taken.get(edit.path) ?? []).some((e) => overlap(e, edit)),
    )
    if (!fix || !fits) continue
    for (const edit of fix.edits) taken.set(edit.path, [...(taken.get(edit.path) ?? []), edit])
    mended.push(diagnostic)
  }
  const texts = [...taken].map(
    ([path, edits]) => [join(folder, path), applyEdits(documents.get(path)?.text ?? '', edits)] as const,
  )
  return { texts: new Map(texts), mended }
}

const overlap = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end

/** A text with edits that do not overlap applied; offsets count in the text as given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const last = [...edits].sort((a, b) => b.start - a.start)
  return last.reduce(
    (changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end),
    text,
  )
}
