import { findingDue } from '../check/finding-due.ts'
import { stageOn } from '../link/finding-course.ts'
import { type LedgerFinding, ownerOf, standing } from '../link/ledger.ts'
import { stoodOn } from '../link/ledger-periods.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import { textsOf } from '../locale/texts-of.ts'
import { findingStates } from '../model/findings.ts'
import type { Cite } from '../report/citation.ts'
import { escapeMarkdown } from '../report/escape.ts'
import type { LedgerCourse } from '../report/ledger-tables.ts'
import type { Cell, OfficialBlock, OfficialDocument, Run } from '../report/official/official-document.ts'
import { causeWords } from '../revise/revision-words.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import { formatDate, type Instant } from '../vocabulary/instant.ts'
import { historyWords } from './ledger-history.ts'

/** One finding as the ledger shows it, every word made. */
export interface LedgerRow {
  readonly id: string
  readonly problem: string
  readonly clause: string
  /** The same with the plan's title, for those who do not know its id. */
  readonly place: string
  readonly evidence: string
  readonly cause: string
  readonly change: string
  readonly owner: string
  readonly due: string
  readonly state: string
  /** What was done about it, a step each. */
  readonly course: readonly string[]
}

/** True for what was accepted, is not mended, and should have been. */
export function isOverdue(finding: LedgerFinding, today: Instant): boolean {
  const due = findingDue(finding)
  return finding.current.state.value === 'accepted' && due !== null && today > due
}

/** What the words of a finding need. */
export interface Told {
  readonly locale: Locale
  readonly today: Instant
  /** Where the printed plan says it. */
  readonly cite: Cite
}

/** A finding in words, as of a day. */
export function ledgerRow(finding: LedgerFinding, set: PlanSet, { locale, today, cite }: Told): LedgerRow {
  const { ledger } = textsOf(locale)
  const { current, again, id } = finding
  const separator = locale === 'zh-CN' ? '、' : ', '
  const evidence = finding.records
    .map(({ drill, evidence }) =>
      evidence.length === 0
        ? fill(ledger.noEvidence, { drill })
        : fill(ledger.evidence, { drill, entries: evidence.join(separator) }),
    )
    .join(locale === 'zh-CN' ? '；' : '; ')
  const cause = Object.hasOwn(causeWords, current.cause ?? '') ? current.cause : 'undecided'
  return {
    id,
    problem: (again ?? current).problem ?? current.clause.value,
    clause: current.clause.value,
    place: placeWords(current.clause.value, set, cite),
    evidence,
    cause: causeWords[cause as keyof typeof causeWords][locale],
    change: (again ?? current).change ?? '—',
    owner: ownerOf(current, set)?.name ?? current.owner?.value ?? ledger.noOwner,
    due: current.due?.value ?? '—',
    state: stateWords(finding, locale, today),
    course: historyWords(finding, locale),
  }
}

/** 《句容市防汛抗旱应急预案》6.5.1 第 2 项; of a clause that is no more its plan and number, the id as it is where the plan is not known. */
function placeWords(clause: string, { plans }: PlanSet, cite: Cite): string {
  const cited = cite(clause)
  if (cited !== clause) return cited
  const { plan, row } = splitClauseId(clause) ?? { plan: clause, row: '' }
  const title = plans.get(plan)?.title.value
  return title ? `《${title}》 ${row}`.trim() : clause
}

/** How a finding stood when a day ended, and the due day that held; of what was done on a day that nobody noted it says so. */
export function ledgerStateOn(
  finding: LedgerFinding,
  day: string,
  { locale, today }: Pick<Told, 'locale' | 'today'>,
): { readonly state: string; readonly due: string; readonly overdue: boolean } {
  const { ledger } = textsOf(locale)
  const now = formatDate(today, 0)
  const { state, overdue } = stoodOn(finding, day, now) ?? { state: 'proposed', overdue: false }
  const stage = stageOn(finding.course, day)
  const known = day < now && stage !== null && stage !== 'unknown' ? stage.due : null
  const due = known ?? finding.current.due?.value ?? '—'
  if (day >= now) return { state: stateWords(finding, locale, today), due, overdue }
  const said = state === 'unknown' ? ledger.stage.noDay : ledger.state[state]
  return { state: overdue ? fill(ledger.by, { state: said, what: ledger.overdue }) : said, due, overdue }
}

