import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { orderDiagnostics } from '../diagnostic/order.ts'
import { fileStart, LineIndex, type Place } from '../diagnostic/place.ts'
import { withSchemaKeys } from './chinese-keys.ts'
import { decode, isBinaryText } from './decode.ts'
import type { DataPath, Document, DocumentKind, Section } from './document.ts'
import { finding } from './finding.ts'
import { type Frontmatter, type Span, splitFrontmatter } from './frontmatter.ts'
import { kindOfFrontmatter } from './kind-of-frontmatter.ts'
import { kindOfPath, registryKinds } from './kind-of-path.ts'
import { brokenLimit, limits } from './limits.ts'
import { type Located, locatedAt } from './located.ts'
import { deeperThan } from './markdown-depth.ts'
import { outline } from './outline.ts'
import { publishedPlan, publishedTraces } from './published/published-findings.ts'
import { readBlocks } from './read-blocks.ts'
import { validateData } from './validate-data.ts'
import { readYaml } from './yaml-data.ts'
import type { YamlProblem } from './yaml-problem.ts'

/**
 * Reads one file. Never throws: what is wrong with it is told in `diagnostics`, all at once. A `.md` file is frontmatter and
 * body; any other is YAML as a whole. `kindHint` is used when neither frontmatter nor path tells the kind.
 */
export function parseDocument(path: string, content: string | Uint8Array, kindHint?: DocumentKind): Document {
  const text = textOf(path, content)
  if (typeof text !== 'string') return unread(path, typeof content === 'string' ? content : '', text)
  if (text.replace(/^\uFEFF/, '').trim() === '')
    return unread(path, text, finding('document/empty', 'empty', fileStart(path)))
  const file: File = {
    path,
    text,
    index: new LineIndex(path, text),
    hint: kindOfPath(path) ?? kindHint ?? null,
  }
  return path.endsWith('.md') ? readMarkdown(file) : readWholeYaml(file)
}

interface File {
  readonly path: string
  readonly text: string
  readonly index: LineIndex
  readonly hint: DocumentKind | null
}

/** The text, or why there is none. */
function textOf(path: string, content: string | Uint8Array): string | Diagnostic {
  const at = fileStart(path)
  const tooLarge = (limit: 'bytes' | 'lines'): Diagnostic =>
    finding('document/too-large', limit, at, { params: { max: limit === 'bytes' ? 5 : limits.lines } })
  const size = brokenLimit(content)
  if (size) return tooLarge(size)
  if (typeof content === 'string')
    return isBinaryText(content) ? finding('document/binary', 'binary', at) : content
  const decoded = decode(content)
  if ('problem' in decoded) {
    return decoded.problem === 'binary'
      ? finding('document/binary', 'binary', at)
      : finding('document/encoding', decoded.problem, at)
  }
  const lines = brokenLimit(decoded.text)
  return lines ? tooLarge(lines) : decoded.text
}

function readWholeYaml(file: File): Document {
  const start = file.text.startsWith('\uFEFF') ? 1 : 0
  const top = { start, end: start }
  const kind = file.hint
  const { root, problems } = readYaml(file.text, { start, end: file.text.length })
  const found = problems.map((problem) => problemFinding(problem, file))
  if (kind === null) {
    const params = { path: file.path, allowed: registryKinds.map((name) => `\`${name}.yaml\``).join(' ') }
    found.push(finding('document/unknown-kind', 'path', fileStart(file.path), { params }))
  } else if (problems.length === 0) found.push(...validateData({ ...file, kind, root, top }))
  return document(file, { kind, root, top, body: emptySection(file.index.place(start, start)), found })
}

