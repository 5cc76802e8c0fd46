import type { ReactNode } from 'react'
import { ReviewPage } from '../review/review-page.tsx'
import { ReviewsPage } from '../review/reviews-page.tsx'
import { useHash } from '../use-route.ts'
import { EnterPage } from './enter-page.tsx'
import { GraphPage } from './graph-page.tsx'
import { useLibrary } from './library-context.tsx'
import { type LibraryRoute, parseLibraryRoute } from './library-route.ts'
import { MatchPage } from './match-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { PlansPage } from './plans-page.tsx'

/** The library: the page that the address names, under the head that all of them have. */
export function LibraryPages() {
  const route = parseLibraryRoute(useHash())
  const { words } = useLibrary()
  return (
    <>
      <button type="button" className="skip" onClick={skipToMain}>
        {words.head.skip}
      </button>
      <Head route={route} />
      <main id="main" tabIndex={-1}>
        {pageOf(route) ?? <p className="notice">{words.state.badAddress}</p>}
      </main>
    </>
  )
}

function pageOf(route: LibraryRoute): ReactNode {
  switch (route.kind) {
    case 'plans':
      return <PlansPage params={route.params} />
    case 'plan':
      return <PlanPage key={route.id} id={route.id} tab={route.tab} at={route.at} />
    case 'graph':
      return <GraphPage params={route.params} />
    case 'match':
      return <MatchPage params={route.params} />
    case 'reviews':
      return <ReviewsPage />
    case 'review':
      return <ReviewPage key={route.drill} drill={route.drill} params={route.params} />
    case 'join':
      return <EnterPage token={route.token} />
    case 'none':
      return null
  }
}

function skipToMain(): void {
  document.getElementById('main')?.focus()
}

const places = [
  ['plans', '#/'],
  ['graph', '#/graph'],
  ['match', '#/match'],
  ['reviews', '#/reviews'],
] as const

function Head({ route }: { readonly route: LibraryRoute }) {
  const { locale, words, speak } = useLibrary()
  const here = route.kind === 'plan' ? 'plans' : route.kind === 'review' ? 'reviews' : route.kind
  return (
    <header className="library-head">
      <nav aria-label={words.head.pages}>
        {places.map(([kind, hash]) => (
          <a key={kind} href={hash} aria-current={kind === here ? 'page' : undefined}>
            {words.head[kind]}
          </a>
        ))}
      </nav>
      <button
        type="button"
        lang={words.head.otherLanguage}
        onClick={() => speak(locale === 'en' ? 'zh-CN' : 'en')}
      >
        {words.head.other}
      </button>
    </header>
  )
}
