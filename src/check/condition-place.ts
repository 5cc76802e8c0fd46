import type { Condition } from '../condition/expression.ts'
import { type Place, within } from '../diagnostic/place.ts'
import type { Written } from '../model/written.ts'

/** The place of a part of a condition; the whole condition where its source is not what stands in the text (a grading cell). */
export function placeIn(
  condition: Written<Condition>,
  part: { readonly from: number; readonly to: number },
): Place {
  const { at, value } = condition
  return standsAsWritten(condition) && part.to <= value.source.length ? within(at, part.from, part.to) : at
}

/** The source stands in the text character for character, so that a part of it can be replaced. */
export function standsAsWritten({ at, value }: Written<Condition>): boolean {
  return (
    !value.derived && at.start.line === at.end.line && at.end.offset - at.start.offset === value.source.length
  )
}
