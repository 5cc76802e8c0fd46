import { fill } from '../../locale/locale.ts'
import { correctiveAction } from '../corrective-action.ts'
import { type Highlight, highlightLine } from '../highlight.ts'
import type { ProposedAction } from '../improvement-plan.ts'
import type { HighlightView, RevisionLine } from './after-action-view.ts'
import type { ReportSource } from './report-source.ts'

/**
 * A weakness in words. Where a proposed edit of a plan rests on it, the finding says it: why it came about stands in that
 * sentence, and the log shows only that it did.
 */
export function weaknessView(
  highlight: Highlight,
  revisions: readonly RevisionLine[],
  source: ReportSource,
): HighlightView {
  const view = highlightView(highlight, source)
  return { ...view, sentence: editAbout(highlight, revisions)?.sentence ?? view.sentence }
}

/** A highlight as it stands in the report. */
export function highlightView(
  highlight: Highlight,
  { locale, program, cite }: Pick<ReportSource, 'locale' | 'program' | 'cite'>,
): HighlightView {
  const { clause, evidence } = highlight
  return {
    sentence: highlightLine(highlight, locale, program.set.levels),
    ...{ clause, cited: clause === null ? null : cite(clause), evidence },
  }
}

/**
 * Who must do what: for each weakness the edit that mends it, by the body in charge of the plan, else what the body on which it
 * fell must do; then the edits of the first page that mend none of them.
 */
export function proposedActions(
  weaknesses: readonly Highlight[],
  revisions: readonly RevisionLine[],
  source: ReportSource,
): ProposedAction[] {
  const edits = revisions.filter(({ isEdit }) => isEdit)
  const mending = weaknesses.map((highlight) => editAbout(highlight, edits))
  const alone = edits.filter((edit) => !mending.includes(edit))
  return [
    ...weaknesses.map((highlight, index) => {
      const edit = mending[index]
      return edit ? revisionAction(edit, source) : actionOf(highlight, source)
    }),
    ...alone.map((edit) => revisionAction(edit, source)),
  ].filter((action, index, all) => all.findIndex(({ what }) => what === action.what) === index)
}

function editAbout({ clause }: Highlight, revisions: readonly RevisionLine[]): RevisionLine | undefined {
  return revisions.find(({ isEdit, about }) => isEdit && clause !== null && about.includes(clause))
}

function revisionAction({ short, sentence, clause }: RevisionLine, source: ReportSource): ProposedAction {
  const { locale, cite } = source
  const place = clause === null ? null : cite(clause)
  return {
    what: place === null ? short : fill(amend[locale], { place, change: short }),
    brief: place === null ? short : fill(amendPlace[locale], { place }),
    ...{ weakness: sentence, clause, cited: place },
    element: 'planning',
    who: leadOf(clause, source),
  }
}

const amendPlace = { 'zh-CN': '按上列建议修订{place}', en: 'Amend {place} as proposed above' } as const
const amend = { 'zh-CN': '修订{place}：{change}', en: 'Amend {place}: {change}' } as const

function actionOf(highlight: Highlight, source: ReportSource): ProposedAction {
  const { sentence, clause, cited } = highlightView(highlight, source)
  const action = correctiveAction(highlight, source.locale, source.program.set.levels)
  return {
    what: action?.what ?? sentence,
    brief: action?.what ?? sentence,
    element: action?.element ?? null,
    weakness: sentence,
    ...{ clause, cited },
    who: highlight.who.length > 0 ? highlight.who.join(source.names.separator) : leadOf(clause, source),
  }
}

function leadOf(clause: Highlight['clause'], { program }: ReportSource): string | null {
  return program.instances.find(({ plan }) => clause?.startsWith(`${plan}#`))?.lead ?? null
}
