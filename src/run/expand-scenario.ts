import type {
  ProgramFactSetting,
  ProgramFactShift,
  ProgramInject,
  ScenarioProgram,
} from '../compile/scenario-program.ts'
import { namedValue } from '../model/named-value.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { minute } from '../vocabulary/duration.ts'
import { chanceFor, draw } from './chance.ts'

/**
 * The scenario that a seed makes of another: one alternative of each group, injects delayed by whole minutes, facts shifted, and values put into
 * words. Every draw has a stream of its own, so that the order of rows, and draws added later, change no other.
 * Expanding what is expanded changes nothing.
 */
export function expandScenario(scenario: ScenarioProgram, seed: string): ScenarioProgram {
  const shifts = scenario.generate.facts.map((each) => shiftOf(each, seed))
  const delays = new Map(
    scenario.generate.injects.map(({ inject, delay }) => {
      const drawn = draw(delay, chanceFor(seed, 'generate', 'inject', inject))
      return [inject, drawn - (drawn % minute)]
    }),
  )
  const told = <T extends Told>(each: T): T => withValues(each, shifts)
  return {
    ...scenario,
    generate: { facts: [], injects: [] },
    injects: chosen(scenario.injects, seed).map((inject) =>
      told({
        ...inject,
        alternative: null,
        after: inject.after === null ? null : inject.after + (delays.get(inject.id) ?? 0),
      }),
    ),
    consequences: scenario.consequences.map(told),
  }
}

/** Injects that belong to no group, and those of the alternative that the seed takes of each group, in their order. */
function chosen(injects: readonly ProgramInject[], seed: string): ProgramInject[] {
  const groups = new Map<string, Set<string>>()
  for (const inject of injects)
    if (inject.alternative) {
      const { group } = inject.alternative
      groups.set(group, (groups.get(group) ?? new Set()).add(alternativeOf(inject)))
    }
  const taken = new Map(
    [...groups].map(([group, names]) => {
      const sorted = [...names].sort(byCodePoint)
      const chance = chanceFor(seed, 'generate', 'group', group)
      return [group, sorted[Math.floor(chance() * sorted.length)]]
    }),
  )
  return injects.filter(
    (inject) => !inject.alternative || taken.get(inject.alternative.group) === alternativeOf(inject),
  )
}

/** `/` sets names apart from the ids of injects that are alternatives by themselves. */
function alternativeOf({ id, alternative }: ProgramInject): string {
  return alternative?.name == null ? id : `/${alternative.name}`
}

interface Shift extends Pick<ProgramFactShift, 'fact' | 'area' | 'digits'> {
  /** Whole steps of 10^−digits. */
  readonly steps: number
}

function shiftOf({ fact, area, shift, digits }: ProgramFactShift, seed: string): Shift {
  return { fact, area, digits, steps: draw(shift, chanceFor(seed, 'generate', 'fact', fact, area ?? '')) }
}

interface Told {
  readonly content: string
  readonly facts: readonly ProgramFactSetting[]
}

function withValues<T extends Told>(told: T, shifts: readonly Shift[]): T {
  const facts = told.facts.map((setting) => shifted(setting, shifts))
  const content = told.content.replace(namedValue, (written, fact: string, area: string | undefined) => {
    const setting = facts.find((each) => each.fact === fact && (area === undefined || each.area === area))
    return setting ? inWords(setting, shifts) : written
  })
  return { ...told, facts, content }
}

/** The shift of the fact's own place goes before one for all places. */
function shiftFor({ fact, area }: ProgramFactSetting, shifts: readonly Shift[]): Shift | undefined {
  const own = shifts.filter((each) => each.fact === fact)
  return (
    own.find((each) => each.area !== null && each.area === area) ?? own.find((each) => each.area === null)
  )
}

/** Values are whole steps of 10^−digits after a shift, however they were written. */
function shifted(setting: ProgramFactSetting, shifts: readonly Shift[]): ProgramFactSetting {
  const shift = shiftFor(setting, shifts)
  if (!shift || typeof setting.value !== 'number') return setting
  const scale = 10 ** shift.digits
  return { ...setting, value: (Math.round(setting.value * scale) + shift.steps) / scale }
}

function inWords(setting: ProgramFactSetting, shifts: readonly Shift[]): string {
  if (typeof setting.value !== 'number') return setting.value === null ? '?' : String(setting.value)
  const digits = shiftFor(setting, shifts)?.digits
  return digits === undefined ? String(setting.value) : setting.value.toFixed(digits)
}
