import type { GraphWords } from '../../../../report/drawing/graph-words.ts'
import type { GraphLink, GraphPlan, SystemGraph } from '../../../../report/system-graph.ts'
import { planHash } from '../library-route.ts'

interface LinksProps {
  readonly graph: SystemGraph
  readonly words: GraphWords
}

/** One plan with its links, in words. */
export function PlanCard({
  plan,
  graph,
  words,
  closeHash,
}: LinksProps & { readonly plan: GraphPlan; readonly closeHash: string }) {
  return (
    <aside className="graph-card" aria-live="polite">
      <h2>{plan.title}</h2>
      <p>
        {[
          plan.kind === 'plan' ? plan.type : words[plan.kind],
          plan.area?.name,
          plan.levels.join(words.separator),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {plan.kind === 'plan' && <a href={planHash(plan.id)}>{words.open}</a>}{' '}
        <a href={closeHash}>{words.close}</a>
      </p>
      <Links
        title={words.linksOut}
        links={graph.links.filter(({ from }) => from === plan.id)}
        {...{ graph, words }}
      />
      <Links
        title={words.linksIn}
        links={graph.links.filter(({ to, from }) => to === plan.id && from !== plan.id)}
        back
        {...{ graph, words }}
      />
    </aside>
  )
}

function Links({
  title,
  links,
  back = false,
  graph,
  words,
}: LinksProps & { readonly title: string; readonly links: readonly GraphLink[]; readonly back?: boolean }) {
  if (links.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {links.map((link) => (
          <li key={`${link.from} ${link.row}`}>
            <State link={link} words={words} />
            {back ? `${titleOf(link.from, graph)} → ` : ''}
            <a href={planHash(link.from, { at: link.row })}>{link.text}</a>
            {back ? '' : ` → ${titleOf(link.to, graph)}`}
            {link.troubles.map((trouble) => (
              <p key={trouble} className="graph-trouble">
                {trouble}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function State({ link: { state }, words }: { readonly link: GraphLink; readonly words: GraphWords }) {
  if (state === 'whole') return null
  const broken = state === 'broken'
  return (
    <>
      <strong className={broken ? 'graph-broken' : undefined}>
        {broken ? words.brokenWord : words.doubtfulWord}
      </strong>{' '}
    </>
  )
}

const titleOf = (id: string, { plans }: SystemGraph): string =>
  plans.find((plan) => plan.id === id)?.title ?? id

/** All plans with their links, in words: the drawing for whoever cannot see it, and for small screens. */
export function GraphList({ graph, words, open }: LinksProps & { readonly open: boolean }) {
  return (
    <details className="graph-list" open={open}>
      <summary>{words.list}</summary>
      <ul>
        {graph.plans.map((plan) => {
          const links = graph.links.filter(({ from }) => from === plan.id)
          return (
            <li key={plan.id}>
              {plan.kind === 'plan' ? (
                <a href={planHash(plan.id)}>{plan.title}</a>
              ) : (
                `${plan.title} · ${words[plan.kind]}`
              )}
              {plan.kind === 'plan' && links.length === 0 && ` · ${words.noLinks}`}
              <Links title={words.linksOut} {...{ links, graph, words }} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
