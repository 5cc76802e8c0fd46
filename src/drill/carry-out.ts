import type { PartyId } from '../compile/program.ts'
import type { ProgramInject } from '../compile/scenario-program.ts'
import { actsFor } from '../run/authority.ts'
import { injectsOf, isPending } from '../run/script.ts'
import { canPutRight } from '../run/undo.ts'
import { type Asking, said, tell } from './asking.ts'
import { speeds } from './clock.ts'
import { type Answer, type Command, mayAsk, type Refusal, refuse, refuseNaming } from './command.ts'
import { reopenWithin } from './conduct.ts'
import { observe, settle, submit } from './rating.ts'
import { isReportable } from './reportable-fact.ts'
import type { DrillSeat } from './seat.ts'

/**
 * Carries a command out at a moment of the wall clock, or says why not. What was due before happens first; what it brings
 * about at once happens with it. Only refusals by the plans' own rules leave an entry: a wrong unit declaring is a finding.
 */
export function carryOut(asking: Asking, command: Command): Answer {
  const { live, wall } = asking
  live.pass(wall)
  const first = live.playing.standing.end.seq + 1
  const refused = mayAsk[command.kind].includes(asking.seat.role)
    ? (phaseRefusal(asking, command) ?? perform(asking, command))
    : refuse('not-this-seat')
  const entries = [first, live.playing.standing.end.seq] as const
  live.pass(wall)
  return refused ?? { ok: true, entries }
}

/** Commands that make sense whatever the drill has come to. */
const always: readonly Command['kind'][] = [
  'message',
  'observe',
  'undo',
  'told',
  'here',
  'decision',
  'submit',
  'settle',
]

/** Whether a command fits the phase of the drill; null: it does. */
function phaseRefusal({ live, seat }: Asking, { kind }: Command): Refusal | null {
  const { phase, clock } = live.conduct
  if (always.includes(kind)) return null
  if (kind === 'reopen') return phase === 'ended' ? null : refuse('not-ended')
  if (phase === 'ended') return refuse('already-ended')
  if (kind === 'run' || kind.endsWith('emergency') || kind === 'end') return null
  if (phase === 'prepared') return refuse('not-begun')
  const waits = kind === 'act' && seat.role === 'participant' && !clock.running
  const led = live.stage.scenario.mode === 'tabletop' && clock.stopped !== 'emergency'
  return waits && !led ? refuse('clock-stopped') : null
}

/** Carries out what the phase allows; null: done. */
function perform(asking: Asking, command: Command): Refusal | null {
  switch (command.kind) {
    case 'act':
      return act(asking, command)
    case 'run':
      return run(asking, command.speed)
    case 'set-speed':
      if (!isSpeed(command.speed)) return refuse('bad-speed')
      return tell(asking, { type: 'clock-set', data: { speed: command.speed } })
    case 'pause':
      if (!asking.live.conduct.clock.running) return refuse('clock-stopped')
      return tell(asking, { type: 'clock-stopped', data: { why: 'paused', note: command.note } })
    case 'jump':
      return jump(asking, command.to)
    case 'step': {
      const due = asking.live.playing.next()
      return due === null ? refuse('nothing-planned') : jump(asking, due.at)
    }
    case 'release':
    case 'skip':
    case 'move':
      return direct(asking, command)
    case 'add-inject':
      return addInject(asking, command)
    case 'undo':
      return undo(asking, command)
    default:
      return say(asking, command)
  }
}

/** Something the plans provide for: the engine says whether it may be done, and a refusal stands in the log. */
function act(asking: Asking, { act, forParty, stated }: Extract<Command, { kind: 'act' }>): Refusal | null {
  const { live, seat, wall } = asking
  const acting = seat.role === 'director'
  const party = forParty ?? seat.parties[0]
  if (party === undefined) return refuse('no-party')
  // Only the director acts in another's place: an act must not be put down to somebody who had no part in it.
  if (!acting && !actsFor(live.playing.loaded, seat, party)) return refuse('not-this-seat')
  // What a seat does it does now; only what was said elsewhere is written down later.
  if (stated !== undefined && !acting) return refuse('not-this-seat')
  if (stated !== undefined && (stated < live.stage.scenario.begins || stated > live.situation(wall)))
    return refuse('bad-stated-time')
  // An order given by word of mouth is the act of the seat that holds the post; nobody did it in its place.
  const holder = stated === undefined ? undefined : holderOf(asking, party)
  const who = { by: holder ?? seat, acting: acting && holder === undefined }
  const at = stated === undefined ? {} : { stated }
  const input = { kind: 'act', ...who, forParty: party, act, ...at } as const
  const [happened] = live.note(
    live.playing.take(input, live.situation(wall), { wall: said(asking).wall ?? null }),
  )
  const body = happened?.body
  return body?.type === 'act-refused' ? refuse('refused', body.data.reason, true) : null
}

