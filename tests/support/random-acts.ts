import fc from 'fast-check'
import type { Program } from '../../src/compile/program.ts'
import { entitled } from '../../src/run/authority.ts'
import { startOf } from '../../src/run/demand.ts'
import type { Act, FactInput, Input } from '../../src/run/input.ts'
import { isOpen, standingBy } from '../../src/run/state.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import type { Player } from './player.ts'

/** Something that someone does, told by numbers: what they mean depends on where the run stands when its turn comes. */
export interface RandomAct {
  /** Minutes since the one before. */
  readonly after: number
  readonly kind: 'facts' | 'level' | 'finish' | 'waive' | 'order' | 'send' | 'judge' | 'undo' | 'warn'
  readonly pick: number
  readonly other: number
  /** Done by whoever may; else by a body that may not. */
  readonly entitled: boolean
}

const kinds = [
  'facts',
  'facts',
  'level',
  'level',
  'finish',
  'finish',
  'finish',
  'waive',
  'order',
  'send',
  'judge',
  'undo',
  'warn',
] as const

export const randomActs = fc.array(
  fc.record({
    after: fc.oneof(fc.nat(10), fc.nat(400)),
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(10_000),
    other: fc.nat(10_000),
    entitled: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
)

const readings: readonly FactInput[] = [
  ...[11, 12.5, 13.5, 14.5, null].map((value) => ({ fact: '水位', area: null, value })),
  ...['donghu', 'donghu', 'liucun'].flatMap((area) =>
    [0.1, 0.6, null].map((value) => ({ fact: '积水深度', area, value })),
  ),
  ...[true, false, null].map((value) => ({ fact: '堤防决口', area: 'xihu', value })),
  ...['III', 'I', null].map((value) => ({ fact: '@zhenjiang:special/flood', area: null, value })),
]

/** Plays the acts one after another; `between` is asked for moments at which the clock is looked at before each. */
export function playRandomly(
  player: Player,
  acts: readonly RandomAct[],
  between: (from: number, to: number) => readonly number[] = () => [],
): void {
  let at = player.begins
  for (const act of acts) {
    const next = at + act.after * minute
    for (const moment of between(at, next)) player.advance(moment)
    player.advance(next - 1)
    at = next
    player.give(inputOf(player, act), at)
  }
  player.advance(at + 24 * 60 * minute)
}

function pickOf<T>(things: readonly T[], n: number): T | undefined {
  return things[n % Math.max(1, things.length)]
}

function inputOf(player: Player, random: RandomAct): Input {
  if (random.kind === 'facts') {
    const reading = pickOf(readings, random.pick)
    return { kind: 'facts', facts: reading ? [reading] : [] }
  }
  const { act, who } = actOf(player, random)
  const party = random.entitled ? (who[0] ?? 'qx-met') : 'qx-met'
  return {
    kind: 'act',
    by: { seat: 'someone', parties: [party] },
    forParty: party,
    acting: who.length === 0 && random.entitled,
    act,
  }
}

interface Meant {
  readonly act: Act
  /** Who may do it. */
  readonly who: readonly string[]
}

function actOf(player: Player, { kind, pick, other }: RandomAct): Meant {
  const { program } = player.loaded
  switch (kind) {
    case 'order': {
      const spec = pickOf(
        program.obligations.filter((o) => o.discretion),
        pick,
      )
      const instance = spec?.instance ?? ''
      return { act: { kind, clause: spec?.clause ?? '', instance }, who: decidersOf(player, instance) }
    }
    case 'send': {
      const wire = pickOf(program.wires, pick)
      return { act: { kind, wire: wire?.clause ?? '' }, who: wire?.by ? [wire.by] : [] }
    }
    case 'judge':
      return {
        act: {
          kind,
          clause: 'special/flood#III.start.2',
          instance: 'special/flood@qingxi',
          holds: other % 2 === 0,
          reason: '情况紧急',
        },
        who: ['qx-office'],
      }
    case 'warn': {
      const warning = pickOf(program.warnings, pick)
      const act = other % 3 === 0 ? 'cancel-warning' : 'warn'
      const area = other % 4 === 0 ? 'donghu' : null
      return {
        act: { kind: act, warning: warning?.clause ?? '', area, reason: null },
        who: warning?.issuers ?? [],
      }
    }
    case 'finish':
    case 'undo':
    case 'waive': {
      const rows = [...player.state().rows.values()].flatMap((each) => each.all)
      const held = rows.filter(({ state, clause }) => {
        const spec = program.obligations.find((each) => each.clause === clause)
        return state.startsWith('done') && spec?.held
      })
      const open = kind === 'undo' ? held : rows.filter(isOpen)
      const row = pickOf(other % 5 === 0 ? rows : open, pick)
      const obligation = row?.key ?? ''
      const who = row?.owner ? [row.owner] : []
      return {
        act:
          kind === 'finish' ? { kind, obligation, evidence: null } : { kind, obligation, reason: '已无必要' },
        who,
      }
    }
    default:
      return levelAct(player, program, pick, other)
  }
}

function decidersOf(player: Player, id: string): readonly string[] {
  const instance = player.loaded.instances.get(id)?.instance
  const response = player.state().levels.get(id)?.response ?? 'standby'
  return instance ? (startOf(instance, response)?.decide ?? []) : []
}

function levelAct(player: Player, program: Program, pick: number, other: number): Meant {
  const instance = pickOf(program.instances, pick)
  if (!instance) throw new Error('a program without machines')
  const state = player.state().levels.get(instance.id) ?? standingBy
  const level = pickOf(instance.levels, other) ?? ''
  const now = instance.levels.indexOf(state.response)
  const to = instance.levels.indexOf(level)
  const kind = now < 0 ? 'declare' : to > now ? 'raise' : to < now ? 'lower' : 'end'
  const who = entitled(instance, state, kind, kind === 'end' ? null : level)
  if (kind === 'end') return { act: { kind, instance: instance.id, reason: null }, who }
  return {
    act: { kind, instance: instance.id, level, areas: other % 3 === 0 ? ['donghu'] : [], reason: null },
    who,
  }
}
