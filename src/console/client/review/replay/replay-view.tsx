import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { fill } from '../../../../locale/locale.ts'
import type { AgainstAnswer, SeatReplay } from '../../../replay-protocol.ts'
import { AreasAt } from './areas-at.tsx'
import { Choices, type Chosen } from './choices.tsx'
import { DutiesAt } from './duties-at.tsx'
import { EvidenceAt } from './evidence-at.tsx'
import { FactsAt } from './facts-at.tsx'
import type { Cursor } from './model/cursor.ts'
import { momentAt } from './model/moment.ts'
import type { ReplayLog } from './model/replay-log.ts'
import { SeatCourse } from './model/seat-course.ts'
import { MomentHead } from './moment-head.tsx'
import type { ReplayPanelProps } from './panel-props.ts'
import { PlansAt } from './plans-at.tsx'
import { type ReplayContext, ReplayProvider } from './replay-context.ts'
import { ResourcesAt } from './resources-at.tsx'
import { SeatAt } from './seat-at.tsx'
import { Slider } from './slider.tsx'
import { InjectsAt, MessagesAt } from './told-at.tsx'
import { Track } from './track.tsx'
import { Transport } from './transport.tsx'
import { useCursor } from './use-cursor.ts'
import { usePlay } from './use-play.ts'
import { replayWords } from './words/words-of.ts'

interface ReplayViewProps extends ReplayPanelProps {
  readonly replay: ReplayLog
  /** Somebody came by the address of a moment. */
  readonly came: boolean
}

/** A drill that can be gone through from moment to moment, all panels at once. */
export function ReplayView({ replay, ...props }: ReplayViewProps) {
  const { setting, backstage } = replay.answer
  const { cursor, leads, move } = useCursor(replay.course, props)
  const play = usePlay(replay.course, cursor, move)
  const [seen, setSeen] = useState<SeatReplay | null>(null)
  const [against, setAgainst] = useState<AgainstAnswer | null>(null)
  const seat = useMemo(() => seen && new SeatCourse(seen, backstage.scenario.begins), [seen, backstage])
  const moment = useMemo(() => momentAt(replay, cursor), [replay, cursor])
  usePrepared(replay)
  const { stop } = play
  const go = useCallback(
    (to: Cursor) => {
      stop()
      move(() => to)
    },
    [stop, move],
  )
  const words = replayWords(setting.locale)
  const context: ReplayContext = {
    ...{ replay, moment, setting, words, seat, against },
    locale: setting.locale,
    goTo: (seq) => go(replay.course.atEntry(seq)),
  }
  const chosen: Chosen = { onSeat: setSeen, onAgainst: setAgainst }
  return (
    <ReplayProvider value={context}>
      <div className="replay-bar" data-leads={leads || undefined}>
        <div className="replay-top">
          <MomentHead />
          <Slider onMove={go} onPlay={play.toggle} />
        </div>
        <Track />
        <div className="replay-hands">
          <Transport play={play} onMove={go} />
          <p id="replay-keys" className="replay-keys soft">
            {fill(words.keys, keyNames)}
          </p>
        </div>
      </div>
      <Choices drill={props.drill} chosen={chosen} />
      <Panels seat={seat} context={context} />
    </ReplayProvider>
  )
}

/** As they stand on keyboards everywhere. */
const keyNames = { shift: 'Shift', page: 'PageUp / PageDown', ends: 'Home / End' }

function Panels({
  seat,
  context: { words },
}: {
  readonly seat: SeatCourse | null
  readonly context: ReplayContext
}) {
  const whole = (
    // Each panel has its column: lists grow and shrink while the moment moves, and none may leap elsewhere for it.
    <div className="replay-panels">
      <div>
        <EvidenceAt />
        <PlansAt />
        <AreasAt />
      </div>
      <div>
        <DutiesAt />
        <ResourcesAt />
      </div>
      <div>
        <InjectsAt />
        <MessagesAt />
        <FactsAt />
      </div>
    </div>
  )
  if (seat === null) return whole
  return (
    <>
      <SeatAt seat={seat} />
      <section className="replay-truth" aria-labelledby="replay-truth">
        <h3 id="replay-truth">{words.seat.truth}</h3>
        <p className="soft">{words.seat.hint}</p>
        {whole}
      </section>
    </>
  )
}

/** So many entries are folded ahead at a time: a few milliseconds. */
const stretch = 1024

/** Folds the rest of the log while nothing else is to be done, so that a leap to its end does not wait for it. */
function usePrepared(replay: ReplayLog): void {
  const prepared = useRef<ReplayLog | null>(null)
  useEffect(() => {
    if (prepared.current === replay) return
    let timer = setTimeout(function ahead() {
      if (replay.prepare(stretch)) timer = setTimeout(ahead)
      else prepared.current = replay
    })
    return () => clearTimeout(timer)
  }, [replay])
}
