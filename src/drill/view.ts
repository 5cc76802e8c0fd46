import type { ObligationSpec, PartyId } from '../compile/program.ts'
import { isEverybody } from '../link/seats.ts'
import { hazardTitle } from '../locale/hazard-title.ts'
import { actsFor } from '../run/authority.ts'
import type { DrillEvent } from '../run/event.ts'
import type { LoadedProgram } from '../run/loaded-program.ts'
import { stillClock } from './clock.ts'
import type { Conduct } from './conduct.ts'
import type { Stage } from './live.ts'
import { photoOf } from './photo-of.ts'
import type { DrillSeat, Role } from './seat.ts'
import { applyChange, emptyView, type InboxItem, type SeatChange, type SeatView } from './seat-view.ts'

/**
 * Who is told the whole: those who run the drill, and evaluators but for what other evaluators wrote. Everyone else is told
 * what {@link SeatSight.see} lets through, and nothing more.
 */
export function seesAll(role: Role): boolean {
  return role === 'director' || role === 'cell' || role === 'evaluator'
}

/**
 * What of an entry a seat that sees the log is told now: the entry, part of it, or null. Evaluators rate blind to each other: what one
 * wrote reaches another once both have handed in their forms. The director learns at once what was rated, and how when that seat has
 * handed in; the control cell plays, and is told of no rating.
 */
export function toldFully(event: DrillEvent, seat: DrillSeat, { submitted }: Conduct): DrillEvent | null {
  const author = event.by === 'system' ? null : event.by.seat
  if (event.type === 'rating-settled')
    return seat.role === 'director' || submitted.has(seat.seat) ? event : null
  if (event.type !== 'observation-recorded' || author === seat.seat) return event
  const { item } = event.data
  if (seat.role === 'evaluator')
    return author !== null && submitted.has(seat.seat) && submitted.has(author) ? event : null
  if (item === null) return event
  if (seat.role === 'cell') return null
  return author !== null && submitted.has(author) ? event : { ...event, data: { item, ...unsaid } }
}

/** What stands in a rating whose grade is not told yet. */
const unsaid = { points: null, note: '', entry: null, photo: null } as const

/** What the machinery knows when it decides what a seat may see. */
export interface Backstage {
  readonly stage: Stage
  readonly loaded: LoadedProgram
}

/**
 * One seat's sight of a drill: what each entry means for it, and what it has seen so far. A function of the log alone, so
 * that a page that comes late, a page that comes back and a page that stayed all see the same.
 */
export class SeatSight {
  readonly seat: DrillSeat
  readonly #backstage: Backstage
  readonly #shown = new Set<string>()
  /** Those of them whose time would tell when the event became known. */
  readonly #untimed = new Set<string>()
  /** Entry of the log → the seat's own number of it. */
  readonly #numbers = new Map<number, number>()
  #view: SeatView
  #count = 0

  constructor(seat: DrillSeat, backstage: Backstage) {
    this.seat = seat
    this.#backstage = backstage
    this.#view = emptyView(stillClock(backstage.stage.scenario.begins))
  }

  get view(): SeatView {
    return this.#view
  }

  /** How many changes the seat was sent. */
  get count(): number {
    return this.#count
  }

