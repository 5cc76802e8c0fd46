import { fill } from '../../locale/locale.ts'
import { staleMonths } from '../../model/drilled-clauses.ts'
import { countFates, lastDrilled, type PlanCoverage } from '../../score/coverage.ts'
import { dutyWords } from '../../score/duty-words.ts'
import {
  clauseName,
  type Linked,
  linkTo,
  mainPages,
  type PageFrame,
  pageFrame,
  type SiteContext,
} from './page.ts'
import { clauseAddress, type SitePath } from './site-paths.ts'

/** Drills that a page is wide enough for. */
const mostDrills = 8

/** How far the drills on record have come in every plan. */
export interface CoveragePageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly {
    readonly plan: Linked
    readonly clauses: number
    readonly done: number
    readonly late: number
    readonly failed: number
    readonly open: number
    readonly never: number
    readonly stale: number
    readonly last: string
  }[]
}

export function coveragePageView(plans: readonly PlanCoverage[], context: SiteContext): CoveragePageView {
  const { words, paths } = context
  const page = mainPages.coverage
  const rows = plans.map((plan) => {
    const clauses = plan.sections.flatMap((section) => section.clauses)
    return {
      plan: linkTo(page, plan.title, paths.coverage(plan.plan)),
      clauses: clauses.length,
      ...countFates(clauses),
      stale: clauses.filter(({ stale }) => stale).length,
      last: lastDrilled(clauses) ?? words.none,
    }
  })
  const sum = (key: 'clauses' | 'never' | 'stale'): number => rows.reduce((all, row) => all + row[key], 0)
  return {
    frame: pageFrame(page, words.coverage.title, 'coverage', context),
    sentence: fill(words.coverage.sentence, {
      clauses: sum('clauses'),
      drilled: sum('clauses') - sum('never'),
      stale: sum('stale'),
      months: staleMonths,
    }),
    rows,
  }
}

/** One plan: each clause against each of its drills. */
export interface PlanCoverageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly plan: Linked
  /** That older drills are not shown; empty: all are. */
  readonly more: string
  readonly drills: readonly { readonly drill: Linked; readonly title: string }[]
  readonly sections: readonly {
    readonly heading: string
    readonly rows: readonly {
      readonly clause: Linked
      readonly text: string
      readonly stale: boolean
      readonly never: boolean
      readonly cells: readonly { readonly outcome: string; readonly late: boolean; readonly sign: string }[]
    }[]
  }[]
}

const signs = { done: '●', late: '◐', failed: '○', open: '·' } as const

export function planCoverageView(plan: PlanCoverage, page: SitePath, context: SiteContext): PlanCoverageView {
  const { words, paths, source } = context
  const { locale, set } = source.speaker
  const shown = plan.drills.slice(0, mostDrills)
  const clauses = plan.sections.flatMap((section) => section.clauses)
  return {
    frame: pageFrame(page, `${words.coverage.title}${words.colon}${plan.title}`, 'coverage', context),
    plan: linkTo(page, plan.title, paths.plan(plan.plan)),
    sentence: fill(words.coverage.planSentence, {
      clauses: clauses.length,
      drilled: clauses.filter(({ drills }) => drills.length > 0).length,
      stale: clauses.filter(({ stale }) => stale).length,
      months: staleMonths,
    }),
    more: plan.drills.length > shown.length ? fill(words.coverage.older, { count: mostDrills }) : '',
    drills: shown.map(({ drill, date, title }) => ({ drill: linkTo(page, date, paths.drill(drill)), title })),
    sections: plan.sections.map((section) => ({
      heading: section.heading || words.coverage.head,
      rows: section.clauses.map(({ clause, kind, text, level, stale, drills }) => ({
        clause: { name: clauseName(clause, context), href: clauseAddress(page, clause, paths) },
        text: dutyWords({ kind, text, level }, locale, set.settings.levels),
        stale,
        never: drills.length === 0,
        cells: shown.map(({ drill }) => {
          const outcome = drills.find((each) => each.drill === drill)?.outcome
          return outcome === undefined
            ? { outcome: words.none, late: false, sign: '' }
            : {
                outcome: words.outcome[outcome],
                late: outcome === 'late' || outcome === 'failed',
                sign: signs[outcome],
              }
        }),
      })),
    })),
  }
}
