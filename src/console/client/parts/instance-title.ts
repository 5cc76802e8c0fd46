import type { InstanceId } from '../../../compile/program.ts'
import { hazardTitle } from '../../../locale/hazard-title.ts'
import type { Locale } from '../../../locale/locale.ts'

/** What a plan is called where it is listed beside others. */
export function instanceTitle(instance: InstanceId, title: string, locale: Locale): string {
  return hazardTitle(instance, title, locale)
}
