import { fill } from '../../../../locale/locale.ts'
import { reachesAll } from '../../director/model/lanes.ts'
import { nearClock } from '../../director/model/near-clock.ts'
import type { ScriptedInject } from '../../director/model/upcoming.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** So many messages are listed, the newest first. */
const most = 40

/** Injects that had come, newest first, and how many were still to come. */
export function InjectsAt() {
  const { replay, moment, words } = useReplay()
  const { injects } = moment
  const known = injects.filter(({ state }) => state !== 'pending')
  const newest = known.toSorted((a, b) => orderOf(b) - orderOf(a))
  const pending = injects.length - known.length
  const released = known.filter(({ state }) => state === 'released').length
  function orderOf({ inject }: ScriptedInject): number {
    return replay.released.get(inject.id)?.seq ?? 0
  }
  return (
    <Panel
      name="injects"
      title={words.injects.title}
      aside={injects.length === 0 ? words.injects.none : fill(words.injects.count, { released, pending })}
    >
      <ul className="replay-rows">
        {newest.map((each) => (
          <Inject key={each.inject.id} scripted={each} />
        ))}
      </ul>
    </Panel>
  )
}

function Inject({ scripted: { inject, state } }: { readonly scripted: ScriptedInject }) {
  const { replay, moment, setting, words, seat, goTo } = useReplay()
  const came = replay.released.get(inject.id)
  const { seats } = replay.answer.backstage.scenario
  const to = came?.data.to ?? inject.to
  const names = reachesAll(to, seats)
    ? words.injects.all
    : to.map((id) => replay.names.seat(id)).join(setting.locale === 'zh-CN' ? '、' : ', ')
  return (
    <li>
      <span className="replay-when">
        {came && state === 'released' ? (
          <button type="button" className="replay-link" onClick={() => goTo(came.seq)}>
            {nearClock(came.at.situation, moment.cursor.at, setting)}
          </button>
        ) : (
          words.injects.skipped
        )}
        <span className="soft">{fill(words.injects.to, { to: names })}</span>
      </span>
      <span className={state === 'skipped' ? 'replay-what undone' : 'replay-what'}>
        {came?.data.content ?? inject.content}
        {seat !== null && came && (
          <span className={seat.wasTold(came.seq) ? 'replay-note' : 'replay-note replay-untold'}>
            {seat.wasTold(came.seq) ? words.injects.told : words.injects.untold}
          </span>
        )}
      </span>
    </li>
  )
}

/** What seats had said to each other, newest first. */
export function MessagesAt() {
  const { replay, moment, setting, words, goTo } = useReplay()
  const { messages } = moment
  const { seats } = replay.answer.backstage.scenario
  const to = (ids: readonly string[]): string =>
    reachesAll(ids, seats)
      ? words.injects.all
      : ids.map((id) => replay.names.seat(id)).join(setting.locale === 'zh-CN' ? '、' : ', ')
  return (
    <Panel name="messages" title={words.messages.title}>
      {messages.length === 0 && <p className="empty">{words.messages.empty}</p>}
      <ul className="replay-rows">
        {messages.slice(0, most).map(({ seq, at, by, data }) => (
          <li key={seq}>
            <span className="replay-when">
              <button type="button" className="replay-link" onClick={() => goTo(seq)}>
                {nearClock(at.situation, moment.cursor.at, setting)}
              </button>
              <span className="soft">
                {fill(words.messages.to, {
                  from: data.as ?? (by === 'system' ? '' : replay.names.seat(by.seat)),
                  to: to(data.to),
                })}
              </span>
            </span>
            <span className="replay-what">{data.text}</span>
          </li>
        ))}
      </ul>
      {messages.length > most && (
        <p className="soft">{fill(words.duties.more, { count: messages.length - most })}</p>
      )}
    </Panel>
  )
}
