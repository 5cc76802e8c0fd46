import type { Params } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import type { Regime } from '../model/regime.ts'
import type { Holidays } from '../model/registry.ts'
import type { Hazard } from '../vocabulary/hazard.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { RegimeMatter } from '../vocabulary/regime-word.ts'
import { compareTerms, type Term } from '../vocabulary/term.ts'
import { holidaysKnown, yearsFrom } from '../vocabulary/working-days.ts'
import { chineseNumber } from './citations.ts'

/**
 * The terms that hold for a plan in some matter, the shortest first. What is restricted to kinds or classes of operator
 * does not hold for a plan whose issuer is not registered. `hazards`: those concerned, when not all of the plan.
 */
export function regimesFor(
  set: PlanSet,
  plan: Plan,
  what: RegimeMatter,
  hazards: readonly Hazard[] = plan.groups.flatMap((group) => group.hazards),
): Regime[] {
  const issuer = set.directory.organization(plan.issuer.value)
  const fits = <T>(asked: readonly T[], own: readonly T[]): boolean =>
    asked.length === 0 || own.some((each) => asked.includes(each))
  return set.registry.regimes
    .filter(
      (regime) =>
        regime.what === what &&
        fits(regime.applies.types, [plan.type]) &&
        fits(regime.applies.operators, issuer ? [issuer.kind] : []) &&
        fits(regime.applies.classes, issuer ? issuer.classes : []) &&
        fits(regime.applies.hazards, hazards),
    )
    .sort((a, b) => compareTerms(a.limit, b.limit))
}

/** `term` and `rests` in both languages: how long, and by which article of what. */
export function regimeParams({ limit, basis, assumed }: Regime): Params {
  const article = basis.article
  const number = basis.number
  return {
    term: termWords(limit),
    termEn: termWordsEn(limit),
    rests: `《${basis.regulation}》${number ? `（${number}）` : ''}${article ? `第${chineseNumber(article)}条` : ''}${assumed ? '（没有定期限，此处为假定）' : ''}`,
    restsEn: `${basis.titleEn ?? basis.regulation}${article ? `, art. ${article}` : ''}${assumed ? ' (which sets no term; this one is assumed)' : ''}`,
  }
}

/** 3 年, 20 个工作日, 1 小时. */
export function termWords(term: Term): string {
  switch (term.kind) {
    case 'working-days':
      return `${term.days} 个工作日`
    case 'span':
      return spanWords(term.ms, '小时', '分钟')
    case 'calendar':
      return calendarWords(term).join('零') || '0 日'
  }
}

function calendarWords({ months, days }: Term & { readonly kind: 'calendar' }): string[] {
  const years = Math.floor(months / 12)
  const parts = [
    [years, '年'],
    [months % 12, '个月'],
    [days, '日'],
  ] as const
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
}

function spanWords(ms: number, hours: string, minutes: string): string {
  const total = Math.round(ms / 60_000)
  return total % 60 === 0 ? `${total / 60} ${hours}` : `${total} ${minutes}`
}

/** 3 years, 20 working days, 1 h. */
export function termWordsEn(term: Term): string {
  switch (term.kind) {
    case 'working-days':
      return `${term.days} working days`
    case 'span':
      return spanWords(term.ms, 'h', 'min')
    case 'calendar': {
      const years = Math.floor(term.months / 12)
      const parts = [
        [years, 'year'],
        [term.months % 12, 'month'],
        [term.days, 'day'],
      ] as const
      const said = parts.filter(([count]) => count > 0)
      return said.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ') || '0 days'
    }
  }
}

/** `counting` in both languages: by what calendar a term of working days was counted, and what that leaves open. */
export function countingParams(from: Instant, to: Instant, { calendar, assumed }: Holidays): Params {
  if (!holidaysKnown(from, to, calendar))
    return {
      counting: 'registry/holidays.yaml 没有该年放假安排，按周一至周五计',
      countingEn:
        'registry/holidays.yaml does not have the holidays of that year; Monday to Friday were counted',
    }
  return yearsFrom(from, to).some((year) => assumed.has(year))
    ? {
        counting: '按 registry/holidays.yaml 计，其中的放假安排是假定',
        countingEn: 'counted by registry/holidays.yaml, whose holidays are an assumption',
      }
    : { counting: '按 registry/holidays.yaml 计', countingEn: 'counted by registry/holidays.yaml' }
}
