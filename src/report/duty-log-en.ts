import type { Value } from '../condition/expression.ts'
import { durationWords, measuredWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { DrillEvent, RefusalReason } from '../run/event.ts'
import { assumedReason } from '../run/initiatives.ts'
import { countsAt } from '../run/stated.ts'
import { dutyWords } from '../score/duty-words.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { type DutyContext, isSpan, isUntimed, type NamedDuty, unitOf } from './duty-context.ts'
import {
  clock,
  type DemandEvent,
  type DutySentences,
  type LevelEventType,
  type Of,
} from './duty-sentences.ts'

const refusals: Readonly<Record<RefusalReason, string>> = {
  'no-authority': 'no authority',
  'not-possible': 'not possible as things stand',
  'unknown-level': 'the plan has no such level',
  'unknown-obligation': 'there is no such duty',
  'unknown-fact': 'no such fact is registered',
  'not-open': 'that duty is not open',
  'not-yet': 'what shows that it is done does not hold yet',
  'not-held': 'that duty need not be held',
}

const acts: Readonly<Record<string, string>> = {
  declare: 'declare',
  raise: 'raise to',
  lower: 'lower to',
  end: 'end',
  finish: 'finish',
  waive: 'waive',
  undo: 'give up',
  warn: 'issue a warning of',
  'cancel-warning': 'lift a warning of',
  order: 'order a discretionary task',
  send: 'send the call to a linked plan',
  judge: 'record a judgement',
}

const moves = {
  'level-declared': 'declared',
  'level-raised': 'raised to',
  'level-lowered': 'lowered to',
  'response-ended': 'ended the response',
}

const withdrawals: Readonly<Record<string, string>> = {
  lowered: 'the level was lowered',
  ended: 'the response ended',
  'demand-gone': 'nothing calls for it any more',
  unlinked: 'the link was dropped',
  lifted: 'it is lifted',
  'warning-ended': 'the warning is over',
}

const endReasons: Readonly<Record<string, string>> = { time: 'time is up', finished: 'all done' }

/** Who acted; the director in a party's place says so. */
function actor(event: DrillEvent, context: DutyContext): string {
  const by = context.actorOf(event)
  if (by === 'system' || by.party === null) return 'Control'
  return by.acting ? `Control (for ${context.party(by.party)})` : context.party(by.party)
}

function seats(ids: readonly string[], context: DutyContext): string {
  return ids.length > 0 ? ids.map((id) => context.seat(id)).join(', ') : 'everyone'
}

function level(id: LevelId, context: DutyContext): string {
  return id === 'active' ? 'the response' : levelText(id, 'en', context.levels)
}

function inject({ data }: Of<'inject-released'>, context: DutyContext): string {
  const { channel, from, content, to } = data
  const parts = context.real
    ? [from, channel === '' ? '' : `source: ${channel}`]
    : [channel, from === '' ? '' : `from ${from}`]
  const origin = parts.filter((part) => part !== '').join(', ')
  const source = origin === '' ? '' : ` (${origin})`
  if (context.real) return `Fact${source}: ${content}`
  return `Inject ${data.inject}${source} to ${seats(to, context)}: ${content}`
}

function consequence({ data }: Of<'consequence-released'>, context: DutyContext): string {
  return `Consequence ${data.consequence} to ${seats(data.to, context)}: ${data.content}`
}

function valueWords(name: string, value: Value, context: DutyContext): string {
  const type = context.fact(name)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return isSpan(type, value) ? durationWords(value, 'en') : `${value}${unitOf(type)}`
}

function fact({ type, data }: Of<'fact-reported' | 'fact-staled'>, context: DutyContext): string | null {
  const place = data.area === null ? '' : ` (${context.area(data.area)})`
  const name = data.fact.startsWith('@')
    ? `Level of the outside plan ${data.fact.slice(1)}`
    : `${data.fact}${place}`
  if (type === 'fact-staled') return `Out of date: ${name} was not reported again and counts as unknown`
  if (data.value === data.previous) return null
  const before = data.previous === null ? '' : ` (before: ${valueWords(data.fact, data.previous, context)})`
  const now = data.value === null ? 'unknown' : valueWords(data.fact, data.value, context)
  return `Reported: ${name} ${now}${before}`
}

function demand({ type, data }: DemandEvent, context: DutyContext): string {
  const title = `“${context.instance(data.instance)}”`
  const places = data.areas.map((id) => context.area(id)).join(', ')
  if (type === 'demand-areas-changed')
    return `${level(data.level, context)} of ${title} is now called for by ${places || 'the whole area'}`
  if (data.to === null)
    return `Nothing calls for ${title} any more${data.from === null ? '' : ` (before: ${level(data.from, context)})`}`
  const where = places === '' ? '' : ` by ${places}`
  const basis = `${where}${data.because.length > 0 ? `, because of ${data.because.map((each) => context.clause(each, data.instance)).join(', ')}` : ''}`
  const rank = (id: LevelId): number => context.levels.findIndex((one) => one.id === id)
  const falls = data.from !== null && rank(data.from) > rank(data.to)
  return falls
    ? `No more than ${level(data.to, context)} of ${title} is called for now${basis}`
    : `${level(data.to, context)} of ${title} is called for${basis}`
}

function move(event: Of<LevelEventType>, context: DutyContext): string {
  const { type, data } = event
  const title = `“${context.instance(data.instance)}”`
  const to = data.to === 'ended' || data.to === 'standby' ? '' : `${level(data.to, context)} `
  const areas = data.areas.length > 0 ? `, for ${data.areas.map((id) => context.area(id)).join(', ')}` : ''
  const reason = said('because', data.reason)
  const called = data.demanded === null ? 'nothing' : level(data.demanded, context)
  const callers = data.demandedIn.map((id) => context.area(id)).join(', ')
  const calledBy = callers === '' ? '' : ` (called for by ${callers})`
  const gap =
    data.demanded === data.to || (data.demanded === null && type === 'response-ended')
      ? calledBy
      : ` (called for at that time: ${called})`
  return `${actor(event, context)} ${moves[type]} ${to}of ${title}${areas}${reason}${gap}`
}

function refusal(event: Of<'act-refused'>, context: DutyContext): string {
  const { data } = event
  const named = data.obligation === null ? null : context.duty(data.obligation)
  const title = data.instance === null ? '' : ` of “${context.instance(data.instance)}”`
  const aim = named
    ? ` ${dutyName(named, context)}`
    : `${data.level === null ? '' : ` ${level(data.level, context)}`}${title}`
  const entitled =
    data.entitled.length > 0 ? `; entitled: ${data.entitled.map((id) => context.party(id)).join(', ')}` : ''
  return `${actor(event, context)} tried to ${acts[data.act] ?? data.act}${aim} and was refused: ${refusals[data.reason]}${entitled}`
}

/** A source alone says itself what it is. */
function said(label: string, text: string | null): string {
  if (!text) return ''
  return text.startsWith('source: ') ? `, ${text}` : `, ${label}: ${text}`
}

function dutyName({ duty, level: of }: NamedDuty, context: DutyContext): string {
  return `“${dutyWords({ ...duty, level: of }, 'en', context.levels)}” (${context.clause(duty.clause)})`
}

function obligation(
  event: Of<`obligation-${'due' | 'done' | 'late' | 'waived' | 'withdrawn' | 'broken' | 'lifted' | 'reopened'}`>,
  context: DutyContext,
): string {
  const named = context.duty(event.data.key)
  if (!named) return `${actor(event, context)}: ${event.data.key}`
  const { duty } = named
  const name = dutyName(named, context)
  const owner = duty.owner === null ? '(nobody)' : context.party(duty.owner)
  const limit =
    duty.deadline === null ? 'no time limit' : `due by ${clock(duty.deadline, event.at.situation, context)}`
  switch (event.type) {
    case 'obligation-due':
      return `${owner} is to do ${name}${duty.to.length > 0 && duty.kind !== 'link' ? `, to ${duty.to.join(', ')}` : ''}, ${limit}`
    case 'obligation-done': {
      const spent = `after ${measuredWords(Math.max(0, countsAt(event) - duty.due.at), 'en')}`
      const unsure = isUntimed(duty, event)
      const kept =
        duty.deadline === null
          ? 'no time limit'
          : unsure
            ? 'nobody knows when or whether in time'
            : event.data.late > 0
              ? `${measuredWords(event.data.late, 'en')} late`
              : 'in time'
      const proof = said('evidence', event.data.evidence)
      const who = context.actorOf(event) === 'system' ? owner : actor(event, context)
      return `${who} finished ${name}${unsure ? '' : ` ${spent}`}, ${kept}${proof}`
    }
    case 'obligation-late':
      if (context.real)
        return `Time is up: the timeline has not told so far that ${owner} finished ${name}, ${limit}`
      return `Overdue: ${owner} did not finish ${name}, ${limit}`
    case 'obligation-waived':
      if (event.data.reason === 'declared') return `${name} is not needed any more: the level is declared`
      return `${actor(event, context)} waived ${name}: ${event.data.reason}`
    case 'obligation-withdrawn':
      return `${name} withdrawn: ${withdrawals[event.data.reason] ?? event.data.reason}`
    case 'obligation-broken':
      return `${actor(event, context)} gave up ${name} too early: ${event.data.reason}`
    case 'obligation-reopened':
      return `${name} is open again`
    case 'obligation-lifted':
      return `${name} is lifted and may stop`
  }
}

function warning(event: Of<'warning-issued' | 'warning-ended'>, context: DutyContext): string {
  const { product, level: colour, area, reason } = event.data
  const name = `${product} (${colour}) for ${context.area(area)}`
  const why = reason ? `: ${reason}` : ''
  if (event.type === 'warning-issued') {
    const { from, until } = event.data
    const valid = until === null ? '' : `, valid until ${clock(until, event.at.situation, context)}`
    const before = from === null ? '' : from === colour ? ' again' : `, before ${from}`
    return `${actor(event, context)} issued ${name}${before}${valid}${why}`
  }
  if (event.data.why === 'cancelled') return `${actor(event, context)} lifted ${name}${why}`
  return `${name} is over: ${event.data.why === 'expired' ? 'its time has run out' : 'the condition for lifting it holds'}`
}

/** The start and the end of a drill. */
function drill(event: Of<'drill-started' | 'drill-ended'>, { real }: DutyContext): string {
  if (real) return event.type === 'drill-started' ? `Event: ${event.data.title}` : 'The record ends here'
  if (event.type === 'drill-started') return `Drill started: ${event.data.title}`
  return `Drill ended${event.data.reason === '' ? '' : `: ${endReasons[event.data.reason] ?? event.data.reason}`}`
}

/** A judgement, or the order for a task left to discretion. */
function decision(event: Of<'judgement-recorded' | 'task-ordered'>, context: DutyContext): string {
  if (event.type === 'task-ordered')
    return `${actor(event, context)} ordered the discretionary task ${context.clause(event.data.clause)}`
  const { clause, holds, reason } = event.data
  const why = reason === assumedReason ? 'assumed of a simulated seat' : reason
  return `${actor(event, context)} judged that ${context.clause(clause)} ${holds ? 'holds' : 'does not hold'}: ${why}`
}

function link(event: Of<`link-${'fired' | 'sent' | 'dropped'}`>, context: DutyContext): string {
  const ends = context.wire(event.data.wire)
  const from = ends ? `“${context.instance(ends.from)}”` : event.data.wire
  const to = ends ? `“${context.instance(ends.to)}”` : 'the linked plan'
  if (event.type === 'link-fired') return `Link called: ${from} must bring in ${to}`
  if (event.type === 'link-dropped') return `Link dropped: ${from} no longer calls on ${to}`
  const who = context.actorOf(event)
  const sender = who === 'system' ? 'Call sent' : `${actor(event, context)} sent the call`
  return `${sender}: ${to} is to reach ${level(event.data.expect, context)}`
}

/** The sentences of the duty log in English. */
export const english: DutySentences = {
  consequence,
  decision,
  demand,
  drill,
  fact,
  inject,
  link,
  move,
  obligation,
  refusal,
  warning,
}
