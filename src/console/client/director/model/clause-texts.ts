import type { Board } from './board.ts'
import { dutyName } from './duty.ts'

/** What clauses ask for, each in the plan's words; a step of a start procedure by its name, an unknown clause by its id. */
export function clauseTexts(
  clauses: readonly string[],
  { backstage, setting }: Pick<Board, 'backstage' | 'setting'>,
): readonly string[] {
  return clauses.map((clause) => {
    const found = backstage.clauses.find((each) => each.clause === clause)
    if (!found) return clause
    const name = dutyName(found, setting.locale, setting.levels)
    return name === '' ? clause : name
  })
}
