import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { codeOnly } from './code-text.ts'

/** One source file as the rules look at it. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly text: string
  /** The text with comments and strings blanked, see {@link codeOnly}. */
  readonly code: string
  readonly imports: readonly Import[]
}

/** An import or re-export, types included. */
export interface Import {
  /** As written: `yaml`, `node:fs`, `../model/plan.ts`. */
  readonly specifier: string
  /** The file it means, from the root; null for a package. */
  readonly target: string | null
  readonly line: number
}

/** The source files at or below some folders of a root; folders named `cases` and `node_modules` aside. A folder that is not there has none. */
export const readSources = (root: string, folders: readonly string[]): SourceFile[] =>
  folders
    .flatMap((folder) => pathsUnder(root, folder))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')))

/** A source file from its text. */
export const sourceFile = (path: string, text: string): SourceFile => {
  const code = codeOnly(text)
  return { path, text, code, imports: importsOf(path, text, code) }
}

const pathsUnder = (root: string, folder: string): string[] => {
  const names = entriesOf(join(root, folder))
  return names.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return ['cases', 'node_modules'].includes(entry.name) ? [] : pathsUnder(root, path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const importPattern = /\b(?:from\s*|import\s*\(\s*|import\s*)(['"])([^'"\n]+)\1/g

const importsOf = (path: string, text: string, code: string): Import[] =>
  [...text.matchAll(importPattern)]
    // The keyword must be code, not a word in a comment or a string.
    .filter((found) => /^(from|import)/.test(code.slice(found.index, found.index + 6)))
    .map((found) => {
      const specifier = found[2] ?? ''
      const relative = specifier.startsWith('.')
      const target = relative ? posix.join(posix.dirname(path), specifier) : null
      return { specifier, target, line: lineOf(text, found.index) }
    })

/** The 1-based line of an offset. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
