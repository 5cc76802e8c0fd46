import { givenFact } from '../../src/cli/given-fact.ts'
import type { ScenarioProgram } from '../../src/compile/scenario-program.ts'
import type { PlanSet } from '../../src/link/plan-set.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { actsFor, type Sitting } from '../../src/run/authority.ts'
import type { Act, Input } from '../../src/run/input.ts'
import { isOpen, type ObligationRow } from '../../src/run/state.ts'
import { day } from '../../src/vocabulary/duration.ts'
import { formatDate, type Instant, parseInstant } from '../../src/vocabulary/instant.ts'
import type { Player } from './player.ts'

/** What a file of steps is played against. */
export interface Stage {
  readonly set: PlanSet
  readonly scenario: ScenarioProgram
  readonly player: Player
}

/** The plan that clauses without one belong to. */
const usualPlan = 'special/flood'

/**
 * Plays a duty officer's list of steps, one a line (`# ` begins a remark):
 *
 *     08:00 事实 水位 = 12.3; 面雨量_24h@donghu = 62
 *     08:10 总指挥席 启动 special/flood III 范围 donghu 理由 水位上涨
 *     08:20 东湖镇席 完成 III-2
 *     08:25 导调 代 南山街道 完成 III-2
 *     快进 次日 09:00
 *
 * Other acts: 提升, 降低, 终止, 免办 … 理由, 撤下 … 理由, 预警 <clause> [范围 <area>], 解除预警 <clause>, 下达, 发送 <plan>, 研判 <clause> 成立|不成立. A line that cannot be read throws.
 */
