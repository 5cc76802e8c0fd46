import type { Opening } from '../../drill/open-drill.ts'
import type { Paper } from '../../drill/paper.ts'
import { fill, fillLists } from '../../locale/locale.ts'
import { dutyContext } from '../../report/duty-context.ts'
import { dutyText } from '../../report/duty-log.ts'
import type { Session } from '../session.ts'
import type { RowFinding } from './play-times.ts'

/** Why a row could not be taken in, in one sentence. */
export function rowFindingText(
  { kind, params, refusal }: RowFinding,
  { paper, opening }: { readonly paper: Paper; readonly opening: Opening },
  { texts, locale }: Session,
): string {
  if (kind !== 'refused') return fillLists(texts.leading.mistake[kind], params, locale)
  const context = dutyContext({ header: opening.header, events: paper.log }, opening.program, locale)
  const said = refusal ? (dutyText(refusal, context, locale) ?? '') : ''
  return fill(texts.keeping.rowRefused, { said })
}
