import { ReplayLog } from '../../src/console/client/review/replay/model/replay-log.ts'
import { type CourseOf, replayAnswer } from '../../src/console/server/review/replay.ts'
import { type Driven, dayStage, declare, drive, openingOf } from './live-drill.ts'

export const day = dayStage()

/**
 * A day's drill with people: Ⅳ is called for at 08:30, Ⅲ at 10:00; Ⅲ is declared at 10:20. The office writes to the cell, an inject is
 * left out, somebody tries what is not theirs. It ends at 12:00 of the situation.
 */
export function dayPlayed(stage = day): Driven {
  const drill = drive(stage).at(5)
  drill.ask('director', { kind: 'run', speed: 1 })
  drill.at(50).act('office', declare('IV'))
  drill
    .at(60)
    .ask('office', { kind: 'message', to: ['cell'], text: '市防办要不要报？', as: null, answers: null })
  drill.at(145).act('commander', declare('III'))
  drill.at(240).ask('director', { kind: 'end', reason: '演完' })
  return drill
}

/** What the course of the day is told from. */
export function dayCourse(stage = day, drill = dayPlayed(stage)): CourseOf {
  const { header, program, scenario } = openingOf(stage)
  return { trace: { header, events: drill.events() }, program, scenario }
}

/** The day, as the page has it. */
export function dayReplay(course = dayCourse(), locale: 'zh-CN' | 'en' = 'zh-CN'): ReplayLog {
  return new ReplayLog(JSON.parse(JSON.stringify(replayAnswer(course, locale))))
}
