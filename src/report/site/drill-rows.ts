import { fill } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { percentWords } from '../../vocabulary/percent.ts'
import { type Linked, linkTo, type SiteContext } from './page.ts'
import type { SitePath } from './site-paths.ts'
import type { SiteDrill } from './site-source.ts'

/** A drill in a table. */
export interface DrillRow {
  readonly drill: Linked
  readonly date: string
  readonly mode: string
  readonly plans: readonly Linked[]
  readonly scores: readonly {
    readonly rubric: string
    readonly text: string
    readonly band: string
  }[]
  readonly kept: string
  readonly broken: boolean
}

/** Duties with a limit that were done in time, and all that were judged. */
export function keptDeadlines({ fates }: Pick<SiteDrill, 'fates'>): {
  readonly kept: number
  readonly all: number
} {
  let [kept, all] = [0, 0]
  for (const { done, late, failed } of fates.values()) {
    kept += done
    all += done + late + failed
  }
  return { kept, all }
}

/** What sort of drill it was; a real event is none. */
export function modeName({ kind, mode }: SiteDrill, { source, words }: SiteContext): string {
  return kind === 'event' ? words.event : textsOf(source.speaker.locale).mode[mode]
}

/** A share in words; — where there is none. */
export function shareWords(share: number | null, { words }: SiteContext): string {
  return share === null ? words.none : percentWords(share)
}

/** A drill as `page` lists it. */
export function drillRow(drill: SiteDrill, page: SitePath, context: SiteContext): DrillRow {
  const { source, words, paths } = context
  const { set } = source.speaker
  const { kept, all } = keptDeadlines(drill)
  return {
    drill: linkTo(page, drill.title, paths.drill(drill.drill)),
    date: drill.date,
    mode: modeName(drill, context),
    plans: drill.plans.map((id) => linkTo(page, set.plans.get(id)?.title.value ?? id, paths.plan(id))),
    scores:
      drill.log === null
        ? []
        : drill.scores.map(({ rubric, totals }) => ({
            rubric: rubric.title,
            text: fill(words.drills.points, {
              performance: shareWords(totals.performance, context),
              coverage: shareWords(totals.coverage, context),
            }),
            band: totals.band ?? words.drills.unrated,
          })),
    kept: drill.log === null || all === 0 ? words.none : fill(words.drills.keptShare, { kept, all }),
    broken: drill.log === null,
  }
}
