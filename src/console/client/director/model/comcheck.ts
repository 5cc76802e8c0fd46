import type { Conduct } from '../../../../drill/conduct.ts'
import type { Setting } from '../../../protocol.ts'

/** The check of communications: participants are asked, and answer from their own pages; the others have nothing to answer with. */
export function comcheck({
  setting,
  conduct,
}: {
  readonly setting: Pick<Setting, 'seats'>
  readonly conduct: Pick<Conduct, 'reached'>
}): { readonly checked: Setting['seats']; readonly silent: Setting['seats'] } {
  const checked = setting.seats.filter(({ role }) => role === 'participant')
  return { checked, silent: checked.filter(({ seat }) => !conduct.reached.has(seat)) }
}
