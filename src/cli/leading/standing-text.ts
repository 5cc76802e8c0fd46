import type { Live } from '../../drill/live.ts'
import { levelText } from '../../locale/level-text.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import type { Texts } from '../../locale/texts.ts'
import type { Response } from '../../run/event.ts'
import { injectsOf, nextScripted, plannedAt } from '../../run/script.ts'
import type { LevelState, ObligationRow } from '../../run/state.ts'
import { dutyWords } from '../../score/duty-words.ts'
import { formatClock, formatDate, type Instant } from '../../vocabulary/instant.ts'
import type { LevelId } from '../../vocabulary/level.ts'
import { openDuties } from './aims.ts'

/** Where and for whom the standing of a drill is told. */
export interface Telling {
  readonly live: Live
  /** The wall clock. */
  readonly wall: number
  readonly texts: Texts['leading']
  readonly locale: Locale
}

const moment = (at: Instant, { live }: Telling): string => {
  const { zone } = live.playing.loaded.program.set
  return `${formatDate(at, zone).slice(5)} ${formatClock(at, zone)}`
}

/** One line: situation time, what is called for and declared, duties open and late, what comes next. */
export function statusLine(telling: Telling): string {
  const { live, texts, wall } = telling
  const open = openDuties(live)
  return fill(texts.status.line, {
    time: moment(live.situation(wall), telling),
    clock: clockWords(telling),
    levels: levelsWords(telling),
    open: open.length,
    late: open.filter(({ row }) => row.state === 'late').length,
    next: nextWords(telling),
  })
}

function clockWords({ live, texts: { status } }: Telling): string {
  const { phase, clock } = live.conduct
  if (phase === 'prepared') return status.notBegun
  if (phase === 'ended') return status.ended
  return clock.running ? fill(status.running, { speed: clock.speed }) : status.stopped
}

/** Plans of which a level is called for or in force; the rest is quiet. */
function levelsWords(telling: Telling): string {
  const { live, texts } = telling
  const { instances } = live.playing.loaded.program
  const lines = instances.flatMap(({ id, title }) => {
    const state = live.playing.run.levels.get(id)
    if (!state || (state.demand === null && state.response === 'standby')) return []
    return [fill(texts.status.level, { plan: title, ...standingOf(state, telling) })]
  })
  return lines.length > 0 ? lines.join(telling.locale === 'zh-CN' ? '；' : '; ') : texts.status.quiet
}

function standingOf(state: LevelState, telling: Telling): { demand: string; response: string } {
  const { status } = telling.texts
  const words: Readonly<Record<string, string>> = { standby: status.standby, ended: status.over }
  const level = (id: LevelId): string =>
    levelText(id, telling.locale, telling.live.playing.loaded.program.set.levels)
  const response = (of: Response): string => (Object.hasOwn(words, of) ? (words[of] ?? of) : level(of))
  return {
    demand: state.demand === null ? status.none : level(state.demand),
    response: response(state.response),
  }
}

function nextWords(telling: Telling): string {
  const { live, texts } = telling
  const due = live.playing.next()
  if (due === null) return texts.status.nothing
  const time = moment(due.at, telling)
  const scripted = nextScripted(live.stage.scenario, live.playing.standing.script)
  return due.rank === 'script' && scripted?.kind === 'inject' && scripted.at <= due.at
    ? fill(texts.status.nextInject, { inject: scripted.inject.id, time })
    : fill(texts.status.next, { time })
}

/** Open duties, one a line. */
export function dutyLines(telling: Telling): string[] {
  const { live, texts } = telling
  const open = openDuties(live)
  if (open.length === 0) return [texts.noDuties]
  const parties = live.playing.loaded.parties
  return open.map(({ number, row, text }) => {
    const time = row.deadline === null ? '' : moment(row.deadline, telling)
    const limit = row.state === 'late' ? texts.dutyLate : time === '' ? texts.dutyOpen : texts.dutyLimit
    return fill(texts.duty, {
      number,
      clause: row.clause,
      text: wordsOf(row, text, telling),
      owner: row.owner === null ? texts.nobody : (parties.get(row.owner)?.name ?? row.owner),
      limit: fill(limit, { time }),
    }).replace(/ {3,}/g, '  ')
  })
}

/** What a duty is called: steps of a start procedure have no words of their own. */
function wordsOf({ kind, clause }: ObligationRow, text: string, { live, locale }: Telling): string {
  const { set, obligations } = live.playing.loaded.program
  const level = obligations.find((spec) => spec.clause === clause)?.levels[0] ?? null
  return dutyWords({ kind, text, level }, locale, set.levels)
}

/** Every inject with its time and whether it went out. */
export function scriptLines(telling: Telling): string[] {
  const { live, texts } = telling
  const { script } = live.playing.standing
  const { scenario } = live.stage
  return injectsOf(scenario, script).map((inject) => {
    const at = plannedAt(inject, script, scenario.begins)
    const state = script.released.has(inject.id)
      ? 'released'
      : script.skipped.has(inject.id)
        ? 'skipped'
        : 'pending'
    return fill(texts.inject, {
      id: inject.id,
      time: at === null ? texts.byCondition : moment(at, telling),
      state: texts.injectState[state],
      content: inject.content,
    })
  })
}
