import type { PartyId, PlanInstance } from '../../compile/program.ts'
import type { Command } from '../../drill/command.ts'
import { entitled } from '../../run/authority.ts'
import type { Act } from '../../run/input.ts'
import { standingBy } from '../../run/state.ts'
import { levelRank } from '../../vocabulary/level.ts'
import {
  dutyAimed,
  instanceMeant,
  instanceNamed,
  isLevel,
  levelAimed,
  partyNamed,
  type Scene,
  seatFor,
} from './aims.ts'
import { choiceAimed } from './choices.ts'
import { Mistake } from './mistake.ts'
import { statedIn } from './stated-time.ts'
import type { Verb } from './verbs.ts'

/** A command and the seat for which it is typed. */
export interface Ask {
  readonly seat: string
  readonly command: Command
}

/** Acts that the plans provide for. */
export const actVerbs = [
  ...(['declare', 'raise', 'lower', 'end-response', 'done', 'waive', 'order'] as const),
  ...(['warn', 'lift', 'holds', 'fails'] as const),
] as const
export type ActVerb = (typeof actVerbs)[number]

export function isActVerb(verb: Verb): verb is ActVerb {
  return actVerbs.some((each) => each === verb)
}

/**
 * What an act says, for the seat that holds whoever does it; without such a seat the director acts in its place (代). With a stated
 * time the direction enters it: an order that was given by word of mouth.
 */
export function readAct(verb: ActVerb, typed: string, live: Scene): Ask {
  const { rest, stated } = statedIn(typed, live)
  const asked = readVerb(verb, rest, live)
  if (stated === null || asked.command.kind !== 'act') return asked
  const { seat } = seatFor(live, null)
  return { seat, command: { ...asked.command, stated } }
}

function readVerb(verb: ActVerb, rest: string, live: Scene): Ask {
  switch (verb) {
    case 'declare':
    case 'raise':
    case 'lower':
    case 'end-response':
      return readMove(verb, rest, live)
    case 'done':
      return readDone(rest, live)
    case 'waive': {
      const [word = '', ...reason] = words(rest)
      if (reason.length === 0) throw new Mistake('reason-missing')
      const { row } = dutyAimed(live, word, null)
      return doneBy(live, row.owner, { kind: 'waive', obligation: row.key, reason: reason.join(' ') })
    }
    case 'order':
      return readOrder(rest, live)
    case 'warn':
    case 'lift':
    case 'holds':
    case 'fails':
      return readChoice(verb, rest, live)
  }
}

const words = (rest: string): string[] => rest.split(/\s+/).filter((word) => word !== '')

function doneBy(live: Scene, party: PartyId | null, act: Act): Ask {
  const { seat, parties } = seatFor(live, party)
  return { seat, command: { kind: 'act', act, forParty: party ?? parties[0] ?? 'director' } }
}

/** `Ⅲ级 [预案] [职务] [理由 …]`: the words after the level in any order. */
function readMove(verb: 'declare' | 'raise' | 'lower' | 'end-response', rest: string, live: Scene): Ask {
  const [said = '', reason = null] = rest.split(/\s*(?:理由|because)[:：\s]\s*/)
  const [first = '', ...others] = words(said)
  const ungraded = verb === 'declare' && !isLevel(live, first) ? onlyUngraded(live, words(said)) : null
  const level = verb === 'end-response' ? null : (ungraded?.levels[0] ?? levelAimed(live, first))
  const named = verb === 'end-response' || ungraded ? words(said) : others
  const plan = ungraded ?? named.flatMap((word) => instanceNamed(live, word) ?? [])[0]
  const current = (id: string) => live.playing.run.levels.get(id) ?? standingBy
  const instance =
    plan ??
    (level === null ? onlyInForce(live) : null) ??
    instanceMeant(live, ({ id, levels }) =>
      level === null ? levels.includes(current(id).response) : levels.includes(level),
    )
  const kind =
    level === null
      ? 'end'
      : verb === 'declare' && stands(instance.levels, current(instance.id).response, level)
        ? 'raise'
        : verb
  const who = entitled(instance, current(instance.id), kind === 'end-response' ? 'end' : kind, level)
  const parties = named.flatMap((word) => partyNamed(live, word, who) ?? [])
  const unknown = named.find((word) => !instanceNamed(live, word) && !partyNamed(live, word, who))
  if (unknown !== undefined) throw new Mistake('no-plan-or-post', { word: unknown })
  const party = parties[0]?.id ?? who.find((id) => seatFor(live, id).role === 'participant') ?? who[0]
  if (party === undefined) throw new Mistake('nobody-decides', { plan: instance.title })
  const act: Act =
    kind === 'end' || kind === 'end-response' || level === null
      ? { kind: 'end', instance: instance.id, reason }
      : { kind, instance: instance.id, level, areas: [], reason }
  return doneBy(live, party, act)
}

