import type { ObligationKind, Program } from '../../src/compile/program.ts'
import type { Actor, DrillEvent, EventBody, Response } from '../../src/run/event.ts'
import type { Trace, TraceHeader } from '../../src/run/trace.ts'
import { minute } from '../../src/vocabulary/duration.ts'

/** 2016-07-04 06:00 at +08:00. */
export const begins = Date.UTC(2016, 6, 3, 22)

/** Situation time `minutes` after the start. */
export const at = (minutes: number): number => begins + minutes * minute

/** What happened `minutes` after the start. */
export interface Entry {
  readonly minutes: number
  readonly by: Actor
  /** Place in the list (from 0) of the entry it follows from. */
  readonly follows: number | null
  readonly body: EventBody
}

export const seat = (name: string, party = name): Actor => ({ seat: name, party, acting: false })
export const director = (party: string): Actor => ({ seat: 'director', party, acting: true })

export function entry(
  minutes: number,
  body: EventBody,
  by: Actor = 'system',
  follows: number | null = null,
): Entry {
  return { minutes, by, follows, body }
}

/** A log out of hand-written entries, in the order given; hashes are left empty. */
export function traceOf(
  program: Program,
  entries: readonly Entry[],
  header: Partial<TraceHeader> = {},
): Trace {
  const events = entries.map(
    ({ minutes, by, follows, body }, i): DrillEvent => ({
      v: 1,
      drill: 'chishan-1',
      seq: i + 1,
      at: { exercise: minutes * minute, situation: at(minutes) },
      wall: null,
      by,
      cause: follows === null ? null : follows + 1,
      prev: '',
      hash: '',
      ...body,
    }),
  )
  return { header: { ...headerOf(program), ...header }, events }
}

function headerOf(program: Program): TraceHeader {
  const { name, title, zone, locale } = program.set
  return {
    format: 'yuyan-trace/1',
    kind: 'simulation',
    drill: 'chishan-1',
    set: { name, title, zone, locale },
    program: program.digest,
    scenario: {
      id: 'chishan',
      title: '赤山湖洪水应对桌面演练',
      mode: 'tabletop',
      path: 'scenarios/chishan.md',
      sha256: 'f'.repeat(64),
      objectives: ['检验Ⅲ级响应启动程序', '检验市、镇两级预案衔接'],
    },
    plans: [
      {
        id: 'special/flood',
        title: '句容市防汛抗旱应急预案',
        edition: '2025',
        path: 'special/flood.md',
        sha256: 'a'.repeat(64),
      },
      {
        id: 'township/guozhuang',
        title: '郭庄镇防汛应急预案',
        edition: '2024',
        path: 'township/guozhuang.md',
        sha256: 'b'.repeat(64),
      },
    ],
    seats: [
      { id: 'commander', title: '总指挥席', parties: ['hq.deputy'] },
      { id: 'office', title: '市防办席', parties: ['office'] },
      { id: 'guozhuang', title: '郭庄镇席', parties: ['guozhuang'] },
    ],
    begins,
    lasts: 720 * minute,
    seed: '1',
    draft: false,
    assumptions: [
      {
        seat: 'default',
        delay: 'triangular(PT5M, PT15M, PT40M)',
        effort: 'triangular(0.4, 0.8, 1.1)',
        fails: 0.02,
        absent: false,
      },
      { seat: 'office', delay: 'triangular(PT2M, PT8M, PT20M)', effort: null, fails: 0, absent: false },
    ],
  }
}

interface DueOptions {
  readonly owner?: string | null
  readonly limit?: number | null
  readonly thread?: string
  readonly kind?: ObligationKind
  readonly text?: string
  readonly instance?: string
}

export const flood = 'special/flood@jurong'

/** `clause` falls due `minutes` after the start; `limit` in minutes. The key is the clause with its owner. */
export function due(minutes: number, clause: string, options: DueOptions = {}): Entry {
  const {
    owner = 'office',
    limit = 30,
    thread = clause,
    kind = 'task',
    text = clause,
    instance = flood,
  } = options
  return entry(minutes, {
    type: 'obligation-due',
    data: {
      key: `${clause}/${owner}`,
      instance,
      clause,
      thread,
      kind,
      owner,
      text,
      episode: 1,
      occurrence: 1,
      deadline: limit === null ? null : at(minutes + limit),
      repeatsAt: null,
      to: kind === 'report' ? ['市政府'] : [],
    },
  })
}

/** The duty `key` is done, `late` minutes after its deadline. */
export function done(minutes: number, key: string, late = 0, by: Actor = seat('office')): Entry {
  const data = { key, instance: flood, late: late * minute, evidence: null }
  return entry(minutes, { type: 'obligation-done', data }, by)
}

export function late(minutes: number, key: string, instance = flood): Entry {
  return entry(minutes, { type: 'obligation-late', data: { key, instance, deadline: at(minutes) } })
}

export function demand(
  minutes: number,
  from: string | null,
  to: string | null,
  { instance = flood, areas = [] }: { readonly instance?: string; readonly areas?: readonly string[] } = {},
): Entry {
  return entry(minutes, {
    type: 'demand-changed',
    data: { instance, from, to, because: to ? [`special/flood#${to}.start.1`] : [], areas },
  })
}

interface MoveOptions {
  readonly demanded?: string | null
  readonly demandedIn?: readonly string[]
  readonly instance?: string
  readonly by?: Actor
  readonly type?: 'level-declared' | 'level-raised' | 'level-lowered' | 'response-ended'
}

export function declare(minutes: number, from: Response, to: Response, options: MoveOptions = {}): Entry {
  const {
    demanded = to,
    demandedIn = [],
    instance = flood,
    by = seat('commander', 'hq.deputy'),
    type = 'level-declared',
  } = options
  const data = { instance, from, to, demanded, demandedIn, episode: 1, areas: [], reason: null }
  return entry(minutes, { type, data }, by)
}

export const end = (minutes: number): Entry =>
  entry(minutes, { type: 'drill-ended', data: { reason: 'time' } })
