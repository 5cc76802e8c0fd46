import type { Scorecard } from '../../score/scorecard.ts'
import { percent, type ScorecardFile, scoreLines } from '../scoring.ts'
import type { Session } from '../session.ts'
import { textTable } from './text-table.ts'

/** Scorecards for people: the totals of each rubric, then its items with their results. */
export function scoreText(scored: ScorecardFile, session: Pick<Session, 'texts'>): string {
  const lines = scoreLines(scored, session)
  return scored.scorecards
    .map((card, i) => `${[lines[i], ...itemLines(card, session)].join('\n')}\n`)
    .join('\n')
}

function itemLines(card: Scorecard, { texts }: Pick<Session, 'texts'>): string[] {
  const { column, result, drill } = texts
  return textTable(
    [column.id, column.result, column.value, column.points, column.key, column.item],
    card.items.map((item) => [
      item.id,
      result[item.result],
      percent(item.value, drill.noValue),
      String(item.points),
      item.key ? '*' : '',
      item.item,
    ]),
  ).map((line) => `  ${line}`)
}
