import type { Locale } from '../../locale/locale.ts'
import { type ManualView, manualView } from './pack-manual.ts'
import { factWords, type PackSource, type ScriptMoment, scriptOf, seatTitles } from './pack-source.ts'

/** `pack-director.md`: how the drill is led. Not for participants. */
export interface DirectorView extends ManualView {
  readonly script: readonly ScriptMoment[]
  readonly consequences: readonly {
    readonly id: string
    /** The condition as written. */
    readonly when: string
    readonly delay: number
    readonly to: readonly string[]
    readonly content: string
    readonly facts: readonly string[]
  }[]
  readonly tabletop: boolean
  /** What a seed decides: times and values that come out otherwise each time. */
  readonly drawn: boolean
}

/** The director's handbook of a scenario: all of it, whatever participants may know. */
export function directorView(source: PackSource, locale: Locale): DirectorView {
  const { written, scenario, program } = source
  const { generate } = scenario
  return {
    ...manualView(source, locale),
    begins: scenario.begins,
    ends: scenario.begins + scenario.lasts,
    lasts: scenario.lasts,
    objectives: scenario.objectives,
    background: written.background.split('\n').filter((line) => line.trim() !== ''),
    script: scriptOf(source, locale),
    consequences: scenario.consequences.map((consequence, index) => ({
      id: consequence.id,
      when: written.consequences[index]?.when.source ?? '',
      delay: consequence.delay,
      to: seatTitles(consequence.to, scenario),
      content: consequence.content,
      facts: consequence.facts.map((fact) => factWords(fact, program, locale)),
    })),
    tabletop: scenario.mode === 'tabletop',
    drawn: generate.facts.length > 0 || generate.injects.length > 0,
  }
}
