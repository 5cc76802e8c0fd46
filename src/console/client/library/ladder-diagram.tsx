import { fill } from '../../../locale/locale.ts'
import type { LadderGroup, LadderLevel, PlanPage, StartView } from '../../library-protocol.ts'
import { Ladder } from './diagrams/ladder.tsx'
import type { LadderView } from './diagrams/ladder-drawing.ts'
import { ladderWords } from './diagrams/ladder-words.ts'
import { useLibrary } from './library-context.tsx'

/** The machine of every hazard group, drawn. */
export function LadderDiagram({ page }: { readonly page: Pick<PlanPage, 'groups'> }) {
  const { locale } = useLibrary()
  const words = ladderWords(locale)
  if (page.groups.length === 0) return <p className="notice">{words.noLevels}</p>
  return page.groups.map((group) => (
    <section key={group.name}>
      {page.groups.length > 1 && (
        <h3>
          {fill(words.hazard, {
            title: words.title,
            hazard: hazardsOf(group, locale === 'en' ? ', ' : '、'),
          })}
        </h3>
      )}
      <Ladder view={ladderView(group, locale === 'en' ? ', ' : '、')} locale={locale} state={null} />
    </section>
  ))
}

function hazardsOf({ hazards, name }: LadderGroup, separator: string): string {
  return hazards.map((hazard) => hazard.name).join(separator) || name
}

/** A group of the plan's page as a machine to draw. */
export function ladderView({ levels, end }: LadderGroup, separator: string): LadderView {
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
