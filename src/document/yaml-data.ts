import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Json } from './document.ts'
import type { Span } from './frontmatter.ts'
import { limits } from './limits.ts'
import { type Located, locatedList, locatedMap, type Spot } from './located.ts'
import { plainYaml } from './plain-yaml.ts'
import { deeplyNested, syntaxProblem, type YamlProblem } from './yaml-problem.ts'

/** What could be read of a YAML text (a null root when nothing could), and what is wrong with it. */
export interface YamlReading {
  readonly root: Located
  readonly problems: readonly YamlProblem[]
}

interface Walk {
  readonly text: string
  readonly base: number
  readonly anchors: Map<string, Node>
  readonly problems: YamlProblem[]
  aliases: number
  aliasValues: number
  within: number
  stopped: boolean
}

/**
 * Reads the YAML (core schema: dates and times stay strings; no tags, no merge keys) between two offsets of a text.
 * Never throws; of syntax errors the first is told, for the rest follow from it. Doubled keys keep their first value.
 */
export function readYaml(text: string, span: Span): YamlReading {
  const plain = plainYaml(text, span)
  return plain ? { root: plain, problems: [] } : parseYaml(text, span)
}

/** The same without the short way for plainly written texts. */
export function parseYaml(text: string, span: Span): YamlReading {
  const source = text.slice(span.start, span.end)
  const nothing: Located = {
    value: null,
    at: { start: span.start, end: span.start },
    key: null,
    parts: new Map(),
  }
  if (deeplyNested(source)) return { root: nothing, problems: [tooDeep(span)] }
  try {
    return read(source, span, nothing)
  } catch (error) {
    if (error instanceof RangeError) return { root: nothing, problems: [tooDeep(span)] }
    throw error
  }
}

function read(source: string, span: Span, nothing: Located): YamlReading {
  const parsed = parseDocument(source, {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    // With 'silent' the parser drops a second YAML text without a word.
    logLevel: 'error',
  })
  const syntax = syntaxProblem(source, span.start, parsed)
  const walk: Walk = {
    text: source,
    base: span.start,
    anchors: new Map(),
    problems: syntax ? [syntax] : [],
    aliases: 0,
    aliasValues: 0,
    within: 0,
    stopped: false,
  }
  const root = parsed.contents ? locate(parsed.contents, null, 0, walk) : nothing
  return { root, problems: walk.problems }
}

function tooDeep(at: Span): YamlProblem {
  return {
    code: 'document/too-deep',
    variant: 'yaml',
    at: { start: at.start, end: at.start },
    params: { max: limits.nesting },
  }
}

function locate(node: Node, key: Span | null, depth: number, walk: Walk): Located {
  const at = placed(node, walk)
  const empty: Located = { value: null, at, key, parts: new Map() }
  if (walk.within > 0 && ++walk.aliasValues > limits.aliasValues)
    stop('document/alias-bomb', 'values', at, walk)
  if (depth > limits.nesting) stop('document/too-deep', 'yaml', at, walk)
  if (walk.stopped) return empty
  if (isAlias(node)) return aliased(node.source, { at, key }, depth, walk)
  if ('anchor' in node && node.anchor) walk.anchors.set(node.anchor, node)
  if (isMap(node)) return locateMap(node as YAMLMap<Node, Node | null>, { at, key }, depth, walk)
  if (isSeq(node)) return locateList(node as YAMLSeq<Node>, { at, key }, depth, walk)
  return isScalar(node) ? { ...empty, value: plain(node.value, node.source) } : empty
}

function aliased(name: string, spot: Spot, depth: number, walk: Walk): Located {
  const target = walk.anchors.get(name)
  if (++walk.aliases > limits.aliases) stop('document/alias-bomb', 'aliases', spot.at, walk)
  if (!target && walk.problems.length === 0)
    walk.problems.push({ code: 'document/yaml', variant: 'alias', at: spot.at, params: {} })
  if (!target || walk.stopped) return { value: null, ...spot, parts: new Map() }
  walk.within++
  const found = locate(target, null, depth + 1, walk)
  walk.within--
  return { ...found, ...spot }
}

function locateList(node: YAMLSeq<Node>, spot: Spot, depth: number, walk: Walk): Located {
  return locatedList(
    node.items.map((item) => locate(item, null, depth + 1, walk)),
    spot,
  )
}

function locateMap(node: YAMLMap<Node, Node | null>, spot: Spot, depth: number, walk: Walk): Located {
  const parts = new Map<string, Located>()
  for (const pair of node.items) {
    const key = keyOf(pair)
    const at = placed(pair.key, walk)
    const first = parts.get(key)
    if (first) walk.problems.push(doubled(key, at, first.key ?? first.at))
    else parts.set(key, pair.value ? locate(pair.value, at, depth + 1, walk) : bare(at))
  }
  return locatedMap(parts, spot)
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value ?? pair.key.source ?? '') : ''
}

function bare(key: Span): Located {
  return { value: null, at: { start: key.end, end: key.end }, key, parts: new Map() }
}

function doubled(key: string, at: Span, first: Span): YamlProblem {
  return { code: 'document/duplicate-key', variant: 'duplicate', at, params: { key }, related: first }
}

function stop(code: YamlProblem['code'], variant: string, at: Span, walk: Walk): void {
  const max =
    code === 'document/too-deep' ? limits.nesting : variant === 'values' ? limits.aliasValues : limits.aliases
  if (!walk.stopped) walk.problems.push({ code, variant, at, params: { max } })
  walk.stopped = true
}

/** A node's stretch without the white space that block collections carry at their end. */
function placed(node: Node | null, walk: Walk): Span {
  const [start = 0, valueEnd = 0] = node?.range ?? []
  let end = valueEnd
  while (end > start && /\s/.test(walk.text[end - 1] ?? '')) end--
  return { start: walk.base + start, end: walk.base + end }
}

function plain(value: unknown, source: string | undefined): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  // `.nan` and `.inf` are no JSON numbers: they stay what is written.
  return typeof value === 'number' && Number.isFinite(value) ? value : (source ?? String(value))
}
