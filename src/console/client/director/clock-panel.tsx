import { exerciseAt } from '../../../drill/clock.ts'
import { fill } from '../../../locale/locale.ts'
import { dayAndClock, dayOf, exerciseClock, roughSpan, tickingClock } from '../format.ts'
import { clockState } from '../parts/clock-state.ts'
import { wordsOf } from '../words/words-of.ts'
import { BeatBar } from './beat-bar.tsx'
import { ClockControls } from './clock-controls.tsx'
import { useDesk, useSituation, useWall } from './desk.ts'
import { EmergencyButton } from './emergency-bar.tsx'

/** Both clocks: the situation's large, the exercise's small, their speed beside them; the director's hands under them. */
export function ClockPanel({ controls }: { readonly controls: boolean }) {
  const { board, words, locale } = useDesk()
  const { zone } = board.setting
  const now = useSituation()
  const { clock, phase } = board.conduct
  const { begins, lasts } = board.backstage.scenario
  const foot =
    phase === 'prepared'
      ? fill(words.clock.planned, { time: dayAndClock(begins, zone, locale), span: roughSpan(lasts, locale) })
      : fill(words.clock.ends, { time: dayAndClock(begins + lasts, zone, locale) })
  return (
    <section className="clock-panel" aria-label={words.clock.title}>
      <div className="clock-faces">
        <span className="clock-day">{dayOf(now, zone, locale)}</span>
        <time className="clock-situation">{tickingClock(now, zone)}</time>
        <span className={clock.running ? 'clock-state' : 'clock-state clock-still'}>
          {clockState(clock, phase, locale)}
        </span>
      </div>
      <div className="clock-small">
        <ExerciseClock /> · {foot}
      </div>
      {controls && <BeatBar />}
      <div className="clock-hands">
        {controls && <ClockControls />}
        <EmergencyButton />
      </div>
    </section>
  )
}

function ExerciseClock() {
  const { board, locale } = useDesk()
  const wall = useWall()
  return (
    <span>
      {wordsOf(locale).time.exercise} <time>{exerciseClock(exerciseAt(board.conduct.clock, wall))}</time>
    </span>
  )
}
