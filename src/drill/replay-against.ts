import type { Program } from '../compile/program.ts'
import type { ProgramInject, ScenarioProgram } from '../compile/scenario-program.ts'
import { counterparts } from '../run/counterparts.ts'
import type { DrillEvent, RefusalReason } from '../run/event.ts'
import type { Act, ActInput, FactInput } from '../run/input.ts'
import { type LoadedProgram, loadProgram } from '../run/loaded-program.ts'
import { emptyLog } from '../run/log.ts'
import { narrow } from '../run/narrow.ts'
import { Playing, type Said } from '../run/playing.ts'
import { untouchedScript } from '../run/script.ts'
import type { Standing } from '../run/standing.ts'
import { initialState } from '../run/state.ts'
import { step } from '../run/step.ts'
import type { Trace } from '../run/trace.ts'
import { canPutRight } from '../run/undo.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { exerciseOf } from './clock.ts'
import { type Conduct, evolveConduct, unopened } from './conduct.ts'
import { inOtherPlan, type Terms } from './in-other-plan.ts'
import { actOf, type Logged, loggedAs } from './logged-input.ts'
import { machineJudged } from './machine-judged.ts'
import { RenumberedEntries } from './renumbered-entries.ts'

/** Something of the log that the other plans have no place for. It is left out, but for `as-it-was`, of which the log tells too little. */
export interface NotApplicable {
  /** The entry of the log that was played again. */
  readonly seq: number
  /** `gone`: its clause, level or plan; `not-due`: the duty is not asked for at that time; a refusal: by the other plans' own rules. */
  readonly why: 'gone' | 'not-due' | 'as-it-was' | RefusalReason
}

/** A log played again: what the other plans make of the same situation and the same acts. Never to be kept as a drill. */
export interface Replay {
  readonly trace: Trace
  readonly notApplicable: readonly NotApplicable[]
}

/** What the log was played by. */
export interface Played {
  readonly program: Program
  readonly scenario: ScenarioProgram
}

/**
 * The same drill by other plans: injects and facts come as they came and people do what they did when they did it; levels called for,
 * duties, deadlines and consequences are worked out anew. By the Program that it was played by it is the same log, byte for byte.
 */
export function replayAgainst(trace: Trace, played: Played, program: Program): Replay {
  const again = new PlayedAgain(trace, played, program)
  for (const event of trace.events) again.play(event)
  return again.result()
}

class PlayedAgain {
  readonly #trace: Trace
  readonly #played: Played
  readonly #program: Program
  readonly #loaded: LoadedProgram
  readonly #entries: RenumberedEntries
  readonly #terms: Terms
  readonly #log: DrillEvent[] = []
  readonly #notApplicable: NotApplicable[] = []
  #playing: Playing
  #conduct: Conduct

