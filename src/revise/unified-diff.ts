/** Lines of unchanged text around each change, as `git diff` prints them. */
const context = 3

interface Change {
  /** Index of the first line changed in the old text. */
  readonly start: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/**
 * A unified diff between two versions of one file, made without git, that `git apply` takes: line ends are kept, a final line
 * without one is marked. Empty when nothing differs. Lines are compared in order, so it is meant for edits in place.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const changes = lineChanges(splitLines(before), splitLines(after))
  if (changes.length === 0) return ''
  const old = splitLines(before)
  const hunks = grouped(changes).map((group) => printHunk(old, group))
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** Lines with their ends. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/**
 * Runs of differing lines: common lines are found from both ends, and one by one where the counts are equal. So there are
 * several only where each keeps its number of lines, and no hunk is shifted by the ones before it.
 */
function lineChanges(old: readonly string[], next: readonly string[]): Change[] {
  let head = 0
  while (head < Math.min(old.length, next.length) && old[head] === next[head]) head++
  let tail = 0
  while (
    tail < Math.min(old.length, next.length) - head &&
    old[old.length - 1 - tail] === next[next.length - 1 - tail]
  )
    tail++
  const removed = old.slice(head, old.length - tail)
  const added = next.slice(head, next.length - tail)
  if (removed.length === 0 && added.length === 0) return []
  return removed.length === added.length ? runsOf(head, removed, added) : [{ start: head, removed, added }]
}

function runsOf(head: number, removed: readonly string[], added: readonly string[]): Change[] {
  const changes: { start: number; removed: string[]; added: string[] }[] = []
  removed.forEach((line, index) => {
    const replacement = added[index] ?? ''
    if (line === replacement) return
    const last = changes.at(-1)
    if (last && last.start + last.removed.length === head + index) {
      last.removed.push(line)
      last.added.push(replacement)
    } else changes.push({ start: head + index, removed: [line], added: [replacement] })
  })
  return changes
}

/** Changes whose contexts would touch share a hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && change.start - (last.start + last.removed.length) <= 2 * context) group.push(change)
    else groups.push([change])
  }
  return groups
}

function printHunk(old: readonly string[], group: readonly Change[]): string {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return ''
  const from = Math.max(0, first.start - context)
  const to = Math.min(old.length, last.start + last.removed.length + context)
  const lines: string[] = []
  let at = from
  for (const change of group) {
    lines.push(...old.slice(at, change.start).map((line) => ` ${line}`))
    lines.push(...change.removed.map((line) => `-${line}`), ...change.added.map((line) => `+${line}`))
    at = change.start + change.removed.length
  }
  lines.push(...old.slice(at, to).map((line) => ` ${line}`))
  const grown = group.reduce((sum, change) => sum + change.added.length - change.removed.length, 0)
  const count = to - from
  return `@@ -${range(from, count)} +${range(from, count + grown)} @@\n${lines.map(ended).join('')}`
}

/** A range of no lines is numbered by the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}
