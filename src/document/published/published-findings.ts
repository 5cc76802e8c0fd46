import type { Diagnostic, Edit } from '../../diagnostic/diagnostic.ts'
import type { LineIndex } from '../../diagnostic/place.ts'
import { finding } from '../finding.ts'
import { draftFrontmatter } from './draft-frontmatter.ts'
import { findMends } from './mend-text.ts'
import { type Recognition, recognisePlan } from './recognition.ts'

interface MarkdownFile {
  readonly path: string
  readonly text: string
  readonly index: LineIndex
}

/**
 * What a published plan without frontmatter lacks: one finding with what was recognised in it and a frontmatter as fix. Null:
 * the text is no plan.
 */
export function publishedPlan({ path, text, index }: MarkdownFile, from: number): Diagnostic | null {
  const recognised = recognisePlan(text, from)
  if (!isPlan(recognised)) return null
  const edits = [{ path, start: from, end: from, text: draftFrontmatter(path, text, from) }]
  return finding('document/no-frontmatter', 'published', index.place(from, from), {
    params: {
      levels: recognised.levels.length,
      conditions: sum(recognised.levels.map(({ conditions }) => conditions)),
      actions: sum(recognised.levels.map(({ actions }) => actions)),
      organizations: recognised.organizations.length,
      deadlines: recognised.deadlines.length,
    },
    fixes: [{ variant: 'fix-frontmatter', params: {}, safe: true, edits }],
  })
}

/** Levels with a chapter each, or most of the chapters that a plan has. */
function isPlan({ levels, sections }: Recognition): boolean {
  return levels.length > 0 || sections >= 6
}

/** Traces of publishing and conversion: hints, one for each kind, with a fix where the tool can mend them all. */
export function publishedTraces({ path, text, index }: MarkdownFile, from: number): Diagnostic[] {
  return findMends(text, from).map(({ kind, count, at, edits }) => {
    const all: Edit[] = edits.map((slice) => ({ path, ...slice }))
    return finding(
      'document/conversion',
      kind,
      index.place(at.start, Math.min(at.end, lineEnd(text, at.start))),
      {
        severity: 'hint',
        params: { count },
        fixes: all.length > 0 ? [{ variant: `fix-${kind}`, params: {}, safe: true, edits: all }] : [],
      },
    )
  })
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/)
  return found < 0 ? text.length : from + found
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
