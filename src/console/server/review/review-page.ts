import type { DrillShown } from '../../../workspace/review-drill.ts'
import type { Course, ItemScore, ReviewList, ReviewPage, RubricScore } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { clauseLink, toldView } from './clause-link.ts'
import { type OverDrill, overDrills } from './over-drills.ts'
import { reviewCard } from './review-card.ts'

/** Drills that are over, the newest first. */
export function reviewList(asked: LibraryAsked): ReviewList {
  const { settings } = asked.set
  return {
    set: settings.title || settings.name,
    drills: overDrills(asked).map((over) => reviewCard(over, asked)),
  }
}

/** What a drill showed, in the language asked for. */
export function reviewPage(over: OverDrill, shown: DrillShown, asked: LibraryAsked): ReviewPage {
  const { locale } = asked.speaker
  const { report, duties, log } = shown.views[locale]
  return {
    card: { ...reviewCard(over, asked), kind: report.kind, scores: report.rubrics.map(scoreOf) },
    zone: report.zone,
    begins: report.begins,
    ends: report.ends,
    draft: report.draft,
    objectives: report.objectives,
    rubrics: report.rubrics.map(rubricScore),
    unscored: shown.unscored[locale],
    strengths: report.strengths.map((one) => toldView(one, asked)),
    weaknesses: [...report.weaknesses, ...report.furtherWeaknesses].map((one) => toldView(one, asked)),
    courses: report.courses.map(
      ({ id, plan, highlight, lines, rows }): Course => ({
        ...toldView(highlight, asked),
        plan: { id, name: plan },
        ...{ lines, rows },
      }),
    ),
    quietPlans: report.quietPlans,
    deadlines: {
      title: (report.deadlines ?? report.timeline)?.title ?? null,
      duties: duties.map((duty) => ({ ...duty, clause: clauseLink(duty.clause, asked, duty.cited) })),
    },
    notes: report.notes,
    log,
  }
}

type RubricShown = DrillShown['views']['en']['report']['rubrics'][number]

function scoreOf({ title, totals }: RubricShown): ReviewPage['card']['scores'][number] {
  const { performance, coverage, band } = totals
  return { rubric: title, performance, coverage, band }
}

/** A rubric with the evaluators' ratings at the items that they are of. */
function rubricScore({ categories, ...rubric }: RubricShown): RubricScore {
  return {
    ...rubric,
    categories: categories.map(({ title, totals, alpha, items, ratings }) => ({
      ...{ title, totals, alpha },
      items: items.map(
        ({ logged: _, ...item }): ItemScore => ({
          ...item,
          ratings: ratings.filter((rating) => rating.item === item.id),
        }),
      ),
    })),
  }
}