  /** The entry of the log that the seat knows by its own number; null when it knows none. */
  entryOf(n: number): number | null {
    for (const [seq, number] of this.#numbers) if (number === n) return seq
    return null
  }

  /** The seat's own numbers of the first and the last entry between two of the log that it knows; zeros when it knows none. */
  numbersOf(first: number, last: number): readonly [number, number] {
    const known = [...this.#numbers].filter(([seq]) => seq >= first && seq <= last).map(([, n]) => n)
    return [known[0] ?? 0, known.at(-1) ?? 0]
  }

  /** Takes an entry in: the change that the seat is sent under its next number; null when it learns nothing. */
  see(event: DrillEvent, conduct: Conduct): { readonly n: number; readonly change: SeatChange } | null {
    const change = this.#changeOf(event, conduct)
    if (change === null) return null
    this.#count += 1
    this.#numbers.set(event.seq, this.#count)
    this.#view = applyChange(this.#view, change, this.#count)
    return { n: this.#count, change }
  }

  #changeOf(event: DrillEvent, conduct: Conduct): SeatChange | null {
    switch (event.type) {
      case 'clock-started':
      case 'clock-set':
      case 'clock-jumped':
        return { kind: 'clock', clock: conduct.clock }
      case 'clock-stopped':
        return event.data.why === 'emergency'
          ? { kind: 'emergency', emergency: 'stopped', clock: conduct.clock }
          : { kind: 'clock', clock: conduct.clock }
      case 'drill-opened':
      case 'drill-started':
      case 'drill-ended':
      case 'drill-reopened':
        return { kind: 'phase', phase: conduct.phase, rehearsal: conduct.rehearsal, clock: conduct.clock }
      case 'emergency-called':
        return { kind: 'emergency', emergency: 'called', clock: conduct.clock }
      case 'emergency-withdrawn':
        return { kind: 'emergency', emergency: 'none', clock: conduct.clock }
      case 'seat-reached':
        return event.data.seat === this.seat.seat ? { kind: 'reached' } : null
      case 'beat-begun':
        return { kind: 'beat', beat: event.data.beat, inject: event.data.inject }
      case 'entry-undone': {
        const item = this.#numbers.get(event.data.entry)
        return item === undefined ? null : { kind: 'recalled', item }
      }
      default:
        return this.#told(event) ?? this.#duty(event)
    }
  }

  /** What people hear and say. */
  #told(event: DrillEvent): SeatChange | null {
    switch (event.type) {
      case 'inject-released': {
        const { to, channel, from, content } = event.data
        return this.#reaches(to) ? this.#item(event, { what: 'inject', channel, from, text: content }) : null
      }
      case 'consequence-released':
        return this.#reaches(event.data.to)
          ? this.#item(event, { what: 'consequence', text: event.data.content })
          : null
      case 'message-sent': {
        const { to, text, as } = event.data
        const own = this.#own(event)
        if (!own && !this.#reaches(to)) return null
        return this.#item(event, { what: 'message', text, from: as ?? this.#speaker(event), own })
      }
      case 'decision-recorded':
        return this.#own(event) || this.#backstage.stage.scenario.mode === 'tabletop'
          ? this.#item(event, { what: 'decision', text: event.data.text, from: event.data.owner })
          : null
      case 'level-declared':
      case 'level-raised':
      case 'level-lowered':
      case 'response-ended':
        return this.#level(event)
      case 'warning-issued':
      case 'warning-ended': {
        const { product, level } = event.data
        const about = event.type === 'warning-issued' ? 'issued' : 'ended'
        return this.#item(event, { what: 'warning', text: `${product} ${level}`, about })
      }
      case 'act-refused':
        return this.#own(event)
          ? this.#item(event, { what: 'refused', text: event.data.act, about: event.data.reason, own: true })
          : null
      default:
        return null
    }
  }

  #level(
    event: DrillEvent & {
      readonly type: 'level-declared' | 'level-raised' | 'level-lowered' | 'response-ended'
    },
  ): SeatChange {
    const { instance, to } = event.data
    const title = this.#titleOf(instance)
    const item = this.#itemOf(event, {
      what: 'level',
      from: this.#partyName(event),
      text: to,
      about: this.#hazardTitleOf(instance),
      own: this.#own(event),
    })
    return { kind: 'level', level: { instance, title, response: to, since: event.at.situation }, item }
  }

  /** Duties that concern the seat, as far as what makes them due is no secret. */
  #duty(event: DrillEvent): SeatChange | null {
    if (event.type === 'obligation-due') {
      const { key, clause, instance, owner, kind, text, deadline, to } = event.data
      const spec = this.#backstage.loaded.instances.get(instance)?.byClause.get(clause)
      if (!spec || !this.#concerns(owner) || !this.#mayKnow(spec)) return null
      this.#shown.add(key)
      const timed = this.#mayKnowTime(spec)
      if (!timed) this.#untimed.add(key)
      // Steps of a start procedure have no words of their own: they are told apart by their level.
      const level = text === '' && kind !== 'link' ? (spec.levels[0] ?? null) : null
      const held = spec.held || spec.doneWhen !== null
      return {
        kind: 'duty',
        duty: {
          ...{ key, clause, kind, text, deadline: timed ? deadline : null, to, level, held },
          ...{ plan: this.#hazardTitleOf(instance), party: owner, state: 'due', dueAt: event.at.situation },
        },
      }
    }
    const states = {
      'obligation-done': 'done',
      'obligation-late': 'late',
      'obligation-waived': 'waived',
      'obligation-withdrawn': 'withdrawn',
      'obligation-broken': 'broken',
    } as const
    if (!('key' in event.data) || !this.#shown.has(event.data.key)) return null
    const timed = !this.#untimed.has(event.data.key)
    if (event.type === 'obligation-reopened')
      return { kind: 'duty-state', key: event.data.key, state: timed ? event.data.state : 'due' }
    if (!(event.type in states) || (event.type === 'obligation-late' && !timed)) return null
    const state = states[event.type as keyof typeof states]
    const late = timed && event.type === 'obligation-done' && event.data.late > 0
    const photo = this.#own(event) ? photoOf(event) : null
    return {
      ...{ kind: 'duty-state', key: event.data.key, state: late ? 'done-late' : state },
      ...(photo === null ? {} : { photo }),
    }
  }

  /** In a tabletop everything is on the table; else a duty that demand, a condition or an incident makes due would tell it. */
  #mayKnow(spec: ObligationSpec): boolean {
    if (this.#backstage.stage.scenario.mode === 'tabletop') return true
    const open = ['level', 'declared', 'ended', 'row', 'warning'].includes(spec.trigger)
    return open && (spec.when === null || spec.discretion)
  }

  /** A time counted from the event (事发后) tells since when facts call for a response, or that they do not. */
  #mayKnowTime({ limitFrom }: ObligationSpec): boolean {
    return this.#backstage.stage.scenario.mode === 'tabletop' || limitFrom !== 'event'
  }

  /** Participants have their own duties before them; observers look on at everybody's. */
  #concerns(party: PartyId | null): boolean {
    if (this.seat.role === 'observer') return true
    return party !== null && actsFor(this.#backstage.loaded, this.seat, party)
  }

  #reaches(to: readonly string[]): boolean {
    return to.length === 0 || to.some((id) => id === this.seat.seat || isEverybody(id))
  }

  #own(event: DrillEvent): boolean {
    return event.by !== 'system' && event.by.seat === this.seat.seat
  }

  #speaker(event: DrillEvent): string {
    if (event.by === 'system') return ''
    const { seat } = event.by
    return this.#backstage.stage.seats.find((each) => each.seat === seat)?.title ?? seat
  }

  #partyName(event: DrillEvent): string {
    const party = event.by === 'system' ? null : event.by.party
    return party === null ? '' : (this.#backstage.loaded.parties.get(party)?.name ?? party)
  }

  #titleOf(instance: string): string {
    return this.#backstage.loaded.instances.get(instance)?.instance.title ?? instance
  }

  #hazardTitleOf(instance: string): string {
    const { locale } = this.#backstage.stage.program.set
    return hazardTitle(instance, this.#titleOf(instance), locale)
  }

  #item(event: DrillEvent, item: Partial<InboxItem> & Pick<InboxItem, 'what'>): SeatChange {
    return { kind: 'item', item: this.#itemOf(event, item) }
  }

  #itemOf(event: DrillEvent, item: Partial<InboxItem> & Pick<InboxItem, 'what'>): Omit<InboxItem, 'n'> {
    const plain = { from: '', channel: '', text: '', about: '', own: false, recalled: false }
    return { at: event.at.situation, ...plain, ...item }
  }
}
