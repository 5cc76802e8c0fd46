import type { Edit } from '../diagnostic/diagnostic.ts'

/** `text` with the edits of its file made. Edits must not overlap; equal edits are made once. Only their slices change. */
export function editText(text: string, edits: readonly Edit[]): string {
  const sorted = distinctEdits(edits)
  let result = ''
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`Edits of ${edit.path} overlap at ${edit.start}`)
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** By place, each once. */
export function distinctEdits(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>()
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      const key = JSON.stringify([edit.path, edit.start, edit.end, edit.text])
      return !seen.has(key) && seen.add(key)
    })
}

/** Whether two edits cannot both be made: they touch the same text and are not the same. */
export function conflicts(a: Edit, b: Edit): boolean {
  if (a.path !== b.path || (a.start === b.start && a.end === b.end && a.text === b.text)) return false
  return a.start < b.end && b.start < a.end
}
