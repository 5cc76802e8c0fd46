import type { Section } from '../../../document/document.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { joined, type Locale } from '../../../locale/locale.ts'
import { type DrilledClauses, isDrill, staleMonths } from '../../../model/drilled-clauses.ts'
import type { Plan, ProcedureKey } from '../../../model/plan.ts'
import { type ClauseId, clauseId } from '../../../vocabulary/id.ts'
import { type Instant, monthsLater, parseInstant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { headedSections, sectionAt } from '../../section-at.ts'

/** Named in one sentence; the others are counted. */
const namedAtOnce = 5

/**
 * Every task, report, step and link of a plan that has a drill on record is drilled from time to time; told once for a section. Plans
 * without any are left to `exercise/plan-drilled` and `plan/drilled-in-interval`.
 */
export const clauseDrilled = defineRule({
  basis: measures(
    32,
    '专项应急预案、部门应急预案至少每 3 年进行一次演练',
    'special and departmental plans are drilled at least once every 3 years',
  ),
  holds: {
    'zh-CN': `演练过的预案，各条在 ${staleMonths} 个月内都练过。`,
    en: `Of a plan that is drilled, every clause has been drilled within ${staleMonths} months.`,
  },
  because: {
    'zh-CN': '年年练同样几条，没练过的级别和任务，真到那一步谁也不熟。',
    en: 'Where the same clauses are drilled every year, nobody knows the others when they are needed.',
  },
  messages: {
    'zh-CN': {
      never:
        '“{section}”的 {all} 条中，{never} 条没有练过：{clauses}；请在以后的演练情景中安排，逐条见 `yuyan coverage {plan}`',
      stale:
        '“{section}”的 {all} 条中，{stale} 条已超过 {months} 个月没有练：{clauses}；请在以后的演练情景中安排，逐条见 `yuyan coverage {plan}`',
      both: '“{section}”的 {all} 条中，{never} 条没有练过，{stale} 条已超过 {months} 个月没有练：{clauses}；请在以后的演练情景中安排，逐条见 `yuyan coverage {plan}`',
    },
    en: {
      never:
        'Of the {all} clauses of “{section}”, {never} were never drilled: {clauses}; let coming scenarios lead to them, see `yuyan coverage {plan}`',
      stale:
        'Of the {all} clauses of “{section}”, {stale} were not drilled for more than {months} months: {clauses}; let coming scenarios lead to them, see `yuyan coverage {plan}`',
      both: 'Of the {all} clauses of “{section}”, {never} were never drilled and {stale} not for more than {months} months: {clauses}; let coming scenarios lead to them, see `yuyan coverage {plan}`',
    },
  },
  check: (set, report, today) => {
    const drills = set.drilled.filter(isDrill)
    for (const plan of set.allPlans) {
      const last = lastDrilled(plan, drills)
      if (plan.status !== 'in-force' || last.size === 0) continue
      const sections = headedSections(plan)
      const bySection = Map.groupBy(dutiesOf(plan, set), ({ line }) => sectionAt(sections, line))
      for (const [section, duties] of bySection) {
        const never = duties.filter(({ clause }) => !last.has(clause))
        const stale = duties.filter(({ clause }) => isStale(last.get(clause), today))
        const named = [...never, ...stale].map(({ row }) => row)
        if (named.length === 0) continue
        const listed = (locale: Locale, more: string): string =>
          joined(named.slice(0, namedAtOnce), locale) + (named.length > namedAtOnce ? more : '')
        const clauses = { clauses: listed('zh-CN', '……'), clausesEn: listed('en', ' …') }
        const counts = { all: duties.length, never: never.length, stale: stale.length, months: staleMonths }
        const variant = stale.length === 0 ? 'never' : never.length === 0 ? 'stale' : 'both'
        report(section?.heading?.at ?? plan.title.at, variant, {
          ...{ section: nameOf(section, plan), ...counts, ...clauses, plan: plan.id.value },
        })
      }
    }
  },
})

function nameOf(section: Section | null, plan: Plan): string {
  return section?.heading?.text.trim() ?? plan.title.value
}

/** The newest day on which drills came to each clause of a plan. */
function lastDrilled(plan: Plan, drills: readonly DrilledClauses[]): ReadonlyMap<ClauseId, string> {
  const last = new Map<ClauseId, string>()
  for (const { clauses, date } of drills)
    for (const clause of clauses.keys())
      if (clause.startsWith(`${plan.id.value}#`) && date > (last.get(clause) ?? '')) last.set(clause, date)
  return last
}

function isStale(date: string | undefined, today: Instant): boolean {
  const at = date === undefined ? null : parseInstant(date, 0)
  return at !== null && at < monthsLater(today, -staleMonths)
}

interface Duty {
  readonly row: string
  readonly clause: ClauseId
  /** A line by which its section is found: that of its level, else its own. */
  readonly line: number
}

/** Steps that lay no duty on anybody. */
const noDuty: readonly ProcedureKey[] = ['chair', 'decide-directly', 'mode']

/** What can fall due, by its id; rows without one cannot be told apart over the years. */
function dutiesOf(plan: Plan, { links }: PlanSet): Duty[] {
  const ofLevels = plan.groups
    .flatMap(({ levels }) => levels)
    .flatMap(({ procedure, tasks, at }) => [
      ...procedure.filter(({ key }) => !noDuty.includes(key)).map(({ row }) => ({ row, at })),
      ...tasks.flatMap(({ id }) => (id === null ? [] : [{ row: id.value, at }])),
    ])
  const others = [...plan.standing, ...plan.reports].flatMap(({ id, at }) =>
    id === null ? [] : [{ row: id.value, at }],
  )
  const sent = links
    .filter(({ from, link }) => from === plan && link.relation === 'activates')
    .map(({ link: { row, at } }) => ({ row, at }))
  const found = new Map([...ofLevels, ...others, ...sent].map(({ row, at }) => [row, at.start.line]))
  return [...found].map(([row, line]) => ({ row, clause: clauseId(plan.id.value, row), line }))
}
