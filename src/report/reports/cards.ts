import type { Program } from '../../compile/program.ts'
import type { ProgramInject, ScenarioProgram } from '../../compile/scenario-program.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Rubric, RubricItem } from '../../model/rubric.ts'
import { dutyWords } from '../../score/duty-words.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { citing } from '../citation.ts'
import type { ReportFrame } from '../template-functions.ts'

/** An inject as it is handed over: nothing of what it is to bring about. */
export interface InjectCard {
  readonly id: string
  /** Null: it comes by condition. */
  readonly at: Instant | null
  readonly channel: string
  readonly from: string
  /** Titles of seats; empty: everybody. */
  readonly to: readonly string[]
  readonly content: string
}

/** `cards.html`: what a drill on paper needs, a page each. */
export interface CardsView extends ReportFrame {
  readonly title: string
  readonly set: string
  readonly draft: boolean
  readonly ends: Instant
  /** For the director alone: what each inject is to bring about. */
  readonly script: readonly (InjectCard & {
    readonly expects: readonly string[]
    readonly questions: readonly string[]
  })[]
  readonly injects: readonly InjectCard[]
  readonly seats: readonly {
    readonly title: string
    readonly holds: readonly string[]
    readonly lines: readonly number[]
  }[]
  readonly evaluators: readonly {
    readonly number: number
    readonly rubrics: readonly {
      readonly id: string
      readonly title: string
      /** What may be given, best first. */
      readonly grades: readonly string[]
      readonly items: readonly { readonly id: string; readonly item: string; readonly points: number }[]
    }[]
  }[]
}

/** Lines of a recording form: as many as fit on a page. */
const formLines = Array.from({ length: 16 }, (_, index) => index + 1)

/** What the cards of a drill are made from. */
export interface CardsSource {
  readonly scenario: ScenarioProgram
  readonly program: Program
  readonly rubrics: readonly Rubric[]
  readonly evaluators: number
  readonly draft: boolean
}

export function cardsView(source: CardsSource, locale: Locale): CardsView {
  const { scenario, program, rubrics } = source
  const names = new Map(program.parties.map(({ id, name }) => [id, name]))
  const titles = new Map(scenario.seats.map(({ id, title }) => [id, title]))
  const tasks = new Map(
    program.obligations.map(({ clause, kind, text, levels }) => [
      clause,
      dutyWords({ kind, text, level: levels[0] ?? null }, locale, program.set.levels),
    ]),
  )
  const cite = citing(program, locale)
  const brackets = locale === 'zh-CN' ? ['（', '）'] : [' (', ')']
  const cardOf = ({ id, after, channel, from, to, content }: ProgramInject): InjectCard => ({
    ...{ id, channel, from, content },
    at: after === null ? null : scenario.begins + after,
    to: to.map((seat) => titles.get(seat) ?? seat),
  })
  return {
    ...{ locale, zone: program.set.zone, begins: scenario.begins, draft: source.draft },
    ...{ title: scenario.title, set: program.set.title, ends: scenario.begins + scenario.lasts },
    script: scenario.injects.map((inject) => ({
      ...cardOf(inject),
      questions: inject.questions ?? [],
      expects: inject.expects.map((clause) => {
        const words = tasks.get(clause)
        return words ? `${words}${brackets.join(cite(clause))}` : cite(clause)
      }),
    })),
    injects: scenario.injects.map(cardOf),
    seats: scenario.seats.map(({ title, parties }) => ({
      title,
      holds: parties.map((party) => names.get(party) ?? party),
      lines: formLines,
    })),
    evaluators: Array.from({ length: source.evaluators }, (_, index) => ({
      number: index + 1,
      rubrics: rubrics.map(({ id: { value: id }, title, scale, categories }) => ({
        id,
        title,
        grades: scale.map(({ name }) => name),
        items: categories.flatMap(({ items }) =>
          items.filter(isRated).map(({ id, item, points }) => ({ id: id.value, item, points })),
        ),
      })),
    })),
  }
}

/** Whether an evaluator rates it: what is measured from the log alone is nobody's to rate. */
function isRated({ methods }: RubricItem): boolean {
  return methods.length === 0 || methods.some(({ value }) => value.kind === 'observed')
}
