import { browserLanguages } from './browser.ts'
import { JoinPage } from './join-page.tsx'
import { EnteredSeats } from './parts/seat-links.tsx'
import { SeatPage } from './seat-page.tsx'
import { useRoute } from './use-route.ts'
import { localeOfBrowser, wordsOf } from './words/words-of.ts'

/** The pages for phones and walls: joining, a participant's seat, the wall screen. */
export function LightPage() {
  const route = useRoute()
  const locale = localeOfBrowser(browserLanguages())
  if (route.kind === 'join') return <JoinPage token={route.token} locale={locale} />
  if (route.kind === 'drill') {
    const { drill, seat } = route
    return <SeatPage key={`${drill}/${seat}`} {...{ drill, seat, locale }} />
  }
  return (
    <main className="plain">
      <h1>{wordsOf(locale).join.title}</h1>
      <p>{wordsOf(locale).join.noPlace}</p>
      <EnteredSeats locale={locale} />
    </main>
  )
}
