import { useLibrary } from './library-context.tsx'

/** The duty officer's form: from the facts to the plan, the level and the first tasks. */
export function MatchPage({ params: _ }: { readonly params: URLSearchParams }) {
  const { words } = useLibrary()
  return <p className="notice">{words.state.notYet}</p>
}
