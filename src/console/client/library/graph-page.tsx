import { useLibrary } from './library-context.tsx'

/** The plan system: superior plans above, neighbours beside, broken links red and dashed. */
export function GraphPage({ params: _ }: { readonly params: URLSearchParams }) {
  const { words } = useLibrary()
  return <p className="notice">{words.state.notYet}</p>
}
