import type { Rule } from './rule.ts'
import type { SourceFile } from './source-tree.ts'

/** No file reaches itself through imports, types included. */
export const cycleRule: Rule = {
  name: 'no import cycles',
  why: 'files of a cycle can only be understood, tested and moved together; types count too',
  find: (files) => cyclesIn(files).map((cycle) => `${cycle[0]}:1 ${[...cycle, cycle[0]].join(' → ')}`),
}

/** One cycle for every import that leads back to a file on the way; each as its files, in order of import. */
const cyclesIn = (files: readonly SourceFile[]): string[][] => {
  const targets = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  )
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path)
    if (before >= 0) cycles.push(way.slice(before))
    if (before >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...way, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return cycles
}