/** The participants' seat that holds a party; undefined: it has none. */
function holderOf({ live }: Asking, party: PartyId): DrillSeat | undefined {
  const { seats } = live.stage
  return seats.find((each) => each.role === 'participant' && actsFor(live.playing.loaded, each, party))
}

type Saying = Exclude<
  Command,
  {
    kind:
      | 'act'
      | 'run'
      | 'set-speed'
      | 'pause'
      | 'jump'
      | 'step'
      | 'release'
      | 'skip'
      | 'move'
      | 'add-inject'
      | 'undo'
  }
>

/** What only has to be written down. */
function say(asking: Asking, command: Saying): Refusal | null {
  const { live, seat } = asking
  switch (command.kind) {
    case 'message': {
      const { to, text, as, answers } = command
      const unknown = to.find((id) => !live.stage.seats.some((each) => each.seat === id))
      if (unknown !== undefined) return refuse('unknown-seat', unknown)
      if (text.trim() === '') return refuse('empty-text')
      const speaksFor = seat.role === 'participant' ? null : as
      return tell(asking, { type: 'message-sent', data: { to, text, as: speaksFor, answers } })
    }
    case 'beat': {
      const { beat, inject } = command
      return tell(asking, { type: 'beat-begun', data: { beat, inject } })
    }
    case 'decision': {
      const { kind: _, ...data } = command
      return data.text.trim() === ''
        ? refuse('empty-text')
        : tell(asking, { type: 'decision-recorded', data })
    }
    case 'observe':
      return observe(asking, command)
    case 'submit':
      return submit(asking)
    case 'settle':
      return settle(asking, command)
    case 'told':
      return tell(asking, { type: 'party-told', data: { who: command.who } })
    case 'here':
      return tell(asking, { type: 'seat-reached', data: { seat: seat.seat } })
    case 'end':
      live.openSeal(asking.wall, said(asking))
      return tell(asking, { type: 'drill-ended', data: { reason: command.reason } })
    case 'reopen': {
      const { endedAt } = live.conduct
      if (endedAt === null || asking.wall - endedAt > reopenWithin) return refuse('too-late-to-reopen')
      return tell(asking, { type: 'drill-reopened', data: { reason: command.reason } })
    }
    default:
      return emergency(asking, command)
  }
}

function emergency(
  asking: Asking,
  command: Extract<Saying, { kind: 'emergency' | 'confirm-emergency' | 'withdraw-emergency' }>,
): Refusal | null {
  const pending = asking.live.conduct.emergency
  if (command.kind === 'emergency')
    return pending ? null : tell(asking, { type: 'emergency-called', data: { note: command.note } })
  const stopped = asking.live.conduct.clock.stopped === 'emergency'
  if (command.kind === 'withdraw-emergency')
    return pending || stopped
      ? tell(asking, { type: 'emergency-withdrawn', data: { note: command.note } })
      : refuse('no-emergency')
  if (!pending) return refuse('no-emergency')
  tell(asking, { type: 'emergency-confirmed', data: { by: 'director' } })
  return asking.live.conduct.clock.running
    ? tell(asking, { type: 'clock-stopped', data: { why: 'emergency', note: null } })
    : null
}

