import { ConfigProvider } from 'antd'
import { createRoot } from 'react-dom/client'
import 'antd/dist/antd.css'
import './base.css'
import { browserLanguages } from './browser.ts'
import { localeOfBrowser, wordsOf } from './words/words-of.ts'

/** antd's styles come as a file: the server allows no styles that a script writes. */
const theme = { zeroRuntime: true }

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <ConfigProvider theme={theme}>
      <p>{wordsOf(localeOfBrowser(browserLanguages())).join.noPlace}</p>
    </ConfigProvider>,
  )
}
