import { fill } from '../../locale/locale.ts'
import type { Organization } from '../../model/registry.ts'
import { levelWords } from '../words-of-plan.ts'
import { type BodyDuty, bodyFacts } from './organization-duties.ts'
import {
  clauseName,
  type Linked,
  linkTo,
  mainPages,
  type PageFrame,
  pageFrame,
  type SiteContext,
} from './page.ts'
import { type LedgerView, ledgerView } from './site-findings.ts'
import { clauseAddress, type SitePath } from './site-paths.ts'

type Duties = ReadonlyMap<string, readonly BodyDuty[]>

/** Every body of the register with how much it has to do. */
export interface OrganizationsPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly {
    readonly body: Linked
    readonly area: string
    readonly lead: number
    readonly support: number
    readonly plans: number
  }[]
}

export function organizationsPageView(duties: Duties, context: SiteContext): OrganizationsPageView {
  const { source, words, paths } = context
  const { registry, directory } = source.speaker.set
  const page = mainPages.organizations
  const rows = registry.organizations.map((body) => {
    const own = duties.get(body.id) ?? []
    return {
      body: linkTo(page, body.name, paths.organization(body.id)),
      area: body.area === null ? '' : (directory.area(body.area)?.name ?? body.area),
      lead: own.filter(({ part }) => part === 'lead').length,
      support: own.filter(({ part }) => part === 'support').length,
      plans: plansOf(own).length,
    }
  })
  return {
    frame: pageFrame(page, words.organizations.title, 'organizations', context),
    sentence: fill(words.organizations.sentence, {
      organizations: rows.filter(({ plans }) => plans > 0).length,
      duties: new Set([...duties.values()].flatMap((own) => own.map(({ clause }) => clause))).size,
    }),
    rows,
  }
}

function plansOf(duties: readonly BodyDuty[]): string[] {
  return [...new Set(duties.map(({ clause }) => clause.split('#')[0] ?? ''))]
}

interface DutyRow {
  readonly clause: Linked
  readonly text: string
  readonly level: string
  /** Each by itself, for the choice of a level; empty: of none. */
  readonly levelList: string
  readonly within: string
  readonly note: string
}

/** 本单位在各预案中的任务. */
export interface OrganizationPageView {
  readonly frame: PageFrame
  readonly sentence: string
  /** How many tasks at each level, in words; null: none is of a level. */
  readonly byLevel: string | null
  readonly levelList: string
  readonly facts: readonly string[]
  readonly plans: readonly {
    readonly plan: Linked
    readonly lead: readonly DutyRow[]
    readonly support: readonly DutyRow[]
  }[]
  readonly ledger: readonly LedgerView[]
}

export function organizationPageView(
  body: Organization,
  page: SitePath,
  duties: readonly BodyDuty[],
  context: SiteContext,
): OrganizationPageView {
  const { source, paths } = context
  const { set } = source.speaker
  const { id, name } = body
  const byPlan = Map.groupBy(duties, ({ clause }) => clause.split('#')[0] ?? '')
  const rows = (plan: string, part: BodyDuty['part']): DutyRow[] =>
    (byPlan.get(plan) ?? []).filter((duty) => duty.part === part).map((duty) => dutyRow(duty, page, context))
  const plans = [...byPlan.keys()]
  return {
    frame: pageFrame(page, name, 'organizations', context),
    sentence: bodySentence(body, duties, context),
    ...levelCounts(duties, context),
    facts: bodyFacts(id, context),
    plans: plans.map((plan) => ({
      plan: linkTo(page, set.plans.get(plan)?.title.value ?? plan, paths.plan(plan)),
      lead: rows(plan, 'lead'),
      support: rows(plan, 'support'),
    })),
    ledger: source.ledger
      .filter(
        ({ finding: { current } }) =>
          current.owner && set.directory.organization(current.owner.value)?.id === id,
      )
      .map((each) => ledgerView(each, page, context)),
  }
}

/** How much a body has to do, and in how many plans. */
export function bodySentence(
  { name }: Organization,
  duties: readonly BodyDuty[],
  { words }: SiteContext,
): string {
  const count = (part: BodyDuty['part']): number => duties.filter((duty) => duty.part === part).length
  const [lead, support] = [count('lead'), count('support')]
  if (duties.length === 0) return words.organizations.noDuty
  return fill(words.organizations.own, { name, plans: plansOf(duties).length, duties: lead, support })
}

/** Levels in the order of the set's, lowest first, with how many tasks are in force at each. */
function levelCounts(
  duties: readonly BodyDuty[],
  { source, words }: SiteContext,
): Pick<OrganizationPageView, 'byLevel' | 'levelList'> {
  const { speaker } = source
  const all = speaker.set.settings.levels.map(({ id }) => levelWords(id, speaker))
  const named = [...new Set([...all, ...duties.flatMap(({ levels }) => levels)])].filter((level) =>
    duties.some(({ levels }) => levels.includes(level)),
  )
  const { levelCount, byLevel, noLevel } = words.organizations
  const counts = named.map((level) =>
    fill(levelCount, { level, count: duties.filter(({ levels }) => levels.includes(level)).length }),
  )
  const always = duties.filter(({ levels }) => levels.length === 0).length
  const told = [counts.join(words.separator), always > 0 ? fill(noLevel, { count: always }) : '']
  return {
    byLevel:
      named.length === 0 ? null : fill(byLevel, { counts: told.filter(Boolean).join(words.clauseBreak) }),
    levelList: named.join('|'),
  }
}

function dutyRow(
  { clause, text, levels, within, note }: BodyDuty,
  page: SitePath,
  context: SiteContext,
): DutyRow {
  const { words, paths } = context
  return {
    clause: { name: clauseName(clause, context), href: clauseAddress(page, clause, paths) },
    ...{ text, within, note },
    level: levels.join(words.separator) || words.organizations.anyLevel,
    levelList: levels.join('|'),
  }
}
