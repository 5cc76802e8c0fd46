import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { hour, type Ms, minute, second } from '../../../vocabulary/duration.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { dayOf, hourAndMinute, roughSpan } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { LaneRow } from './lane-row.tsx'
import { lanesOf, type Mark } from './model/lanes.ts'
import { openDuties } from './model/obligations.ts'
import { placeOf, type TimeWindow, ticksIn, windowAround, windowLengths } from './model/time-window.ts'
import { TimelineKey } from './timeline-key.tsx'

/** A lane per seat: planned injects hollow, released solid, acts as marks, deadlines as ticks, and a line for now. */
export function Timeline({ onMark }: { readonly onMark: (marks: readonly Mark[]) => void }) {
  const { board, version, words, locale } = useDesk()
  const [length, setLength] = useState<Ms | null>(6 * hour)
  const now = useSituation(10 * second)
  const coarse = Math.floor(now / minute) * minute
  const { run, script } = board.standing
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const lanes = useMemo(() => {
    const duties = openDuties(run, board.duties, coarse)
    return lanesOf({ backstage: board.backstage, script, told: board.told, duties })
  }, [board, version])
  const window = windowAround(now, length, board.backstage.scenario)
  const lengths = windowLengths.map((each) => ({
    value: each ?? 0,
    label: each === null ? words.timeline.whole : roughSpan(each, locale),
  }))
  return (
    <section className="timeline" aria-label={words.timeline.title}>
      <header className="panel-head">
        <h2>{words.timeline.title}</h2>
        <TimelineKey />
        <Segmented
          aria-label={words.timeline.length}
          options={lengths}
          value={length ?? 0}
          onChange={(value) => setLength(value === 0 ? null : value)}
        />
      </header>
      <div className="lanes">
        <Ruler window={window} now={now} />
        {lanes.map((lane) => (
          <LaneRow key={lane.seat} lane={lane} window={window} now={now} onMark={onMark} />
        ))}
      </div>
    </section>
  )
}

function Ruler({ window, now }: { readonly window: TimeWindow; readonly now: Instant }) {
  const { board, words, locale } = useDesk()
  const { zone } = board.setting
  const ticks = ticksIn(window, zone * minute)
  const midnight = (at: Instant) => hourAndMinute(at, zone) === '00:00'
  return (
    <div className="lane lane-ruler">
      <span className="lane-title">{dayOf(window.from, zone, locale)}</span>
      <div className="lane-track">
        {ticks.map((at) => (
          <span key={at} className="tick" style={{ left: `${placeOf(at, window)}%` }}>
            {midnight(at) ? dayOf(at, zone, locale) : hourAndMinute(at, zone)}
          </span>
        ))}
        <span className="now-flag" style={{ left: `${placeOf(now, window)}%` }}>
          {words.timeline.now} {hourAndMinute(now, zone)}
        </span>
      </div>
    </div>
  )
}
