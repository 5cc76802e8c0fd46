import { splitFrontmatter } from '../../document/frontmatter.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { parseInstant } from '../../vocabulary/instant.ts'
import type { TimesRow } from '../paper/read-times.ts'
import { type EventHead, readHead } from './event-head.ts'
import type { EventFrame } from './event-scenario.ts'
import { type SortedRows, sortRows } from './fact-rows.ts'
import type { Finding } from './finding.ts'
import { momentsOf } from './moments.ts'

/** What was typed beside the file; it goes before what the file says. */
export interface Typed {
  readonly id: string
  readonly title: string | undefined
  readonly plans: readonly string[]
}

/** An event's file read against a set. */
export interface EventFile extends SortedRows {
  readonly frame: EventFrame
  /** Rows of the table. */
  readonly count: number
  /** Whether plans and times are known well enough to play what can be read, so that more findings come to light. */
  readonly playable: boolean
}

/** What an event's file says, and all that is wrong with it. */
export function readEvent(
  { path, text, rows }: { readonly path: string; readonly text: string; readonly rows: readonly TimesRow[] },
  typed: Typed,
  set: PlanSet,
): EventFile {
  const { zone, jurisdiction } = set.settings
  const { head, findings } = readHead(text)
  const begins = head.begins === null ? null : parseInstant(head.begins, zone)
  const { timed, findings: times } = momentsOf(rows, begins, zone)
  const named = head.area === null ? null : (set.directory.area(head.area)?.id ?? null)
  const area = named ?? jurisdiction.value
  const sorted = sortRows(timed, set, area)
  const moments = timed.map(({ at }) => at)
  const plans = typed.plans.length > 0 ? typed.plans : head.plans
  const frame = {
    ...{ id: typed.id, path, text, area },
    title: typed.title ?? head.title ?? titleOf(text) ?? typed.id,
    plans: plans.map((plan) => planNamed(plan, set) ?? plan),
    rubrics: head.rubrics,
    begins: begins ?? Math.min(...moments),
    ends: Math.max(begins ?? 0, ...moments),
  }
  const wrong = wrongHead(head, { text, begins, area: named, plans }, set)
  return {
    ...{ ...sorted, frame, count: rows.length },
    playable: findings.length === 0 && wrong.length === 0 && timed.length > 0,
    findings: [...findings, ...wrong, ...times, ...sorted.findings],
  }
}

/** Names in the frontmatter that the set does not have. */
function wrongHead(
  head: EventHead,
  read: {
    readonly text: string
    readonly begins: number | null
    readonly area: string | null
    readonly plans: readonly string[]
  },
  set: PlanSet,
): Finding[] {
  const line = (key: string): number => {
    const found = read.text.split(/\r\n|\n|\r/).findIndex((each) => each.startsWith(`${key}:`))
    return Math.max(1, found + 1)
  }
  const findings: Finding[] = []
  if (head.begins !== null && read.begins === null)
    findings.push({ line: line('begins'), kind: 'headValue', params: { word: 'begins' } })
  if (head.area !== null && read.area === null)
    findings.push({ line: line('area'), kind: 'noSuchArea', params: { word: head.area } })
  for (const word of read.plans)
    if (planNamed(word, set) === null)
      findings.push({
        line: line('plans'),
        kind: 'noSuchPlan',
        params: { word, known: [...set.plans.keys()] },
      })
  for (const word of head.rubrics)
    if (!set.rubrics.has(word))
      findings.push({
        line: line('rubric'),
        kind: 'noSuchRubric',
        params: { word, known: [...set.rubrics.keys()] },
      })
  return findings
}

/** The plan of an id, or of the only id that ends so. */
function planNamed(word: string, { plans }: PlanSet): string | null {
  if (plans.has(word)) return word
  const [only, second] = [...plans.keys()].filter((id) => id.endsWith(`/${word}`))
  return second === undefined ? (only ?? null) : null
}

/** The first heading of a Markdown file. */
function titleOf(text: string): string | null {
  const split = splitFrontmatter(text)
  const body = split.kind === 'unclosed' ? '' : text.slice(split.body)
  return /^#\s+(.+?)\s*$/m.exec(body)?.[1] ?? null
}
