import { type Locale, locales } from '../locale/locale.ts'
import { escapeView } from '../report/escape-view.ts'
import { eventSentence } from '../report/event-words.ts'
import { type ReviewView, reviewView } from '../report/reports/review-view.ts'
import type { RevisionItemView } from '../report/reports/revision-view.ts'
import type { LimitEvidence } from '../revise/limit-evidence.ts'
import { revisionView } from '../revise/revision-view.ts'
import { RubricError, rubricProblemSentence } from '../score/rubric-error.ts'
import { scoreTrace } from '../score/score-trace.ts'
import type { Scorecard } from '../score/scorecard.ts'
import { buildSet } from './build-set.ts'
import type { PlayedDrill } from './played-drill.ts'
import { revisePlayed } from './revise-played.ts'

/** A drill to be scored and held against the plans of today: plain data, so that a thread can be sent it. */
export interface ReviewTask {
  readonly played: PlayedDrill
  /** What the drills on record say about limits. */
  readonly limits: LimitEvidence | undefined
  /** Every readable file of the set, by its path. */
  readonly texts: ReadonlyMap<string, string>
}

type InEach<T> = Readonly<Record<Locale, T>>

/** What the drill showed. */
export interface DrillShown {
  readonly views: InEach<ReviewView>
  /** Why a rubric could give no score, a sentence each. */
  readonly unscored: InEach<readonly string[]>
}

/** What the drill says about the texts of the plans; null: nobody knows the scenario that it was played by. */
export type DrillProposed = InEach<readonly RevisionItemView[]> | null

/** What comes of a review: the first soon, the second when every edit has been tried. */
export interface ReviewWork {
  readonly shown: Promise<DrillShown>
  readonly proposed: Promise<DrillProposed>
}

/** Both parts of a review; the set is read once, and only where it is needed. */
export function reviewDrill(task: ReviewTask): {
  readonly shown: () => DrillShown
  readonly proposed: () => DrillProposed
} {
  const { trace, program } = task.played
  let known: ReturnType<typeof buildSet> | null = null
  const set = () => {
    known ??= buildSet(task.texts)
    return known
  }
  const view = (cards: readonly Scorecard[]) =>
    inEach((locale) => reviewView({ trace, program, cards }, locale))
  return {
    shown: () => {
      try {
        if (task.played.cards !== null) return { views: view(task.played.cards), unscored: inEach(() => []) }
      } catch {
        // Written by an older version, or changed by somebody: scored anew.
      }
      const { cards, unscored } = scored(task, set())
      return { views: view(cards), unscored }
    },
    proposed: () => {
      const revision = revisePlayed({ ...task.played, limits: task.limits }, set(), '')
      if (revision === null) return null
      return inEach((locale) => {
        const { edits, questions } = revisionView(revision, { locale, trace, program })
        const items = [...edits, ...questions].sort((a, b) => a.ordinal - b.ordinal)
        const isEvent = trace.header.kind === 'event'
        return isEvent ? escapeView(items, (text) => eventSentence(text, locale)) : items
      })
    },
  }
}

/** By every rubric that the scenario names and the set has. */
function scored({ played: { trace, program, scenario } }: ReviewTask, set: ReturnType<typeof buildSet>) {
  const rubrics = scenario.rubrics.flatMap((rubric) => set.rubrics.get(rubric) ?? [])
  try {
    return {
      cards: rubrics.map((rubric) => scoreTrace(trace, rubric, program)),
      unscored: inEach(() => [] as readonly string[]),
    }
  } catch (error) {
    if (!(error instanceof RubricError)) throw error
    return {
      cards: [],
      unscored: inEach((locale) => error.problems.map((one) => rubricProblemSentence(one, locale))),
    }
  }
}

function inEach<T>(make: (locale: Locale) => T): InEach<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as InEach<T>
}
