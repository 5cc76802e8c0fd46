import type { ProgramFactSetting } from '../../compile/scenario-program.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { type FactTrouble, readGivenFact } from '../../run/given-fact.ts'
import { verbIn } from '../leading/verbs.ts'
import type { Finding } from './finding.ts'
import type { TimedRow } from './moments.ts'

/** A row that says what was so, and whether it was found out only later. */
export interface FactRow extends TimedRow {
  readonly facts: readonly ProgramFactSetting[]
  readonly later: boolean
  /** Another account of a fact that a row of the timeline has; the timeline's own counts. */
  readonly other: boolean
}

/** A fact of a row that the register does not know so. */
export interface FactFault {
  readonly line: number
  readonly trouble: FactTrouble
}

/** What the review adds to the acts: other accounts of the same, and what is known not to have been done. */
export interface SaidRow extends TimedRow {
  readonly kind: 'other' | 'undone'
}

/** Rows of an event told apart: what was so, what people did, and what is neither. */
export interface SortedRows {
  readonly facts: readonly FactRow[]
  readonly acts: readonly TimedRow[]
  readonly said: readonly SaidRow[]
  readonly findings: readonly Finding[]
  readonly faults: readonly FactFault[]
}

const others = /^(?:另据|另说|also told)\s*[:：]?\s*/i
const notDone = /^(?:未办|没有办|not done)\s*[:：]?\s*/i
/** Whatever no plan provides for. */
const remark = /^(?:记事|note)\s*[:：]?\s*/i
const hindsight = /^(?:事后查明|known later)\s*[:：]?\s*/i

/** `青溪水位 9.2`, `面雨量_24h@heping 62; 青溪水位 7.9`, `事后查明 青溪水位 9.4` are facts; whatever begins with a verb is an act. */
export function sortRows(rows: readonly TimedRow[], set: PlanSet, here: string): SortedRows {
  const facts: FactRow[] = []
  const acts: TimedRow[] = []
  const findings: Finding[] = []
  const faults: FactFault[] = []
  const said: SaidRow[] = []
  for (const row of rows) {
    const marked = saidOf(row)
    const also = marked?.kind === 'other' ? settingsIn(marked.what, set, here) : null
    if (marked && also) {
      facts.push({ ...row, what: marked.what, facts: also, later: false, other: true })
      continue
    }
    if (marked) {
      said.push(marked)
      continue
    }
    const noted = row.what.replace(remark, '')
    if (noted !== row.what && noted !== '') {
      facts.push({ ...row, what: noted, facts: [], later: false, other: false })
      continue
    }
    const later = hindsight.test(row.what)
    const what = row.what.replace(hindsight, '')
    const read = what.split(/[;；]/).map((part) => readFact(part.trim(), set, here))
    const troubles = read.flatMap((each) => (each.kind === 'trouble' ? [each.trouble] : []))
    const settings = read.flatMap((each) => (each.kind === 'fact' ? [each.setting] : []))
    const verb = verbIn(what)?.verb ?? (/^(?:评分|评定|议定|rate|agree)/i.test(what) ? 'rate' : null)
    // A fact that the register has, with a value or a place that it has not: no act, whatever verb its name begins with.
    const namesFacts = troubles.every(({ kind }) => kind === 'value' || kind === 'no-such-area')
    if (troubles.length === 0) facts.push({ ...row, what, facts: settings, later, other: false })
    else if (verb !== null && !namesFacts && !later) acts.push(row)
    else if (later && verb !== null)
      findings.push({ line: row.line, kind: 'laterFactsOnly', params: { word: what } })
    else if (troubles.some(({ kind }) => kind === 'form'))
      findings.push({ line: row.line, kind: 'notUnderstood', params: { word: what === '' ? '—' : what } })
    else faults.push(...troubles.map((trouble) => ({ line: row.line, trouble })))
  }
  const known = acts.filter(({ what }) => verbIn(what)?.verb !== 'inject')
  for (const { line, what } of acts)
    if (verbIn(what)?.verb === 'inject')
      findings.push({ line, kind: 'notUnderstood', params: { word: what } })
  return { facts, acts: known, said, findings, faults }
}

/** The facts that words say; null: not all of them are facts. */
function settingsIn(what: string, set: PlanSet, here: string): readonly ProgramFactSetting[] | null {
  const read = what.split(/[;；]/).map((part) => readFact(part.trim(), set, here))
  const settings = read.flatMap((each) => (each.kind === 'fact' ? [each.setting] : []))
  return settings.length === read.length ? settings : null
}

/** `另据 启动Ⅲ级`, `未办 III-2`. */
function saidOf(row: TimedRow): SaidRow | null {
  for (const [kind, mark] of [['other', others] as const, ['undone', notDone] as const]) {
    const what = row.what.replace(mark, '')
    if (what !== row.what) return { ...row, what, kind }
  }
  return null
}

/** Name and value with `=` or a space between them; a name may have spaces, and so may a value and its unit. */
function readFact(text: string, set: PlanSet, here: string): ReturnType<typeof readGivenFact> {
  const written = text.normalize('NFKC')
  const splits = written.includes('=')
    ? [written]
    : [...written.matchAll(/\s+/g)].map(
        ({ index, 0: gap }) =>
          `${written.slice(0, index)}=${written.slice(index + gap.length).replaceAll(' ', '')}`,
      )
  const read = splits.map((each) => readGivenFact(each, set, here))
  const known = read.find(({ kind }) => kind === 'fact')
  const named = read.find((each) => each.kind === 'trouble' && each.trouble.kind === 'value')
  const placed = read.find((each) => each.kind === 'trouble' && each.trouble.kind === 'no-such-area')
  const last = read.at(-1)
  return known ?? named ?? placed ?? last ?? { kind: 'trouble', trouble: { kind: 'form', written: text } }
}
