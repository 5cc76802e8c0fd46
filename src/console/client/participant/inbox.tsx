import type { InboxItem } from '../../../drill/seat-view.ts'
import { fill } from '../../../locale/locale.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { Setting } from '../../protocol.ts'
import { hourAndMinute, sinceText } from '../format.ts'
import { levelClass } from '../parts/level-mark.tsx'
import { useStretch } from '../parts/use-stretch.ts'
import { wordsOf } from '../words/words-of.ts'
import { itemText } from './item-text.ts'

/** Items drawn at a time. */
const step = 30

/** What reached the seat and what it did, newest first. */
export function Inbox({
  items,
  setting,
  situation,
}: {
  readonly items: readonly InboxItem[]
  readonly setting: Setting
  readonly situation: Instant
}) {
  const words = wordsOf(setting.locale).participant
  const { listed, next, more } = useStretch(items, step)
  return (
    <section aria-labelledby="inbox">
      <h2 id="inbox" tabIndex={-1}>
        {words.inbox}
      </h2>
      {items.length === 0 && <p className="empty">{words.inboxEmpty}</p>}
      <ol className="items">
        {listed.map((item) => (
          <Item key={item.n} item={item} setting={setting} situation={situation} />
        ))}
      </ol>
      {next > 0 && (
        <button type="button" className="secondary" onClick={more}>
          {fill(words.earlier, { count: next })}
        </button>
      )}
    </section>
  )
}

function Item({
  item,
  setting: { locale, zone, levels },
  situation,
}: {
  readonly item: InboxItem
  readonly setting: Setting
  readonly situation: Instant
}) {
  const { kind, from, text } = itemText(item, locale, levels)
  const recalled = wordsOf(locale).item.recalled
  return (
    <li
      className={`item item-${item.what}${item.own ? ' item-own' : ''}${item.recalled ? ' item-recalled' : ''}`}
    >
      <p className="item-head">
        <strong>{kind}</strong>
        <span>{from}</span>
        {item.recalled && <strong>{recalled}</strong>}
        <span className="when">
          {hourAndMinute(item.at, zone)} · {sinceText(item.at, situation, locale)}
        </span>
      </p>
      <p className="item-text">
        {item.what === 'level' && <span className={`swatch ${levelClass(item.text)}`} aria-hidden="true" />}
        {text}
      </p>
    </li>
  )
}
