import type { Edit } from '../diagnostic/diagnostic.ts'
import { LineIndex } from '../diagnostic/place.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import { distinctEdits, editText } from './edit-text.ts'
import type { EditProposal } from './revision.ts'

/** Lines before and after edits, for reading. A line put in has nothing before it and stands where it will stand. */
export function changedLines(set: PlanSet, edits: readonly Edit[]): EditProposal['lines'] {
  const paths = [...new Set(edits.map((edit) => edit.path))]
  return paths.flatMap((path) => inFile(path, textAt(set, path), edits))
}

function inFile(path: string, text: string, edits: readonly Edit[]): EditProposal['lines'] {
  const own = distinctEdits(edits.filter((edit) => edit.path === path))
  const before = text.split('\n')
  const after = editText(text, own).split('\n')
  const index = new LineIndex(path, text)
  const lines = new Map<string, EditProposal['lines'][number]>()
  let shift = 0
  for (const edit of own) {
    const line = index.point(edit.start).line
    const added = edit.text.split('\n').length - 1
    const removed = text.slice(edit.start, edit.end).split('\n').length - 1
    const isPutIn = edit.start === edit.end && /^\r?\n/.test(edit.text)
    const [from, to] = isPutIn ? [null, line + shift + 1] : [line, line + shift]
    lines.set(nameOf(edit), {
      path,
      line: from ?? to,
      before: from === null ? '' : (before[from - 1]?.trim() ?? ''),
      after: after[to - 1]?.trim() ?? '',
    })
    shift += added - removed
  }
  // In the order of the proposal: what it is about comes first.
  const found = edits.flatMap((edit) => (edit.path === path ? (lines.get(nameOf(edit)) ?? []) : []))
  return found.filter(({ line }, at) => found.findIndex((each) => each.line === line) === at)
}

function nameOf({ start, end, text }: Edit): string {
  return JSON.stringify([start, end, text])
}
