import { parseDocument } from '../document/parse-document.ts'
import { buildRubric } from '../model/build-rubric.ts'
import { type RatingForm, ratingFormOf } from './rating-form.ts'

/** The forms of those among the texts of a drill that are rubrics, in the order in which the scenario names them. */
export function formsIn(
  texts: ReadonlyMap<string, string>,
  rubrics: readonly string[],
): readonly RatingForm[] {
  const forms = [...texts].flatMap(([path, text]) => {
    const document = parseDocument(path, text)
    return document.readable && document.kind === 'rubric' ? [ratingFormOf(buildRubric(document))] : []
  })
  return rubrics.flatMap((id) => forms.find(({ rubric }) => rubric === id) ?? [])
}
