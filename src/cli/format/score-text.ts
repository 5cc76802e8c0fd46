import { agreementWords } from '../../locale/agreement-words.ts'
import { fill } from '../../locale/locale.ts'
import { agreementView } from '../../report/reports/agreement-view.ts'
import type { Scorecard } from '../../score/scorecard.ts'
import { percent, type ScorecardFile, scoreLines } from '../scoring.ts'
import type { Session } from '../session.ts'
import { textTable } from './text-table.ts'

/** Scorecards for people: the totals of each rubric, then its items with their results. */
export function scoreText(scored: ScorecardFile, session: Pick<Session, 'texts' | 'locale'>): string {
  const lines = scoreLines(scored, session)
  return scored.scorecards
    .map(
      (card, i) =>
        `${[lines[i], ...agreementLines(card, session), ...itemLines(card, session)].join('\n')}\n`,
    )
    .join('\n')
}

/** How far evaluators agree; nothing where nobody rated. */
function agreementLines({ agreement }: Scorecard, { locale }: Pick<Session, 'locale'>): string[] {
  const { rated, noFigure, unclear, evaluators, compared } = agreementView(agreement)
  if (!rated) return []
  const words = agreementWords[locale]
  const alpha = noFigure === null ? (agreement.alpha ?? 0).toFixed(2) : words.noFigure[noFigure]
  const items = unclear.join(locale === 'zh-CN' ? '、' : ', ')
  return [
    `  ${fill(words.line, { alpha, evaluators: String(evaluators), compared: String(compared) })}`,
    ...(unclear.length > 0 ? [`  ${fill(words.unclear, { items })}`] : []),
  ]
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
