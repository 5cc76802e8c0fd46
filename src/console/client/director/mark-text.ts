import { injectsOf } from '../../../run/script.ts'
import type { Board } from './model/board.ts'
import { dutyName } from './model/duty.ts'
import type { Mark } from './model/lanes.ts'
import type { DeskWords } from './words/words.ts'

/** What a mark of the timeline stands for, in one line. */
export function markText(mark: Mark, board: Board, words: DeskWords): string {
  if (mark.seq !== null) {
    const text = board.rowOf(mark.seq)?.text
    if (text !== undefined) return short(text)
  }
  if (mark.kind === 'deadline') {
    const duty = mark.id === null ? undefined : board.duties.get(mark.id)
    const name = duty ? dutyName(duty, board.setting.locale, board.setting.levels) : ''
    return `${mark.late ? words.timeline.late : words.timeline.deadline} ${short(name)}`
  }
  const { scenario } = board.backstage
  const inject = injectsOf(scenario, board.standing.script).find(({ id }) => id === mark.id)
  return `${words.timeline[mark.kind]} ${mark.id ?? ''} ${short(inject?.content ?? '')}`
}

function short(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
