import { findingDue } from '../check/finding-due.ts'
import { type LedgerFinding, ownerOf, standing } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { findingStates } from '../model/findings.ts'
import type { Cite } from '../report/citation.ts'
import { escapeMarkdown } from '../report/escape.ts'
import type { OfficialDocument } from '../report/official/official-document.ts'
import { causeWords } from '../revise/revision-words.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'

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

/** Columns after the number, with what they show. */
const columns = [
  ['problem', 'problem'],
  ['clause', 'place'],
  ['evidence', 'evidence'],
  ['cause', 'cause'],
  ['change', 'change'],
  ['owner', 'owner'],
  ['due', 'due'],
  ['state', 'state'],
] as const

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

/** The ledger as an office issues it: how it stands, and one table. */
export function ledgerDocument(
  rows: readonly LedgerRow[],
  { day, standing: counts }: { readonly day: string; readonly standing: string },
  locale: Locale,
): OfficialDocument {
  const { ledger } = textsOf(locale)
  const cell = (text: string) => [{ text, bold: false }]
  return {
    title: ledger.title,
    under: [fill(ledger.under, { day, count: rows.length }), ...(counts === '' ? [] : [counts])],
    mark: null,
    summary: [],
    blocks: [
      {
        kind: 'table',
        header: [cell(ledger.column.place), ...columns.map(([name]) => cell(ledger.column[name]))],
        rows: rows.map((row, index) => [cell(`${index + 1}`), ...columns.map(([, part]) => cell(row[part]))]),
      },
    ],
  }
}

/** The same as Markdown. */
export function ledgerMarkdown(document: OfficialDocument): string {
  const lines = document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const line = (row: (typeof block.rows)[number]): string =>
      `| ${row.map((runs) => escapeMarkdown(runs.map(({ text }) => text).join(''))).join(' | ')} |`
    return [line(block.header), `|${block.header.map(() => '---|').join('')}`, ...block.rows.map(line)]
  })
  return `# ${document.title}\n\n${document.under.join('\n\n')}\n\n${lines.join('\n')}\n`
}