  constructor(trace: Trace, played: Played, program: Program) {
    const begins = trace.events[0]?.at.situation ?? trace.header.begins
    this.#trace = trace
    this.#played = played
    this.#program = program
    this.#loaded = loadProgram(narrow(program, played.scenario.plans))
    this.#entries = new RenumberedEntries(trace.events, this.#log)
    const due = new Map(
      trace.events.flatMap((each) =>
        each.type === 'obligation-due' ? [[each.data.key, each.data] as const] : [],
      ),
    )
    this.#terms = { clauseOf: counterparts(played.program, program), dueOf: (key) => due.get(key) }
    this.#conduct = unopened(begins)
    const [first] = trace.events
    const sealed = first?.type === 'drill-opened' && 'sealed' in first.data.pins
    this.#playing = this.#playFrom(
      { run: initialState(begins), script: untouchedScript, end: emptyLog },
      sealed,
    )
  }

  result(): Replay {
    const header = { ...this.#trace.header, program: this.#program.digest }
    return { trace: { header, events: this.#log }, notApplicable: this.#notApplicable }
  }

  play(event: DrillEvent): void {
    const logged = loggedAs(event)
    if (logged === null) return
    this.#reach(event)
    const first = this.#log.length + 1
    this.#bring(event, logged)
    this.#note()
    if (this.#log.length >= first) this.#entries.set(event.seq, first)
  }

  #playFrom(standing: Standing, sealed: boolean): Playing {
    const { scenario } = this.#played
    const { begins } = scenario
    const exercise =
      this.#trace.header.kind === 'live'
        ? (situation: Instant) => exerciseOf(this.#conduct.clock, situation)
        : (situation: Instant) => situation - begins
    // What the script planned comes as it came: the log tells when.
    const played = { ...scenario, injects: [], consequences: sealed ? [] : scenario.consequences }
    return new Playing(this.#loaded, played, { drill: this.#trace.header.drill, exercise }, standing)
  }

  #note(): void {
    const fresh = this.#playing.drain()
    this.#conduct = fresh.reduce(evolveConduct, this.#conduct)
    this.#log.push(...fresh)
  }

  /** Deadlines before the entry have run out, and consequences up to it have come; what is done on the minute is done in time. */
  #reach(event: DrillEvent): void {
    if (this.#conduct.phase !== 'begun') return
    const to = event.at.situation
    const all = playsToTheEnd(event, this.#trace)
    for (let due = this.#playing.next(); due !== null && due.at <= to; due = this.#playing.next()) {
      if (due.rank === 'timer' ? due.at === to && !all : due.scripted.kind === 'inject') break
      this.#playing.bring(due)
    }
    this.#note()
  }

  #bring(event: DrillEvent, logged: Exclude<Logged, null>): void {
    if (logged === 'inject') this.#release(event)
    else if (logged === 'facts') this.#tellFacts(event)
    else if (logged === 'undone') this.#undo(event)
    else if (logged === 'told') this.#tell(event)
    else this.#act(event, logged === 'refused')
  }

  #tell(event: DrillEvent): void {
    this.#playing.tell(this.#entries.refer(event), event.at.situation, {
      by: event.by,
      wall: event.wall,
      cause: event.cause === null ? null : this.#entries.get(event.cause),
    })
    this.#note()
    if (event.type === 'seal-opened') this.#playing = this.#playFrom(this.#playing.standing, false)
  }

  #release(event: DrillEvent): void {
    if (event.type !== 'inject-released') return
    const facts = this.#trace.events.flatMap((each) =>
      each.type === 'fact-reported' && each.cause === event.seq ? [each] : [],
    )
    const { inject, ...said } = event.data
    const released: ProgramInject = {
      ...said,
      ...{ id: inject, alternative: null, after: null, when: null },
      facts: facts.map(factOf),
    }
    this.#playing.release(released, event.at.situation, saidOf(event))
    facts.forEach(({ seq }, index) => {
      this.#entries.set(seq, this.#log.length + 2 + index)
    })
  }

  /** Facts of one moment came together, but where something followed from a later one of them alone. */
  #tellFacts(event: DrillEvent): void {
    const { events } = this.#trace
    const isNext = (each: DrillEvent | undefined): boolean =>
      each !== undefined && loggedAs(each) === 'facts' && each.at.situation === event.at.situation
    const begins = (seq: number): boolean =>
      !isNext(events[seq - 2]) || events.some(({ cause }) => cause === seq)
    if (!begins(event.seq)) return
    const after = events.findIndex(({ seq }, i) => seq > event.seq && (!isNext(events[i]) || begins(seq)))
    const facts = events
      .slice(event.seq - 1, after < 0 ? undefined : after)
      .flatMap((each): FactInput[] => (each.type === 'fact-reported' ? [factOf(each)] : []))
    this.#playing.take({ kind: 'facts', facts }, event.at.situation, { wall: event.wall })
  }

  #undo(event: DrillEvent): void {
    if (event.type !== 'entry-undone') return
    const entry = this.#log[(this.#entries.get(event.data.entry) ?? 0) - 1]
    if (!entry) {
      this.#leaveOut(event, 'gone')
      return
    }
    const brought =
      entry.type === 'inject-released' ? this.#log.filter(({ cause }) => cause === entry.seq) : []
    const at = event.at.situation
    const data = { ...event.data, entry: entry.seq }
    const cause = this.#playing.tell({ type: 'entry-undone', data }, at, saidOf(event))
    for (const each of [entry, ...brought].filter(canPutRight).reverse())
      this.#playing.take({ kind: 'undo', entry: each }, at, { cause })
  }

  #act(event: DrillEvent, wasRefused: boolean): void {
    const act = actOf(event, machineJudged(event, this.#trace.events, this.#played.program))
    if (act === null && wasRefused) {
      this.#leaveOut(event, 'as-it-was')
      this.#tell(event)
      return
    }
    const asIs = wasRefused && act !== null && 'level' in act
    const here = act === null || asIs ? act : inOtherPlan(act, this.#playing, this.#terms)
    if (here === null) {
      this.#leaveOut(event, 'gone')
      return
    }
    const input = this.#inputOf(event, here)
    const at = event.at.situation
    const [outcome] = step(this.#loaded, this.#playing.run, input, at).happenings
    const refused = outcome?.body.type === 'act-refused' ? outcome.body.data.reason : null
    // People were not refused then, and by these plans would have done something else.
    if (refused !== null && !wasRefused)
      this.#leaveOut(event, refused === 'unknown-obligation' ? 'not-due' : refused)
    else this.#playing.take(input, at, { wall: event.wall })
  }

  #inputOf(event: DrillEvent, act: Act): ActInput {
    const { seat, party, acting } =
      event.by === 'system' ? { seat: 'director', party: null, acting: true } : event.by
    const parties = this.#trace.header.seats.find(({ id }) => id === seat)?.parties
    const own = parties ?? (party === null || acting ? [] : [party])
    const stated =
      'stated' in event.data && event.data.stated !== undefined ? { stated: event.data.stated } : {}
    return { kind: 'act', by: { seat, parties: own }, forParty: party ?? '', acting, act, ...stated }
  }

  #leaveOut({ seq }: DrillEvent, why: NotApplicable['why']): void {
    this.#notApplicable.push({ seq, why })
  }
}

/** Where a drill plays itself out, deadlines at the last moment run out too. */
function playsToTheEnd(event: DrillEvent, { header }: Trace): boolean {
  if (event.type === 'clock-stopped') return event.data.why === 'over'
  return event.type === 'drill-ended' && header.kind === 'simulation'
}

function factOf({ data: { fact, area, value } }: DrillEvent & { readonly type: 'fact-reported' }): FactInput {
  return { fact, area, value }
}

function saidOf({ by, wall }: DrillEvent): Said {
  return { by, wall }
}