function readMarkdown(file: File): Document {
  const split = splitFrontmatter(file.text)
  const { found, kind, root, top } = readHead(file, split)
  const from = split.kind === 'unclosed' ? file.text.length : split.body
  const deep = deeperThan(limits.nesting, file.text, from)
  if (deep !== null) {
    const at = file.index.place(deep, deep)
    const tooDeep = finding('document/too-deep', 'markdown', at, { params: { max: limits.nesting } })
    return document(file, { kind, root, top, body: emptySection(at), found: [...found, tooDeep] })
  }
  const { body, longTables } = outline(readBlocks(file.text, from), file.text, file.index, from)
  const long = longTables.map(({ at, rows }) =>
    finding('document/table-too-long', 'rows', file.index.place(at.start, at.start), {
      params: { rows, max: limits.rows },
    }),
  )
  // A plan of ours may have pictures: what can only be told is told of a plan without frontmatter.
  const published = isPublished(found)
  const traces = kind === 'plan' || published ? publishedTraces(file, from) : []
  return document(file, {
    kind,
    root,
    top,
    body,
    found: [...found, ...long, ...traces.filter(({ fixes }) => published || fixes.length > 0)],
  })
}

function isPublished(found: readonly Diagnostic[]): boolean {
  return found.some(({ code, variant }) => code === 'document/no-frontmatter' && variant === 'published')
}

type Head = Pick<Parts, 'kind' | 'root' | 'top' | 'found'>

function readHead(file: File, split: Frontmatter): Head {
  if (split.kind !== 'found') {
    const top = split.kind === 'unclosed' ? split.fence : { start: split.body, end: split.body }
    const missing = finding('document/no-frontmatter', split.kind, file.index.place(top.start, top.end))
    const found = [split.kind === 'missing' ? (publishedPlan(file, split.body) ?? missing) : missing]
    return { kind: file.hint, root: nothingAt(top), top, found }
  }
  const { root: written, problems } = readYaml(file.text, split.yaml)
  const root = withSchemaKeys(written, file.hint)
  const top = split.fence
  const found = problems.map((problem) => problemFinding(problem, file))
  if (problems.length > 0)
    return { kind: kindOfFrontmatter(root, file.index, top).kind ?? file.hint, root, top, found }
  const told = kindOfFrontmatter(root, file.index, top)
  const kind = told.kind ?? file.hint
  if (kind !== null) found.push(...validateData({ ...file, kind, root, top }))
  else if (told.finding) found.push(told.finding)
  return { kind, root, top, found }
}

function problemFinding(problem: YamlProblem, file: File): Diagnostic {
  const place = (span: Span): Place => file.index.place(span.start, span.end)
  const { code, variant, params, related, fix } = problem
  const { start, end } = problem.at
  return finding(code, variant, place(problem.at), {
    params,
    related: related ? [{ at: place(related), variant: 'first', params }] : [],
    fixes: fix
      ? [
          {
            variant: fix.variant,
            params: {},
            safe: true,
            edits: [{ path: file.path, start, end, text: fix.text }],
          },
        ]
      : [],
  })
}

interface Parts {
  readonly kind: DocumentKind | null
  readonly root: Located
  readonly top: Span
  readonly body: Section
  readonly found: Diagnostic[]
}

/** Findings of a table that is too long leave the document readable: the rest of it was read. */
function document(file: File, parts: Parts): Document {
  const { kind, root, top, body, found } = parts
  const place = (span: Span): Place => file.index.place(span.start, span.end)
  return {
    path: file.path,
    text: file.text,
    kind,
    readable:
      kind !== null && found.every((d) => d.severity !== 'error' || d.code === 'document/table-too-long'),
    data: root.value,
    placeOf: (path: DataPath) => place(locatedAt(root, path).found.at),
    placeOfKey: (path: DataPath) => {
      if (path.length === 0) return place(top)
      const { found: located, whole } = locatedAt(root, path)
      return place(whole && located.key ? located.key : located.at)
    },
    body,
    diagnostics: orderDiagnostics(found),
  }
}

function unread(path: string, text: string, why: Diagnostic): Document {
  const at = fileStart(path)
  const found = (): Place => at
  const rest = { placeOf: found, placeOfKey: found, body: emptySection(at), diagnostics: [why] }
  return { path, text, kind: kindOfPath(path), readable: false, data: null, ...rest }
}

function nothingAt(at: Span): Located {
  return { value: null, at, key: null, parts: new Map() }
}

function emptySection(at: Place): Section {
  return { heading: null, depth: 0, directives: [], blocks: [], sections: [], at }
}
