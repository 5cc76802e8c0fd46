import { fill } from '../../locale/locale.ts'
import { correctiveAction } from '../corrective-action.ts'
import { type Highlight, highlightLine } from '../highlight.ts'
import { foremost } from '../highlights.ts'
import { highlightsTogether } from '../highlights-together.ts'
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
 * fell must do; edits that mend none of them stand behind the `foremost` of them; last what people
 * must settle about clauses of which no weakness tells.
 */
export function proposedActions(
  { foremost, further, clauses }: Weaknesses,
  revisions: readonly RevisionLine[],
  source: ReportSource,
): ProposedAction[] {
  const edits = revisions.filter(({ isEdit }) => isEdit)
  const mending = [...foremost, ...further].map((highlight) => editAbout(highlight, edits))
  const questions = revisions.filter(
    ({ isEdit, about }) => !isEdit && !about.some((each) => clauses.has(each)),
  )
  const mend = (highlight: Highlight): ProposedAction => {
    const edit = editAbout(highlight, edits)
    return edit ? revisionAction(edit, source) : actionOf(highlight, source)
  }
  return [
    ...foremost.map(mend),
    ...edits.filter((edit) => !mending.includes(edit)).map((edit) => revisionAction(edit, source)),
    ...further.map(mend),
    ...questions.map((question) => revisionAction(question, source)),
  ].filter((action, index, all) => all.findIndex(({ what }) => what === action.what) === index)
}

/** What the first page tells, and what else there is. */
export interface Weaknesses {
  readonly foremost: readonly Highlight[]
  readonly further: readonly Highlight[]
  /** All that they are about, of those told together too. */
  readonly clauses: ReadonlySet<string>
}

/** `highlights` by their weight; what an edit of the plan mends stands by itself, the rest is told together. */
export function weaknessesOf(
  highlights: readonly Highlight[],
  revisions: readonly RevisionLine[],
  { names }: Pick<ReportSource, 'names'>,
): Weaknesses {
  const first = foremost(highlights, 'weakness', 3)
  const rest = foremost(highlights, 'weakness', highlights.length).filter((one) => !first.includes(one))
  const isMended = (one: Highlight): boolean => editAbout(one, revisions) !== undefined
  const others = rest.filter((one) => !isMended(one))
  return {
    foremost: first,
    further: [...rest.filter(isMended), ...highlightsTogether(others, names)],
    clauses: new Set([...first, ...rest].flatMap(({ clause }) => clause ?? [])),
  }
}

function editAbout({ clause }: Highlight, revisions: readonly RevisionLine[]): RevisionLine | undefined {
  return revisions.find(({ isEdit, about }) => isEdit && clause !== null && about.includes(clause))
}

function revisionAction(
  { short, sentence, clause, isEdit }: RevisionLine,
  source: ReportSource,
): ProposedAction {
  const { locale, cite } = source
  const place = clause === null ? null : cite(clause)
  const { whole, brief } = amendments[locale][isEdit ? 'edit' : 'question']
  return {
    what: place === null ? short : fill(whole, { place, change: short }),
    brief: place === null ? short : fill(brief, { place }),
    ...{ weakness: sentence, clause, cited: place },
    element: 'planning',
    who: leadOf(clause, source),
  }
}

const amendments = {
  'zh-CN': {
    edit: { whole: '修订{place}：{change}', brief: '按上列建议修订{place}' },
    question: { whole: '研究修订{place}', brief: '研究修订{place}' },
  },
  en: {
    edit: { whole: 'Amend {place}: {change}', brief: 'Amend {place} as proposed above' },
    question: { whole: 'Settle how to amend {place}', brief: 'Settle how to amend {place}' },
  },
} as const

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
