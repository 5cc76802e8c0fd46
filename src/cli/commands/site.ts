import { join, resolve } from 'node:path'
import { checkPlans } from '../../check/check-plans.ts'
import { dayOfCheck } from '../../check/day-of-check.ts'
import { compilePlans } from '../../compile/compile-plans.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { fill } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { citing } from '../../report/citation.ts'
import { buildSite } from '../../report/site/build-site.ts'
import type { SiteDrill, SiteFinding } from '../../report/site/site-source.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import type { Arguments } from '../arguments.ts'
import type { ExitCode, Io } from '../io.ts'
import { isOverdue, ledgerRow, type Told } from '../ledger-document.ts'
import { openSet, type Session, shownPath } from '../session.ts'
import { siteDrills } from '../site-drills.ts'
import { earlierFiles, writeSite } from '../site-folder.ts'
import { siteTemplate } from '../site-template.ts'
import { templateMisuse, writingOf } from '../templates.ts'

/** `yuyan site`: the whole set as pages that need no server. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const out = resolve(io.cwd, args.text('out') ?? join('out', 'site'))
  earlierFiles(out, io)
  const { set } = open
  const locale = session.asked ?? set.settings.locale
  const day = formatDate(io.clock(), set.settings.zone)
  const today = dayOfCheck(set, day)
  const drills = siteDrills(open.folder, io)
  const { templates } = writingOf(open, undefined, session, io)
  const program = compilePlans(set)
  const told = { locale, today, cite: citing(program, locale) }
  const files = await buildSite({
    speaker: { locale, texts: textsOf(locale), set },
    findings: checkPlans(set, { today: day }),
    ...{ program, today, drills, ledger: ledgerOf(set, told) },
    templates: { site: siteTemplate, reports: templates.text },
  }).catch((error: unknown) => {
    throw templateMisuse(error, templates)
  })
  writeSite(out, files, io)
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length
  const { site } = session.texts
  io.out(`${fill(site.wrote, { pages, path: shownPath(io, join(out, 'index.html')) })}\n`)
  tellDrills(set, drills, session, io)
  return 0
}

function ledgerOf(set: PlanSet, told: Told): SiteFinding[] {
  return set.ledger.map((finding) => ({
    finding,
    overdue: isOverdue(finding, told.today),
    row: ledgerRow(finding, set, told),
  }))
}

/** Drills of which less is told than one would expect. */
function tellDrills(set: PlanSet, drills: readonly SiteDrill[], { texts }: Session, io: Io): void {
  const { site, words } = texts
  const known = new Set(drills.map(({ drill }) => drill))
  const damaged = drills.filter(({ log }) => log === null).map(({ drill }) => drill)
  const missing = set.records.map(({ drill }) => drill).filter((drill) => !known.has(drill))
  const list = (ids: readonly string[]): string => ids.join(words.listSeparator)
  if (damaged.length > 0) io.err(`${fill(site.damaged, { drills: list(damaged) })}\n`)
  if (missing.length > 0) io.err(`${fill(site.missing, { drills: list(missing) })}\n`)
}