function run(asking: Asking, speed: number): Refusal | null {
  const { live } = asking
  const { phase, clock, told } = live.conduct
  if (clock.running) return refuse('already-running')
  if (!isSpeed(speed)) return refuse('bad-speed')
  if (phase === 'prepared') {
    const untold = live.stage.scenario.notify.filter((who) => !told.has(who))
    if (untold.length > 0) return refuseNaming('people-not-told', untold)
    const { id, title } = live.stage.scenario
    live.openSeal(asking.wall, said(asking))
    tell(asking, { type: 'drill-started', data: { scenario: id, title, seed: null } })
  }
  return tell(asking, { type: 'clock-started', data: { speed } })
}

/** The clock is set first, then everything between happens at its own time. Never beyond the end of the scenario. */
function jump(asking: Asking, to: number): Refusal | null {
  const { live, wall } = asking
  if (to < live.situation(wall)) return refuse('time-passed')
  if (to > live.ends) return refuse('beyond-end')
  return tell(asking, { type: 'clock-jumped', data: { to } })
}

function direct(
  asking: Asking,
  command: Extract<Command, { kind: 'release' | 'skip' | 'move' }>,
): Refusal | null {
  const { live, wall } = asking
  const { script } = live.playing.standing
  const inject = injectsOf(live.stage.scenario, script).find(({ id }) => id === command.inject)
  if (!inject) return refuse('unknown-inject', command.inject)
  if (!isPending(inject.id, script)) return refuse('not-pending', inject.id)
  if (command.kind === 'skip') {
    const { inject: id, reason } = command
    return tell(asking, { type: 'inject-skipped', data: { inject: id, reason } })
  }
  if (command.kind === 'release') return release(asking, inject)
  if (command.to < live.situation(wall)) return refuse('time-passed')
  const { to, reason } = command
  return tell(asking, { type: 'inject-moved', data: { inject: inject.id, to, reason } })
}

function addInject(asking: Asking, command: Extract<Command, { kind: 'add-inject' }>): Refusal | null {
  const { live, wall } = asking
  const { kind: _, after, ...written } = command
  if (written.content.trim() === '') return refuse('empty-text')
  const unknown = unknownIn(live, written)
  if (unknown !== null) return unknown
  const number = live.playing.standing.script.added.length + 1
  const at = after === null ? null : live.situation(wall) - live.stage.scenario.begins + after
  const id = `+${number}`
  const inject = { ...written, id, alternative: null, after: at, when: null, expects: [], doneBy: [] }
  tell(asking, { type: 'inject-added', data: { inject } })
  return after === null ? release(asking, inject) : null
}

/** What an inject written on the spot names and nobody knows; null: everything is known. */
function unknownIn(
  { stage, playing }: Asking['live'],
  { to, facts }: Pick<ProgramInject, 'to' | 'facts'>,
): Refusal | null {
  const seat = to.find((id) => !stage.seats.some((each) => each.seat === id))
  if (seat !== undefined) return refuse('unknown-seat', seat)
  const fact = facts.find((each) => !isReportable(playing.loaded.program, each))
  return fact ? refuse('refused', 'unknown-fact') : null
}

function release(asking: Asking, inject: ProgramInject): null {
  const { live, wall } = asking
  live.note(live.playing.release(inject, live.situation(wall), said(asking)))
  return null
}

function undo(asking: Asking, command: Extract<Command, { kind: 'undo' }>): Refusal | null {
  const { live, wall } = asking
  const entry = live.log[command.entry - 1]
  if (!entry) return refuse('unknown-entry')
  if (live.conduct.undone.has(entry.seq)) return refuse('already-undone')
  const brought = entry.type === 'inject-released' ? live.log.filter(({ cause }) => cause === entry.seq) : []
  const spoken = ['inject-released', 'message-sent', 'decision-recorded', 'observation-recorded']
  if (!canPutRight(entry) && !spoken.includes(entry.type)) return refuse('cannot-undo', entry.type)
  const { entry: seq, reason } = command
  const cause = live.tell({ type: 'entry-undone', data: { entry: seq, reason } }, wall, said(asking))
  const at = live.situation(wall)
  // Newest first: each finds the state that it left.
  for (const each of [entry, ...brought].filter(canPutRight).reverse())
    live.note(live.playing.take({ kind: 'undo', entry: each }, at, { cause }))
  return null
}

function isSpeed(speed: number): boolean {
  return Number.isFinite(speed) && speed >= speeds.least && speed <= speeds.most
}
