import { speeds } from '../../drill/clock.ts'
import type { Live } from '../../drill/live.ts'
import { type Beat, beats } from '../../run/conduct-event.ts'
import { injectsOf, nextScripted } from '../../run/script.ts'
import { minute, parseDuration } from '../../vocabulary/duration.ts'
import { type Instant, parseElapsed, startOfDay } from '../../vocabulary/instant.ts'
import { nearNames } from '../../vocabulary/near.ts'
import { seatAimed } from './aims.ts'
import { Mistake } from './mistake.ts'
import { type Ask, isActVerb, readAct } from './read-act.ts'
import { type Verb, verbIn, verbs } from './verbs.ts'

/** What a line asks for: something of the drill, or only to be shown something. */
export type Reading =
  | { readonly kind: 'ask'; readonly asks: readonly Ask[] }
  | { readonly kind: 'show'; readonly what: Shown }
  | { readonly kind: 'quit' }

/** What a line means where the drill stands now. Throws {@link Mistake} with what is wrong. */
export function readLine(line: string, live: Live): Reading {
  const found = verbIn(line) ?? beatSaid(line)
  if (found === null) {
    const [word = ''] = line.trim().split(/\s+/)
    const [near] = nearNames(word, Object.values(verbs).flat())
    throw near ? new Mistake('unknown-near', { word, near }) : new Mistake('unknown', { word })
  }
  const { verb, rest } = found
  if (verb === 'quit') return { kind: 'quit' }
  if (isShown(verb)) return { kind: 'show', what: verb }
  if (isActVerb(verb)) return { kind: 'ask', asks: [readAct(verb, rest, live)] }
  return {
    kind: 'ask',
    asks: [commandOf(verb, rest, live)].flat().map((command) => ({ seat: 'director', command })),
  }
}

const shown = ['duties', 'script', 'warnings', 'judgements', 'orders', 'status', 'help'] as const
export type Shown = (typeof shown)[number]

function isShown(verb: Verb): verb is Shown {
  return shown.some((each) => each === verb)
}

type Direction = Exclude<Verb, Shown | 'quit' | Parameters<typeof readAct>[0]>
type Command = Ask['command']

function commandOf(verb: Direction, rest: string, live: Live): Command | readonly Command[] {
  switch (verb) {
    case 'next':
      return nextOf(live)
    case 'advance':
      return { kind: 'jump', to: momentAimed(rest, live) }
    case 'pause':
      return { kind: 'pause', note: rest === '' ? null : rest }
    case 'go':
      return { kind: 'run', speed: rest === '' ? live.conduct.clock.speed : speedIn(rest) }
    case 'speed':
      return { kind: 'set-speed', speed: speedIn(rest) }
    case 'inject':
      return { kind: 'release', inject: injectAimed(rest, live) }
    case 'skip': {
      const [word, reason] = firstWord(rest)
      return { kind: 'skip', inject: injectAimed(word, live), reason: given(reason) }
    }
    case 'undo': {
      const [word, reason] = firstWord(rest)
      const entry = Number(word)
      if (!Number.isInteger(entry) || entry < 1) throw new Mistake('entry-missing')
      return { kind: 'undo', entry, reason: given(reason) }
    }
    default:
      return wordsOf(verb, rest, live)
  }
}

type Worded = 'beat' | 'decision' | 'message' | 'told' | 'emergency' | 'withdraw' | 'end' | 'reopen'

function wordsOf(verb: Worded, rest: string, live: Live): Command | readonly Command[] {
  switch (verb) {
    case 'beat':
      return { kind: 'beat', beat: beatAimed(rest), inject: live.conduct.beat?.inject ?? null }
    case 'decision':
      return decisionIn(rest, live)
    case 'message': {
      const [word, text] = firstWord(rest)
      if (text === '') throw new Mistake('message-form')
      const seat = seatAimed(live, word)
      return { kind: 'message', to: seat === null ? [] : [seat.seat], text, as: null, answers: null }
    }
    case 'told':
      return { kind: 'told', who: toldIn(rest, live) }
    case 'emergency':
      return [{ kind: 'emergency', note: rest }, { kind: 'confirm-emergency' }]
    case 'withdraw':
      return { kind: 'withdraw-emergency', note: given(rest) }
    case 'end':
    case 'reopen':
      return { kind: verb, reason: given(rest) }
  }
}

/**
 * In a tabletop the beats of an inject one after another, then the next thing that is due; else the next thing that is due. A deadline
 * at this very moment has had its chance: it passes on the way.
 */
