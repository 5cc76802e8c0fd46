import { isOpen, type LedgerFinding, standing } from '../../link/ledger.ts'
import { type Linked, linkTo, mainPages, type SiteContext } from './page.ts'
import { addressFrom, clauseAddress, type SitePath } from './site-paths.ts'
import type { SiteFinding } from './site-source.ts'

/** A finding of the ledger in a table. */
export interface LedgerView {
  readonly id: string
  readonly href: string
  readonly problem: string
  readonly clause: Linked
  readonly owner: Linked
  readonly due: string
  readonly state: string
  /** The state by itself, without reason or commit. */
  readonly standing: string
  readonly late: boolean
  readonly change: string
  readonly cause: string
  /** What was done about it, each step with its day. */
  readonly course: string
  readonly found: readonly Linked[]
}

/** To be decided, accepted, or mended and shown again. */
export function isUnsettled({ finding }: SiteFinding): boolean {
  return isOpen(finding) || standing(finding) === 'proposed'
}

/** A finding as `page` shows it. */
export function ledgerView(each: SiteFinding, page: SitePath, context: SiteContext): LedgerView {
  const { finding, row, overdue } = each
  const { source, paths, words } = context
  const { set } = source.speaker
  const clause = finding.current.clause.value
  const owner = finding.current.owner && set.directory.organization(finding.current.owner.value)
  return {
    id: finding.id,
    href: addressFrom(page, mainPages.ledger, finding.id),
    problem: row.problem,
    clause: { name: row.place, href: clauseAddress(page, clause, paths) },
    owner: linkTo(page, row.owner, owner ? paths.organization(owner.id) : null),
    due: row.due,
    state: row.state,
    standing: words.trends[standing(finding)],
    late: overdue,
    change: row.change,
    cause: row.cause,
    course: row.course.join(source.speaker.texts.words.listSeparator),
    found: foundIn(finding, page, context),
  }
}

function foundIn({ records }: LedgerFinding, page: SitePath, { paths }: SiteContext): Linked[] {
  return records.map(({ drill, date }) => linkTo(page, date || drill, paths.drill(drill)))
}
