import { fill } from '../../../locale/locale.ts'
import { ladderWords } from '../../../report/drawing/ladder-words.ts'
import { ladderMachine } from '../../../report/library/ladder-machine.ts'
import type { LadderGroup, PlanPage } from '../../library-protocol.ts'
import { Ladder } from './diagrams/ladder.tsx'
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
      <Ladder view={ladderMachine(group, locale === 'en' ? ', ' : '、')} locale={locale} state={null} />
    </section>
  ))
}

function hazardsOf({ hazards, name }: LadderGroup, separator: string): string {
  return hazards.map((hazard) => hazard.name).join(separator) || name
}
