import { fill } from '../../locale/locale.ts'
import type { PlanDuty } from '../library/views.ts'
import type { SiteWords } from './words/site-words.ts'

/** 评估：2026-05-06 前 */
export function dutySentence({ what, due, late }: PlanDuty, { plan }: SiteWords): string {
  const name = what === 'evaluate' ? plan.evaluate : plan.drill
  return fill(late ? plan.lateDue : plan.due, { what: name, date: due })
}
