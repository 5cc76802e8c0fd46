import { fill } from '../../locale/locale.ts'
import { graphWords } from '../drawing/graph-words.ts'
import type { Drawing } from '../escape-view.ts'
import type { SystemGraph } from '../system-graph.ts'
import { type Linked, linkTo, mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'
import { clauseAddress } from './site-paths.ts'

/** The plan system, drawn and in words. */
export interface GraphPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly drawing: Drawing
  readonly plans: readonly {
    readonly plan: Linked
    readonly note: string
    readonly links: readonly {
      readonly text: Linked
      readonly to: Linked
      readonly state: string
      readonly broken: boolean
      readonly troubles: readonly string[]
    }[]
  }[]
}

export function graphPageView(graph: SystemGraph, drawing: Drawing, context: SiteContext): GraphPageView {
  const { words, paths, source } = context
  const page = mainPages.graph
  const said = graphWords(source.speaker.locale)
  const titles = new Map(graph.plans.map(({ id, title }) => [id, title]))
  const broken = graph.links.filter(({ state }) => state === 'broken').length
  return {
    frame: pageFrame(page, words.nav.graph, 'graph', context),
    sentence: fill(words.graph.sentence, {
      plans: graph.plans.filter(({ kind }) => kind === 'plan').length,
      links: graph.links.length,
      broken: broken === 0 ? words.graph.noneBroken : fill(words.graph.broken, { count: broken }),
    }),
    drawing,
    plans: graph.plans.map(({ id, title, kind, type, area }) => ({
      plan: linkTo(page, title, kind === 'plan' ? paths.plan(id) : null),
      note: [kind === 'plan' ? type : said[kind], area?.name ?? ''].filter(Boolean).join(' · '),
      links: graph.links
        .filter(({ from }) => from === id)
        .map(({ from, to, text, row, state, troubles }) => ({
          text: { name: text, href: clauseAddress(page, `${from}#${row}`, paths) },
          to: linkTo(page, titles.get(to) ?? to, paths.plan(to)),
          state: state === 'broken' ? said.brokenWord : state === 'doubtful' ? said.doubtfulWord : '',
          broken: state === 'broken',
          troubles,
        })),
    })),
  }
}
