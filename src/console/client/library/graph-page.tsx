import { fill } from '../../../locale/locale.ts'
import { type GraphWords, graphWords } from '../../../report/drawing/graph-words.ts'
import type { SystemGraph } from '../../../report/system-graph.ts'
import { goTo } from '../use-route.ts'
import { OfflineNote, Waiting } from './answer-state.tsx'
import { GraphList, PlanCard } from './diagrams/graph-links.tsx'
import { areasWithPlans, scoped } from './diagrams/graph-scope.ts'
import { GraphView } from './diagrams/graph-view.tsx'
import { isSmallScreen } from './diagrams/use-placed.ts'
import { fetchGraph } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { withParams } from './library-route.ts'
import { useAnswer } from './use-answer.ts'

/** The plan system: superior plans above, neighbours beside, broken links red and dashed. */
export function GraphPage({ params }: { readonly params: URLSearchParams }) {
  const { locale } = useLibrary()
  const words = graphWords(locale)
  const answered = useAnswer(`graph ${locale}`, () => fetchGraph(locale))
  const whole = answered.value
  if (whole === null) return <Waiting answered={answered} />
  const [area, onlyBroken] = [params.get('area'), params.has('broken')]
  const graph = scoped(whole, { area, onlyBroken })
  const chosen = graph.plans.find(({ id }) => id === params.get('plan')) ?? null
  return (
    <div className="graph-page">
      <OfflineNote answered={answered} />
      <h1>{graphSentence(whole, words)}</h1>
      <Scope whole={whole} params={params} words={words} />
      {graph.plans.length === 0 ? (
        <p className="notice">{words.empty}</p>
      ) : (
        <div className="graph-body">
          <div className="graph-columns">
            <GraphView
              {...{ graph, words }}
              chosen={chosen?.id ?? null}
              hashOf={(plan) => hashWith(params, 'plan', plan)}
            />
            {chosen && (
              <PlanCard plan={chosen} {...{ graph, words }} closeHash={hashWith(params, 'plan', null)} />
            )}
          </div>
          <GraphList {...{ graph, words }} open={isSmallScreen()} />
        </div>
      )}
    </div>
  )
}

/** How many plans and links there are, and how many of these are broken. */
function graphSentence({ plans, links }: SystemGraph, words: GraphWords): string {
  const count = (state: string): number => links.filter((link) => link.state === state).length
  const [broken, doubtful] = [count('broken'), count('doubtful')]
  const own = plans.filter(({ kind }) => kind === 'plan').length
  return [
    fill(words.sentence, { plans: own, links: links.length }),
    broken > 0 ? fill(words.broken, { count: broken }) : words.noneBroken,
    doubtful > 0 ? fill(words.doubtful, { count: doubtful }) : '',
  ].join('')
}

/** The page's address with one setting changed. */
function hashWith(params: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(params)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return withParams('#/graph', next)
}

function Scope({
  whole,
  params,
  words,
}: {
  readonly whole: SystemGraph
  readonly params: URLSearchParams
  readonly words: GraphWords
}) {
  const change = (name: string, value: string | null) => goTo(hashWith(params, name, value), true)
  return (
    <div className="graph-scope">
      <label>
        {words.area}{' '}
        <select
          value={params.get('area') ?? ''}
          onChange={({ target }) => change('area', target.value || null)}
        >
          <option value="">{words.anyArea}</option>
          {areasWithPlans(whole).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={params.has('broken')}
          onChange={({ target }) => change('broken', target.checked ? '1' : null)}
        />{' '}
        {words.onlyBroken}
      </label>
    </div>
  )
}
