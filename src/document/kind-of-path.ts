import type { DocumentKind } from './document.ts'

/** Kinds of file in `registry/`. */
export const registryKinds = [
  'organizations',
  'areas',
  'facts',
  'marks',
  'resources',
  'regulations',
  'external-plans',
  'contacts',
  'regimes',
  'holidays',
] as const satisfies readonly DocumentKind[]

export type RegistryKind = (typeof registryKinds)[number]

/** Kinds that a Markdown file may name in its frontmatter. */
export const markdownKinds = ['plan', 'book', 'scenario', 'rubric'] as const satisfies readonly DocumentKind[]

/**
 * What a file is, told by its path: `yuyan.yaml`, `registry/<kind>.yaml`, `expectations/<name>.yaml`,
 * `drills/<id>/findings.yaml`, `drills/<id>/clauses.yaml` or, unless its frontmatter says otherwise,
 * `books/<name>.md`; null when it is none of these.
 */
export function kindOfPath(path: string): DocumentKind | null {
  if (/(?:^|\/)yuyan\.yaml$/.test(path)) return 'set'
  if (/(?:^|\/)books\/[^/]+\.md$/.test(path)) return 'book'
  if (/(?:^|\/)expectations\/[^/]+\.yaml$/.test(path)) return 'expectations'
  if (/(?:^|\/)drills\/[^/]+\/findings\.yaml$/.test(path)) return 'findings'
  if (/(?:^|\/)drills\/[^/]+\/clauses\.yaml$/.test(path)) return 'clauses'
  const name = /(?:^|\/)registry\/([a-z-]+)\.yaml$/.exec(path)?.[1]
  return registryKinds.find((kind) => kind === name) ?? null
}