/** 整改中（已逾期）、不采纳：理由、已整改（提交）、已复验（演练）. */
function stateWords(finding: LedgerFinding, locale: Locale, today: Instant): string {
  const { ledger } = textsOf(locale)
  const { current, again } = finding
  const state = ledger.state[current.state.value]
  const with_ = (what: string | null): string => (what ? fill(ledger.by, { state, what }) : state)
  if (again) return ledger.again
  switch (current.state.value) {
    case 'proposed':
      return state
    case 'accepted':
      return isOverdue(finding, today) ? with_(ledger.overdue) : state
    case 'rejected':
      return current.reason ? fill(ledger.because, { state, reason: current.reason }) : state
    case 'mended':
      return with_(current.commit)
    case 'retested':
      return with_(current.retestedIn?.value ?? null)
  }
}

/** Columns after the number, with what they show: what belongs together stands in one, line under line. */
const columns: readonly (readonly [
  keyof Texts['ledger']['column'],
  (row: LedgerRow) => readonly string[],
])[] = [
  ['problemAndPlace', ({ problem, place, id }) => [problem, place, id]],
  ['causeAndEvidence', ({ cause, evidence }) => [cause, evidence]],
  ['change', ({ change }) => [change]],
  ['owner', ({ owner }) => [owner]],
  ['due', ({ due }) => [due]],
  ['stateAndCourse', ({ state, course }) => [state, ...course]],
]

/** How many there are of each state: 待研究 3 项、整改中 2 项（已逾期 1 项）. */
export function standingWords(findings: readonly LedgerFinding[], today: Instant, locale: Locale): string {
  const { ledger } = textsOf(locale)
  const overdue = findings.filter((finding) => isOverdue(finding, today)).length
  return findingStates
    .flatMap((state) => {
      const count = findings.filter((finding) => standing(finding) === state).length
      if (count === 0) return []
      const said = fill(ledger.counted, { state: ledger.state[state], count })
      const late = state === 'accepted' && overdue > 0
      const what = fill(ledger.counted, { state: ledger.overdue, count: overdue })
      return [late ? fill(ledger.by, { state: said, what }) : said]
    })
    .join(locale === 'zh-CN' ? '、' : ', ')
}

/** What the document says besides its rows. */
export interface LedgerHead {
  readonly day: string
  /** How many there are of each state. */
  readonly standing: string
  /** How the whole ledger went; null: only a part of it is asked for. */
  readonly course: LedgerCourse | null
}

/** The ledger as an office issues it, on paper turned: how it stands, all findings, and how that went over the years. */
export function ledgerDocument(
  rows: readonly LedgerRow[],
  { day, standing: counts, course }: LedgerHead,
  locale: Locale,
): OfficialDocument {
  const { ledger } = textsOf(locale)
  const numbered = rows.map((row, index) => [
    `${index + 1}`,
    ...columns.map(([, lines]) => lines(row).join('\n')),
  ])
  return {
    title: ledger.title,
    under: [fill(ledger.under, { day, count: rows.length }), ...(counts === '' ? [] : [counts])],
    mark: null,
    turned: true,
    summary: [],
    blocks: [
      tableOf([ledger.column.place, ...columns.map(([name]) => ledger.column[name])], numbered),
      ...(course === null || course.tables.length === 0 ? [] : courseBlocks(course)),
    ],
  }
}

function courseBlocks({ sentence, tables, note }: LedgerCourse): OfficialBlock[] {
  const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', runs: [{ text, bold: false }] })
  return [
    paragraph(sentence),
    ...tables.flatMap(({ title, header, rows }): OfficialBlock[] => [
      { kind: 'heading', rank: 1, text: title },
      tableOf(header, rows),
    ]),
    ...(note === null ? [] : [paragraph(note)]),
  ]
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): OfficialBlock {
  const cells = (row: readonly string[]) => row.map((text) => [{ text, bold: false }])
  return { kind: 'table', header: cells(header), rows: rows.map(cells) }
}

/** The same as Markdown. */
export function ledgerMarkdown({ title, under, blocks }: OfficialDocument): string {
  const words = (runs: readonly Run[]): string =>
    runs
      .flatMap(({ text }) => text.split('\n'))
      .map(escapeMarkdown)
      .join('<br>')
  const line = (row: readonly Cell[]): string => `| ${row.map(words).join(' | ')} |`
  const parts = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`## ${escapeMarkdown(block.text)}`]
    if (block.kind === 'paragraph') return [words(block.runs)]
    if (block.kind !== 'table') return []
    const { header, rows } = block
    return [[line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')]
  })
  return `${[`# ${title}`, ...under, ...parts].join('\n\n')}\n`
}
