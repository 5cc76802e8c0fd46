import type { PlanPage } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'

/** The machine of every hazard group, drawn. */
export function LadderDiagram({ page: _ }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  return <p className="notice">{words.state.notYet}</p>
}
