import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { createRoot } from 'react-dom/client'
import './base.css'
import './director/desk.css'
import './library/diagrams/diagrams.css'
import './director/rating.css'
import { browserLanguages } from './browser.ts'
import { DeskPage } from './director/desk-page.tsx'
import { deskTheme } from './director/desk-theme.ts'
import { stylesWithNonce } from './director/styles-with-nonce.ts'
import { EnteredSeats } from './parts/seat-links.tsx'
import { useRoute } from './use-route.ts'
import { localeOfBrowser, wordsOf } from './words/words-of.ts'

/** The styles that antd writes while it runs carry the nonce that the server put into this page. */
const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '' }
stylesWithNonce(csp.nonce)
const locale = localeOfBrowser(browserLanguages())

/** The pages of those who run and rate a drill. */
function DirectPages() {
  const route = useRoute()
  if (route.kind !== 'drill') {
    return (
      <main className="notice">
        <h1>{wordsOf(locale).join.title}</h1>
        <p>{wordsOf(locale).join.noPlace}</p>
        <EnteredSeats locale={locale} />
      </main>
    )
  }
  return <DeskPage key={`${route.drill}/${route.seat}`} drill={route.drill} seat={route.seat} />
}

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <ConfigProvider
      csp={csp}
      theme={deskTheme}
      button={{ autoInsertSpace: false }}
      locale={locale === 'en' ? enUS : zhCN}
    >
      <DirectPages />
    </ConfigProvider>,
  )
}
