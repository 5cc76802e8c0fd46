import { isScalar, type YAMLError, type Document as YamlDocument } from 'yaml'
import type { Params } from '../diagnostic/diagnostic.ts'
import type { Span } from './frontmatter.ts'
import type { DocumentCode } from './messages.ts'

/** Something about a YAML text that keeps it from being read; offsets count in the whole file. */
export interface YamlProblem {
  readonly code: DocumentCode
  readonly variant: string
  readonly at: Span
  readonly params: Params
  /** The first of two keys. */
  readonly related?: Span
  /** What to write instead of the text at `at`. */
  readonly fix?: { readonly variant: string; readonly text: string }
}

const variants: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'missing-sign',
  BAD_SCALAR_START: 'bad-start',
  BLOCK_AS_IMPLICIT_KEY: 'second-colon',
  MULTILINE_IMPLICIT_KEY: 'missing-sign',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'several',
  NON_STRING_KEY: 'key',
  BAD_DQ_ESCAPE: 'escape',
  TAG_RESOLVE_FAILED: 'tag',
}

/** The first thing that makes a YAML text unreadable, in words an author can act on; null when it can be read. */
export function syntaxProblem(
  source: string,
  base: number,
  parsed: Pick<YamlDocument, 'contents' | 'errors' | 'warnings'>,
): YamlProblem | null {
  const [first] = [...parsed.errors, ...parsed.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (!first && !isScalar(parsed.contents)) return null
  const colon = /^[ \t]*(?:- +)?([A-Za-z][\w-]*)[ \t]*(：[ \t]*)/m.exec(source)
  if (colon) {
    const end = base + colon.index + colon[0].length
    const at = { start: end - (colon[2] ?? '').length, end }
    return {
      code: 'document/yaml',
      variant: 'full-width-colon',
      at,
      params: { key: colon[1] ?? '' },
      fix: { variant: 'fix-colon', text: ': ' },
    }
  }
  return first ? told(first, source, base) : null
}

/** Values that need quotes: the finding takes in the rest of the line, and offers it in quotes. */
const unquoted: ReadonlySet<string> = new Set(['bad-start', 'second-colon'])

function told(error: YAMLError, source: string, base: number): YamlProblem {
  const start = Math.min(error.pos[0], source.length)
  const rest = source.slice(start, lineEnd(source, start)).trimEnd()
  const variant = error.message.startsWith('Flow ') ? 'open-bracket' : (variants[error.code] ?? 'syntax')
  const whole = unquoted.has(variant)
  const end = whole ? start + rest.length : Math.min(Math.max(start, error.pos[1]), lineEnd(source, start))
  const problem: YamlProblem = {
    code: 'document/yaml',
    variant,
    at: { start: base + start, end: base + end },
    params: {},
  }
  const quotable = whole && rest !== '' && !/["\\#,[\]{}]/.test(rest)
  return quotable ? { ...problem, fix: { variant: 'fix-quote', text: `"${rest}"` } } : problem
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from)
  return at < 0 ? source.length : at
}

/**
 * Whether a YAML text is nested so deep that reading it could exhaust the stack. A rough count that may overlook quotes,
 * hence the high bound; the exact limit is held while walking the values.
 */
export function deeplyNested(source: string): boolean {
  const bound = 500
  let flow = 0
  let dashes = 0
  const columns: number[] = []
  for (let i = 0; i < source.length; i++) {
    const c = source[i]
    if (c === '\n') {
      dashes = 0
      let width = 0
      while (source[i + 1 + width] === ' ') width++
      if (source[i + 1 + width] === '\n' || source[i + 1 + width] === '\r') continue
      while ((columns.at(-1) ?? -1) >= width) columns.pop()
      columns.push(width)
    } else if (c === '[' || c === '{') flow++
    else if (c === ']' || c === '}') flow = Math.max(0, flow - 1)
    else if ((c === '-' || c === '?' || c === ':') && source[i + 1] === ' ') dashes++
    if (flow + dashes + columns.length > bound) return true
  }
  return false
}
