import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Files of a set in memory, by their path in it. */
export type SetTexts = ReadonlyMap<string, string>

/** All files under a folder, as texts, by their path in it with `/`. */
export function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

/** `plan/limit-readable task` on one line of one file. */
export interface Expected {
  readonly path: string
  readonly line: number
  readonly finding: string
}

const mark = /\s*(?:# expect:\s*([^\n]*)|<!-- expect:\s*(.*?)\s*-->)[ \t]*$/

/**
 * What the marks in the texts expect (`# expect: code variant, code variant`, `<!-- expect: … -->` at the end of a line), and the
 * texts without them: line numbers stay.
 */
export function takeExpectations(texts: SetTexts): { texts: SetTexts; expected: Expected[] } {
  const expected: Expected[] = []
  const bare = new Map<string, string>()
  for (const [path, text] of texts) {
    const lines = text.split('\n').map((content, index) => {
      const found = mark.exec(content)
      if (!found) return content
      for (const finding of (found[1] ?? found[2] ?? '').split(','))
        expected.push({ path, line: index + 1, finding: finding.trim() })
      return content.slice(0, found.index)
    })
    bare.set(path, lines.join('\n'))
  }
  return { texts: bare, expected }
}
