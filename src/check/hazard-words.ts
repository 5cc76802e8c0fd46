import type { Params } from '../diagnostic/diagnostic.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Plan } from '../model/plan.ts'
import type { Hazard } from '../vocabulary/hazard.ts'

/** `hazards` in both languages, as they are called. */
export function hazardParams(hazards: readonly Hazard[]): Params {
  const named = (locale: Locale): string[] => hazards.map((hazard) => textsOf(locale).hazard[hazard])
  return { hazards: named('zh-CN').join('、'), hazardsEn: named('en').join(', ') }
}

/** The plan says what is done about the hazard: it names it, or names none and is for all. An overall plan leaves that to others. */
export function dealsWith(plan: Plan, hazard: Hazard): boolean {
  if (plan.type === 'overall') return false
  return plan.groups.some(({ name, hazards }) => name === 'all' || hazards.includes(hazard))
}