function nextOf(live: Live): Command {
  const { beat } = live.conduct
  const following = beat === null ? undefined : beats[beats.indexOf(beat.beat) + 1]
  if (live.stage.scenario.mode === 'tabletop' && beat !== null && following !== undefined)
    return { kind: 'beat', beat: following, inject: beat.inject }
  const { run, standing } = live.playing
  const due = live.playing.next()
  if (due === null || due.rank === 'script' || due.at > run.now) return { kind: 'step' }
  const scripted = nextScripted(live.stage.scenario, standing.script)?.at
  const later = [...run.timers.map((timer) => timer.due), scripted ?? run.now].filter((at) => at > run.now)
  return { kind: 'jump', to: later.length > 0 ? Math.min(...later, live.ends) : run.now + 1 }
}

/** `08:30` on the day of the situation, else the day after; `T+1:30`; `30分钟` from now. */
function momentAimed(rest: string, live: Live): Instant {
  const { begins } = live.stage.scenario
  const { zone, immediately } = live.playing.loaded.program.set
  const now = live.playing.run.now
  const elapsed = parseElapsed(rest)
  if (elapsed !== null) return begins + elapsed
  const clock = /^(?:(明日|次日|tomorrow)\s*)?(\d{1,2})[:：时](\d{2})?分?$/i.exec(rest)
  if (clock) {
    const [hours, minutes] = [Number(clock[2]), Number(clock[3] ?? 0)]
    if (hours > 23 || minutes > 59) throw new Mistake('no-time', { word: rest })
    const days = clock[1] === undefined ? 0 : 1
    return startOfDay(now, zone) + (days * 1440 + hours * 60 + minutes) * minute
  }
  const span = parseDuration(rest, immediately)
  if (span === null || span <= 0) throw new Mistake('no-time', { word: rest })
  return now + span
}

function speedIn(rest: string): number {
  const speed = Number(rest.replace(/倍速?$|x$/i, ''))
  if (rest === '' || !Number.isFinite(speed) || speed < speeds.least || speed > speeds.most)
    throw new Mistake('no-speed', { word: rest === '' ? '—' : rest, ...speeds })
  return speed
}

/** An inject's id as written, or the only one that ends in the number. */
function injectAimed(word: string, live: Live): string {
  const ids = injectsOf(live.stage.scenario, live.playing.standing.script).map(({ id }) => id)
  const exact = ids.find((id) => id === word)
  const ends = ids.filter((id) => id.endsWith(`-${word}`))
  const found = exact ?? (ends.length === 1 ? ends[0] : undefined)
  if (found === undefined) throw new Mistake('no-inject', { word: word === '' ? '—' : word, known: ids })
  return found
}

const beatWords: Readonly<Record<Beat, readonly string[]>> = {
  inject: ['情景注入', '注入', 'inject'],
  questions: ['提问', 'questions'],
  analysis: ['研判分析', '研判', '分析', 'analysis'],
  decision: ['决策', 'decision'],
}

/** A beat by its name alone. */
function beatSaid(line: string): { readonly verb: 'beat'; readonly rest: string } | null {
  const rest = line.trim()
  return Object.values(beatWords).flat().includes(rest.toLowerCase()) ? { verb: 'beat', rest } : null
}

function beatAimed(rest: string): Beat {
  const found = beats.find((beat) => beatWords[beat].includes(rest.toLowerCase()))
  if (!found) throw new Mistake('no-beat', { word: rest === '' ? '—' : rest })
  return found
}

/** `内容 | 责任人 | 备选方案 | 理由`; the last two may be left out. */
function decisionIn(rest: string, live: Live): Command {
  const [text = '', owner = '', options = '', reason = ''] = rest.split(/\s*[|｜]\s*/)
  if (text === '' || owner === '') throw new Mistake('decision-form')
  const listed = options.split(/[、;；]/).flatMap((option) => option.trim() || [])
  return { kind: 'decision', text, owner, options: listed, reason, inject: live.conduct.beat?.inject ?? null }
}

function toldIn(rest: string, live: Live): string {
  const { notify } = live.stage.scenario
  const found = notify.find((who) => who === rest)
  if (found === undefined) throw new Mistake('nobody-told', { word: rest === '' ? '—' : rest, known: notify })
  return found
}

function firstWord(rest: string): [string, string] {
  const [word = ''] = rest.split(/\s+/)
  return [word, rest.slice(word.length).trim()]
}

function given(reason: string): string {
  if (reason === '') throw new Mistake('reason-missing')
  return reason
}
