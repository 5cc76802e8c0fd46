import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import type { ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { type Hidden, startIn } from '../../src/drill/seal.ts'
import { seatsOf } from '../../src/drill/seat.ts'
import { scenarioToPlay, type Verification, verifyPlayed } from '../../src/drill/verify-played.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { chain, emptyLog } from '../../src/run/log.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { dayStage, drive, opened } from './live-drill.ts'
import { titles } from './staff-titles.ts'

export const stage = dayStage({
  mode: 'double-blind',
  consequences: ['C-1 | `水位 > 13` | 10 分钟 | office | 圩区进水。 | `积水深度@xihu = 0.4`'],
})
export const text = '封存的原文'
export const planText = '预案原文'
export const scenario: ScenarioProgram = {
  ...stage.scenario,
  path: 'scenarios/day.md',
  window: { from: opened - hour, until: opened + 10 * hour },
  generate: {
    facts: [{ fact: '水位', area: null, shift: { kind: 'uniform', low: -10, high: 10 }, digits: 2 }],
    injects: [{ inject: '2', delay: { kind: 'uniform', low: 0, high: 20 * minute } }],
  },
}
export const hidden: Hidden = {
  drill: stage.drill,
  public: {
    title: '双盲',
    plans: [{ id: 'special/flood', title: '防汛预案', sha256: sha256(planText) }],
    window: { from: '', until: '' },
    seats: [],
    notify: [],
  },
  scenario,
  text,
  seed: 'a seed',
}
export const toPlay = scenarioToPlay(hidden)
/** Minutes after opening at which the drill was to start. */
export const drawn = (startIn(scenario.window ?? { from: 0, until: 0 }, hidden.seed) - opened) / minute

/** A log as a live drill writes it, opened with a scenario and played to its end. */
export function played({
  scenario: by = toPlay,
  pinned = by,
  texts = { 'scenarios/day.md': sha256(text), 'special/flood.md': sha256(planText) },
  start = drawn,
  led = () => undefined,
}: {
  scenario?: ScenarioProgram
  pinned?: ScenarioProgram
  texts?: Record<string, string>
  start?: number
  led?: (driven: ReturnType<typeof drive>) => void
} = {}): readonly DrillEvent[] {
  const pins = { program: '', scenario: sha256(canonicalJson(pinned)), header: '', texts, revision: null }
  const begun = drive({ ...stage, scenario: by, seats: seatsOf(by, titles) })
  begun.live.tell({ type: 'drill-opened', data: { pins, rehearsal: false } }, opened, { wall: null })
  begun.at(start).ask('director', { kind: 'run', speed: 1 })
  led(begun)
  begun.at(start + 6 * 60 + 1)
  begun.events()
  begun.ask('director', { kind: 'end', reason: 'over' })
  return begun.events()
}

export const verified = (events: readonly DrillEvent[], sealed = hidden): Verification =>
  verifyPlayed(sealed, events)
export const kinds = (list: readonly { readonly kind: string }[]): string[] => list.map(({ kind }) => kind)
export const log = played()

/** The log forged: every entry changed by `change` and all hashes made anew, as whoever has the file could. */
export function forged(change: (event: DrillEvent) => DrillEvent | DrillEvent[]): readonly DrillEvent[] {
  let end = emptyLog
  return log.flatMap(change).flatMap((event) => {
    const { v: _, drill, seq: __, at, wall, by, cause, prev: ___, hash: ____, ...body } = event
    const happening = { body, by, input: cause === null } as Parameters<typeof chain>[1][number]
    const next = chain(end, [happening], { drill, at, wall, cause, hashed: true })
    end = next.end
    return next.events
  })
}
