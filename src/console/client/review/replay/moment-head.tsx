import { levelText } from '../../../../locale/level-text.ts'
import { fill } from '../../../../locale/locale.ts'
import { dayAndClock, dayOf, exerciseClock, tickingClock } from '../../format.ts'
import { responseText } from '../../parts/level-mark.tsx'
import { wordsOf } from '../../words/words-of.ts'
import { type ReplayContext, useReplay } from './replay-context.ts'

/** The time that the panels show, large; the exercise's small beside it where it is another; and the answer before all else. */
export function MomentHead() {
  const context = useReplay()
  const { replay, moment, setting, locale, words } = context
  const { cursor, exercise, late } = moment
  return (
    <>
      <div className="replay-clock">
        <span>{dayOf(cursor.at, setting.zone, locale)}</span>
        <time>{tickingClock(cursor.at, setting.zone)}</time>
        {replay.ownTime && (
          <span className="soft">
            {wordsOf(locale).time.exercise} {exerciseClock(exercise)}
          </span>
        )}
        <span className="soft">{fill(words.entry, { seq: cursor.seq, count: replay.log.length })}</span>
      </div>
      <p className="replay-sentence">
        {levelSentence(context)}{' '}
        {late.length > 0 ? (
          <span className="late">{fill(words.sentence.late, { count: late.length })}</span>
        ) : (
          <span className="soft">{words.sentence.noneLate}</span>
        )}
      </p>
      <p className="replay-printed">
        {fill(words.printed, { time: dayAndClock(cursor.at, setting.zone, locale), seq: cursor.seq })}
      </p>
    </>
  )
}

/** Of one plan, or of the only one with a gap, its sentence; of several, how many. */
function levelSentence({ moment: { plans }, setting: { levels }, locale, words }: ReplayContext): string {
  const moved = plans.filter(({ demand, response }) => demand !== null || response !== 'standby')
  const gaps = moved.filter(({ gap }) => gap !== 'none')
  const told = gaps.length > 0 ? gaps : moved
  const [only] = told
  const { sentence } = words
  if (!only) return sentence.quiet
  if (told.length > 1) return gaps.length > 0 ? fill(sentence.gaps, { count: gaps.length }) : sentence.agreed
  const demand = only.demand === null ? words.plans.none : levelText(only.demand, locale, levels)
  return fill(sentence.one, {
    plan: only.title,
    demand,
    response: responseText(only.response, locale, levels),
  })
}
