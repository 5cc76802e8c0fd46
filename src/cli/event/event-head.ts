import { splitFrontmatter } from '../../document/frontmatter.ts'
import { readYaml } from '../../document/yaml-data.ts'
import type { Finding } from './finding.ts'

/** What an event's file says of the event itself; null where it says nothing. */
export interface EventHead {
  readonly title: string | null
  readonly plans: readonly string[]
  readonly area: string | null
  /** As written. */
  readonly begins: string | null
  readonly rubrics: readonly string[]
}

const keys = ['kind', 'title', 'plans', 'area', 'begins', 'rubric']

/** The frontmatter of an event's timeline; a table alone has none. */
export function readHead(text: string): { readonly head: EventHead; readonly findings: readonly Finding[] } {
  const split = splitFrontmatter(text)
  const nothing: EventHead = { title: null, plans: [], area: null, begins: null, rubrics: [] }
  if (split.kind === 'missing') return { head: nothing, findings: [] }
  if (split.kind === 'unclosed')
    return { head: nothing, findings: [{ line: 1, kind: 'headUnread', params: {} }] }
  const { root, problems } = readYaml(text, split.yaml)
  const lineOf = (at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length
  const [first] = problems
  if (first)
    return { head: nothing, findings: [{ line: lineOf(first.at.start), kind: 'headUnread', params: {} }] }
  const findings: Finding[] = []
  for (const [key, { key: at, value }] of root.parts) {
    const line = lineOf(at?.start ?? 0)
    const word = String(key)
    if (!keys.includes(word)) findings.push({ line, kind: 'headKey', params: { word } })
    else if (!fits(word, value)) findings.push({ line, kind: 'headValue', params: { word } })
  }
  const said = (key: string): string | null => listOf(root.parts.get(key)?.value)[0] ?? null
  const head = {
    ...{ title: said('title'), area: said('area'), begins: said('begins') },
    ...{ plans: listOf(root.parts.get('plans')?.value), rubrics: listOf(root.parts.get('rubric')?.value) },
  }
  return { head, findings }
}

function fits(key: string, value: unknown): boolean {
  if (key === 'kind') return value === 'event' || value === '事件'
  if (key === 'plans' || key === 'rubric') return listOf(value).length > 0
  return typeof value === 'string' && value.trim() !== ''
}

/** A text or a list of texts. */
function listOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.every((each) => typeof each === 'string') ? all.map((each) => String(each).trim()) : []
}