export function playSteps(stage: Stage, text: string): void {
  const lines = text
    .split('\n')
    .map((line) =>
      line.replace(/#.*$|^\s+|\s+$/g, (m) => (m.startsWith('#') && !m.startsWith('# ') ? m : '')),
    )
  for (const line of lines) if (line !== '') playLine(stage, line)
}

function playLine(stage: Stage, line: string): void {
  const { player } = stage
  const on = /^快进 (.+)$/.exec(line)
  if (on) {
    player.advance(moment(stage, on[1] ?? ''))
    return
  }
  const found = /^((?:次日 |\d{4}-\d\d-\d\d )?\d\d:\d\d) (.+)$/.exec(line)
  if (!found) throw new Error(`no step: ${line}`)
  const at = moment(stage, found[1] ?? '')
  // What is due before comes first: which rows are open depends on it.
  player.advance(at - 1)
  player.give(inputOf(stage, found[2] ?? ''), at)
}

/** `09:00` on the day reached, `次日 09:00` on the next, `2025-07-21 09:00` on its own. */
function moment({ set, player }: Stage, text: string): Instant {
  const { zone } = set.settings
  const whole = parseInstant(text, zone)
  if (whole !== null) return whole
  const next = text.startsWith('次日 ')
  const date = formatDate(player.state().now + (next ? day : 0), zone)
  const at = parseInstant(`${date} ${text.replace('次日 ', '')}`, zone)
  if (at === null) throw new Error(`no time: ${text}`)
  return at
}

function inputOf(stage: Stage, text: string): Input {
  const { set, scenario } = stage
  const facts = /^事实 (.+)$/.exec(text)?.[1]
  if (facts !== undefined) {
    const texts = textsOf('zh-CN')
    return {
      kind: 'facts',
      facts: facts.split(/[;；]/).map((one) => givenFact(one.trim(), set, scenario.area, texts)),
    }
  }
  const acting = /^导调 代 (\S+) (.+)$/.exec(text)
  const [name = '', ...rest] = (acting?.[2] === undefined ? text : `导调 ${acting[2]}`).split(' ')
  const seat = scenario.seats.find(({ title }) => title === name)
  if (!seat && !acting) throw new Error(`no seat: ${name}`)
  const by: Sitting = seat ? { seat: seat.id, parties: seat.parties } : { seat: 'director', parties: [] }
  const party = acting ? partyNamed(stage, acting[1] ?? '') : (by.parties[0] ?? '')
  const act = actOf(stage, rest.join(' '), acting ? [party] : by.parties)
  const row = 'obligation' in act ? rowOf(stage, act.obligation) : undefined
  const mine = row?.owner && !acting && actsFor(stage.player.loaded, by, row.owner) ? row.owner : party
  return { kind: 'act', by, forParty: mine, acting: acting !== null, act }
}

function partyNamed({ player }: Stage, name: string): string {
  const party = player.loaded.program.parties.find((p) => p.name === name || p.id === name)
  if (!party) throw new Error(`no party: ${name}`)
  return party.id
}

const levelActs: Readonly<Record<string, 'declare' | 'raise' | 'lower'>> = {
  启动: 'declare',
  提升: 'raise',
  降低: 'lower',
}

function actOf(stage: Stage, text: string, parties: readonly string[]): Act {
  const [head = '', because] = text.split(' 理由 ', 2)
  const [verb = '', aim = '', ...more] = head.split(' ')
  const reason = because ?? null
  const levelAct = levelActs[verb]
  if (levelAct) {
    const [level = '', , areas] = more
    return {
      kind: levelAct,
      instance: instanceOf(stage, aim),
      level,
      areas: areas?.split('、') ?? [],
      reason,
    }
  }
  switch (verb) {
    case '终止':
      return { kind: 'end', instance: instanceOf(stage, aim), reason }
    case '完成':
      return { kind: 'finish', obligation: keyOf(stage, aim, parties), evidence: null }
    case '免办':
      return { kind: 'waive', obligation: keyOf(stage, aim, parties), reason: reason ?? '' }
    case '撤下':
      return { kind: 'undo', obligation: keyOf(stage, aim, parties), reason: reason ?? '' }
    case '预警':
    case '解除预警':
      return {
        kind: verb === '预警' ? 'warn' : 'cancel-warning',
        warning: clauseOf(aim),
        area: more[1] ?? null,
        reason,
      }
    case '下达':
      return { kind: 'order', clause: clauseOf(aim), instance: instanceOf(stage, planOf(aim)) }
    case '发送':
      return { kind: 'send', wire: wireTo(stage, aim) }
    case '研判':
      return {
        kind: 'judge',
        clause: clauseOf(aim),
        instance: instanceOf(stage, planOf(aim)),
        holds: more[0] === '成立',
        reason: reason ?? '',
      }
    default:
      throw new Error(`no act: ${text}`)
  }
}

function clauseOf(written: string): string {
  return written.includes('#') ? written : `${usualPlan}#${written}`
}

function planOf(written: string): string {
  return clauseOf(written).split('#')[0] ?? ''
}

/** The machine of a plan, `special/flood.drought` for another than its first. */
function instanceOf({ player }: Stage, name: string): string {
  const all = player.loaded.program.instances
  const found = all.find((i) => i.plan === name) ?? all.find((i) => `${i.plan}.${i.group}` === name)
  return found?.id ?? name
}

function wireTo({ player }: Stage, plan: string): string {
  const wire = player.loaded.program.wires.find((w) => w.to.startsWith(`${plan}@`))
  return wire?.clause ?? plan
}

/** The open row of a clause: the seat's own if it has one, else anybody's, else the last one closed; as written when there is none. */
function keyOf({ player }: Stage, written: string, parties: readonly string[]): string {
  const rows = [...player.state().rows.values()]
    .flatMap((each) => each.all)
    .filter((row) => row.clause === clauseOf(written))
  const sitting: Sitting = { seat: '', parties }
  const own = rows.filter((row) => row.owner !== null && actsFor(player.loaded, sitting, row.owner))
  const found = own.find(isOpen) ?? rows.find(isOpen) ?? own.at(-1) ?? rows.at(-1)
  return found?.key ?? clauseOf(written)
}

function rowOf({ player }: Stage, key: string): ObligationRow | undefined {
  for (const rows of player.state().rows.values()) {
    const row = rows.get(key)
    if (row) return row
  }
  return undefined
}
