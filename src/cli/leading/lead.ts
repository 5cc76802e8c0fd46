import { type Answer, namesAbout } from '../../drill/command.ts'
import type { DrillSession } from '../../drill/session.ts'
import { fill, fillLists, joined } from '../../locale/locale.ts'
import { dutyContext } from '../../report/duty-context.ts'
import { dutyLine } from '../../report/duty-log.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { TraceHeader } from '../../run/trace.ts'
import type { Dialogue } from '../dialogue.ts'
import { safeText } from '../format/safe-text.ts'
import type { Session } from '../session.ts'
import { choiceLines } from './choices.ts'
import type { HeldClock } from './held-clock.ts'
import { Mistake } from './mistake.ts'
import type { Ask } from './read-act.ts'
import { type Reading, readLine, type Shown } from './read-line.ts'
import { dutyLines, scriptLines, statusLine, type Telling } from './standing-text.ts'

/** A drill being led by one person who types. */
export interface Leading {
  readonly drill: DrillSession
  readonly header: TraceHeader
  /** The clock that the drill goes by. */
  readonly clock: HeldClock
  readonly dialogue: Dialogue
  readonly session: Session
  /** How fast situation time is to pass from the beginning; undefined: as the form of the drill has it. */
  readonly speed: number | undefined
  /** Ids for what is asked, each given once. */
  readonly nextAct: () => string
}

/** Takes lines until the person leaves or the drill is ended. Every entry is told as it is written. */
export async function lead(leading: Leading): Promise<void> {
  const { drill, dialogue, session } = leading
  const { leading: texts } = session.texts
  const stop = drill.listen((events) => say(leading, entryLines(events, leading)))
  try {
    for (;;) {
      say(leading, [statusLine(tellingOf(leading))])
      const line = await dialogue.next(texts.prompt)
      if (line === null) return await pauseIfRunning(leading)
      if (line.trim() === '') continue
      const outcome = await follow(line, leading)
      if (outcome === 'quit') return await pauseIfRunning(leading)
      if (outcome === 'ended') return
    }
  } finally {
    stop()
  }
}

/** Nobody is there to lead: situation time does not run on unseen. */
async function pauseIfRunning(leading: Leading): Promise<void> {
  if (!leading.drill.live.conduct.clock.running) return
  await ask({ seat: 'director', command: { kind: 'pause', note: null } }, leading)
}

async function follow(line: string, leading: Leading): Promise<'quit' | 'ended' | 'on'> {
  const { texts } = leading.session
  let reading: Reading
  try {
    reading = readLine(line, leading.drill.live)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    say(leading, [fillLists(texts.leading.mistake[error.kind], error.params, leading.session.locale)])
    return 'on'
  }
  if (reading.kind === 'quit') return 'quit'
  if (reading.kind === 'show') {
    say(leading, shown(reading.what, leading))
    return 'on'
  }
  for (const each of reading.asks) {
    const answer = await askAsLed(each, leading)
    if (!answer.ok)
      say(leading, [
        fill(texts.leading.answer[answer.code], {
          about: joined(namesAbout(answer), leading.session.locale),
        }),
      ])
    if (!answer.ok) return 'on'
    say(leading, questionsOf(each, leading))
  }
  return reading.asks.some(({ command }) => command.kind === 'end') ? 'ended' : 'on'
}

/** What the scenario would have asked about an inject, once its beat has come. */
function questionsOf({ command }: Ask, { drill }: Leading): readonly string[] {
  if (command.kind !== 'beat' || command.beat !== 'questions') return []
  const inject = drill.live.stage.scenario.injects.find(({ id }) => id === command.inject)
  return (inject?.questions ?? []).map((question) => `  ${question}`)
}

/**
 * What was typed, with what belongs to it: in a tabletop the clock stands between what the leader calls up, and an inject opens
 * the first of its four beats.
 */
export async function askAsLed(asked: Ask, leading: Leading): Promise<Answer> {
  const { conduct, stage, log } = leading.drill.live
  const from = log.length
  const { kind } = asked.command
  const tabletop = stage.scenario.mode === 'tabletop'
  const begins = tabletop && kind === 'run' && conduct.phase === 'prepared' && leading.speed === undefined
  const answer = await (begins ? beginStanding(asked, leading) : ask(asked, leading))
  if (!answer.ok || !tabletop || !['run', 'step', 'jump', 'release'].includes(kind)) return answer
  const fresh = leading.drill.live.log.slice(from)
  const inject = fresh.findLast((event) => event.type === 'inject-released')?.data.inject
  if (inject === undefined) return answer
  return ask({ seat: 'director', command: { kind: 'beat', beat: 'inject', inject } }, leading)
}

/** Begun and stopped at one moment: not a millisecond of the situation passes by itself. */
function beginStanding(asked: Ask, leading: Leading): Promise<Answer> {
  return leading.clock.hold(async () => {
    const answer = await ask(asked, leading)
    const pause: Ask = { seat: 'director', command: { kind: 'pause', note: null } }
    return answer.ok ? ask(pause, leading) : answer
  })
}

function ask({ seat, command }: Ask, { drill, nextAct }: Leading): Promise<Answer> {
  return drill.ask(seat, command, nextAct())
}

function shown(what: Shown, leading: Leading): readonly string[] {
  switch (what) {
    case 'duties':
      return dutyLines(tellingOf(leading))
    case 'script':
      return scriptLines(tellingOf(leading))
    case 'warnings':
    case 'judgements':
    case 'orders':
      return choiceLines(what, tellingOf(leading))
    case 'status':
      return []
    case 'help':
      return leading.session.texts.leading.help
  }
}

function tellingOf({ drill, session }: Leading): Telling {
  return { live: drill.live, wall: drill.now, texts: session.texts.leading, locale: session.locale }
}

/** Entries as a duty officer would write them, each behind its number. */
function entryLines(events: readonly DrillEvent[], { drill, header, session }: Leading): string[] {
  const { log, stage } = drill.live
  const context = dutyContext({ header, events: log }, stage.program, session.locale)
  return events.flatMap((event) => {
    const line = dutyLine(event, context, session.locale)
    return line === null ? [] : [`[${event.seq}] ${line}`]
  })
}

function say({ dialogue }: Leading, lines: readonly string[]): void {
  if (lines.length > 0) dialogue.say(safeText(lines.map((line) => `${line}\n`).join('')))
}
