import { fill } from '../../../locale/locale.ts'
import type { Setting } from '../../protocol.ts'
import { wordsOf } from '../words/words-of.ts'
import { dutyName } from './duty-name.ts'
import type { News } from './gate.ts'
import { itemText } from './item-text.ts'

/** Announces at the top what has come; shows it when it is pressed. */
export function NewsBar({
  news,
  setting,
  onShow,
}: {
  readonly news: News
  readonly setting: Setting
  readonly onShow: () => void
}) {
  const { locale, levels } = setting
  const words = wordsOf(locale).participant
  const newest = news.items.at(-1)
  const counts = [
    news.items.length > 0 ? fill(words.news, { count: news.items.length }) : '',
    news.duties.length > 0 ? fill(words.newDuties, { count: news.duties.length }) : '',
  ].filter((text) => text !== '')
  return (
    <div className="news" role="status">
      {counts.length > 0 && (
        <button type="button" onClick={onShow}>
          <strong>{counts.join(words.join)}</strong>
          <span className="news-text">
            {newest
              ? itemText(newest, locale, levels).text
              : news.duties.map((duty) => dutyName(duty, setting)).join(words.join)}
          </span>
          <span className="news-show">{words.show}</span>
        </button>
      )}
    </div>
  )
}