/** The plan whose response alone stands; null: none does. Of several nobody knows which is meant. */
function onlyInForce(live: Scene): PlanInstance | null {
  const all = live.playing.loaded.program.instances.filter(({ id, levels }) =>
    levels.includes((live.playing.run.levels.get(id) ?? standingBy).response),
  )
  if (all.length > 1) throw new Mistake('which-plan', { known: all.map(({ plan }) => plan) })
  return all[0] ?? null
}

/** The plan without graded levels that words mean by its name, or by who decides in it; null: none, or more than one. */
function onlyUngraded(live: Scene, said: readonly string[]): PlanInstance | null {
  const ungraded = live.playing.loaded.program.instances.filter(({ levels }) => levels.length === 1)
  const decides = ({ starts }: PlanInstance): boolean => {
    const deciders = starts.flatMap(({ decide }) => decide)
    return said.some((word) => deciders.includes(partyNamed(live, word, deciders)?.id ?? ''))
  }
  const named = ungraded.filter(({ id }) => said.some((word) => instanceNamed(live, word)?.id === id))
  const [only, second] = named.length > 0 ? named : ungraded.filter(decides)
  return second === undefined ? (only ?? null) : null
}

/** Whether a lower level is in force, so that declaring the level is raising to it. */
function stands(levels: readonly string[], response: string, to: string): boolean {
  return levels.includes(response) && levelRank(to, levels) > levelRank(response, levels)
}

/** `编号 [单位] [依据]`: a link is done by sending its message, a decision by declaring. */
function readDone(rest: string, live: Scene): Ask {
  const [word = '', ...others] = words(rest)
  if (word === '') throw new Mistake('duty-missing')
  const owner = others[0] !== undefined && partyNamed(live, others[0]) ? others[0] : null
  const { row } = dutyAimed(live, word, owner)
  if (row.kind === 'decide') throw new Mistake('decide-by-declaring')
  const evidence = others.slice(owner === null ? 0 : 1).join(' ')
  const act: Act =
    row.kind === 'link'
      ? { kind: 'send', wire: row.clause }
      : { kind: 'finish', obligation: row.key, evidence: evidence === '' ? null : evidence }
  return doneBy(live, row.owner, act)
}

/** `编号 [单位] [理由 …]`: a warning to issue or lift, a case that was judged. */
function readChoice(verb: 'warn' | 'lift' | 'holds' | 'fails', rest: string, live: Scene): Ask {
  const isWarning = verb === 'warn' || verb === 'lift'
  const [word = '', ...others] = words(rest)
  const { clause, instance, parties } = choiceAimed(isWarning ? 'warnings' : 'judgements', word, live)
  const named = others[0] === undefined ? null : partyNamed(live, others[0], parties)
  const reason = others
    .slice(named ? 1 : 0)
    .join(' ')
    .replace(/^(?:理由|because)[:：\s]\s*/, '')
  const party = named?.id ?? parties.find((id) => seatFor(live, id).role === 'participant') ?? parties[0]
  const act: Act = isWarning
    ? {
        kind: verb === 'warn' ? 'warn' : 'cancel-warning',
        ...{ warning: clause, area: null, reason: reason === '' ? null : reason },
      }
    : { kind: 'judge', clause, instance, holds: verb === 'holds', reason }
  if (!isWarning && reason === '') throw new Mistake('reason-missing')
  return doneBy(live, party ?? null, act)
}

/** A task that the plan leaves to discretion (视情), by its number or clause: ordered by whoever decides the level in force. */
function readOrder(rest: string, live: Scene): Ask {
  const [word = ''] = words(rest)
  const only = choiceAimed('orders', word, live)
  const instance = live.playing.loaded.program.instances.find(({ id }) => id === only.instance)
  const response = (live.playing.run.levels.get(only.instance) ?? standingBy).response
  const [party = null] = instance?.starts.find(({ level }) => level === response)?.decide ?? []
  if (party === null) throw new Mistake('not-in-force', { word })
  return doneBy(live, party, { kind: 'order', clause: only.clause, instance: only.instance })
}
