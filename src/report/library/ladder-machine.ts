import type { LadderView } from '../drawing/ladder-drawing.ts'
import type { LadderGroup, LadderLevel, StartView } from './views.ts'

/** A group of the plan's page as a machine to draw. */
export function ladderMachine({ levels, end }: LadderGroup, separator: string): LadderView {
  return {
    levels: levels.map(({ id, name, start, procedure }) => ({
      ...{ id, name, mode: start?.mode ?? 'any', conditions: conditionsOf(start) },
      decides: decisionOf(procedure, separator),
    })),
    ends: end?.decide.join(separator) ?? '',
  }
}

/** Each condition by its words for people; those of a nested list behind the words before it. */
function conditionsOf(start: StartView | null): string[] {
  return (start?.items ?? []).flatMap(({ text, group }) =>
    group === null ? [text] : [text, ...conditionsOf(group).map((inner) => `　${inner}`)],
  )
}

function decisionOf(procedure: LadderLevel['procedure'], separator: string): string {
  const step = procedure.find(({ clause }) => clause.endsWith('.procedure.decide'))
  if (!step) return ''
  return [step.who.join(separator), step.within].filter(Boolean).join(' · ')
}
