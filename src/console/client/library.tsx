import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { createRoot } from 'react-dom/client'
import './base.css'
import './library/library.css'
import './library/match/match.css'
import './library/diagrams/diagrams.css'
import './review/review.css'
import { deskTheme } from './director/desk-theme.ts'
import { LibraryProvider, useLibrary } from './library/library-context.tsx'
import { LibraryPages } from './library/library-pages.tsx'

/** The styles that antd writes while it runs carry the nonce that the server put into this page. */
const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '' }

function Themed() {
  const { locale } = useLibrary()
  return (
    <ConfigProvider
      csp={csp}
      theme={deskTheme}
      button={{ autoInsertSpace: false }}
      locale={locale === 'en' ? enUS : zhCN}
    >
      <LibraryPages />
    </ConfigProvider>
  )
}

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <LibraryProvider>
      <Themed />
    </LibraryProvider>,
  )
}
