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
 * without one is marked. Empty when nothing differs. Lines are compared in order, so it is meant for edits in place and lines put in.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const changes = lineChanges(splitLines(before), splitLines(after))
  if (changes.length === 0) return ''
  const old = splitLines(before)
  let shift = 0
  const hunks = grouped(changes).map((group) => {
    const hunk = printHunk(old, group, shift)
    shift += grownBy(group)
    return hunk
  })
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** Lines with their ends. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Runs of differing lines: at each difference the nearest place where both go on alike, so that a line put in is one line. */
function lineChanges(old: readonly string[], next: readonly string[]): Change[] {
  const changes: Change[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < next.length) {
    if (at < old.length && old[at] === next[to]) {
      at++
      to++
      continue
    }
    const [gone, come] = nearestAlike(old, next, { at, to })
    changes.push({ start: at, removed: old.slice(at, at + gone), added: next.slice(to, to + come) })
    at += gone
    to += come
  }
  return changes
}

/** How many lines of each until they are alike again, as few as can be; all that is left where they never are. */
function nearestAlike(
  old: readonly string[],
  next: readonly string[],
  { at, to }: { readonly at: number; readonly to: number },
): readonly [gone: number, come: number] {
  const [most, more] = [old.length - at, next.length - to]
  for (let sum = 1; sum < most + more; sum++)
    for (let gone = Math.min(sum, most - 1); gone >= Math.max(0, sum - more + 1); gone--)
      if (isAlike(old, next, [at + gone, to + sum - gone])) return [gone, sum - gone]
  return [most, more]
}

/** A line is found again by itself and the one after it: empty lines and rows of equal words are many. */
function isAlike(
  old: readonly string[],
  next: readonly string[],
  [i, j]: readonly [number, number],
): boolean {
  return old[i] === next[j] && old[i + 1] === next[j + 1]
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

/** `shift`: by how many lines the hunks before it made the new text longer. */
function printHunk(old: readonly string[], group: readonly Change[], shift: number): string {
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
  const count = to - from
  return `@@ -${range(from, count)} +${range(from + shift, count + grownBy(group))} @@\n${lines.map(ended).join('')}`
}

function grownBy(group: readonly Change[]): number {
  return group.reduce((sum, change) => sum + change.added.length - change.removed.length, 0)
}

/** A range of no lines is numbered by the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}
