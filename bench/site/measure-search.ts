import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launchBrowser } from '../../tests/support/chromium.ts'

/** What a page of the site and a question to its search cost: files that are read, and time until the answer stands there. */
export interface Cost {
  readonly what: string
  readonly files: number
  readonly bytes: number
  readonly milliseconds: number
}

/** Common words that all plans have, a figure, a level, two words, one that stands nowhere. */
const questions = ['转移', '13.00 米', '三级响应', '水利局 堤防', '海啸浮标']

/** From the keystroke to the answer, with the pause in which the page waits for the next one. Runs in the page. */
const asking = `(question) => new Promise((done) => {
  const [input, said] = [document.querySelector('.search input'), document.querySelector('.search-said')]
  const start = performance.now()
  const end = () => /找到/.test(said.textContent) && (seen.disconnect(), requestAnimationFrame(() => done(performance.now() - start)))
  const seen = new MutationObserver(end)
  seen.observe(said, { childList: true, characterData: true, subtree: true })
  input.value = question
  input.dispatchEvent(new Event('input'))
})`

/** The first page, then each question on a page that has read nothing of the search yet. Opened from the disk. */
export async function searchCosts(site: string): Promise<Cost[]> {
  const browser = await launchBrowser()
  const costs: Cost[] = []
  for (const question of [null, ...questions]) {
    const page = await browser.newPage({ locale: 'zh-CN' })
    const read: string[] = []
    page.on('request', (request) => request.url().startsWith('file:') && read.push(request.url()))
    const start = performance.now()
    await page.goto(String(pathToFileURL(join(site, 'index.html'))))
    const loaded = performance.now() - start
    if (question !== null) read.length = 0
    const asked =
      question === null ? loaded : Number(await page.evaluate(`(${asking})(${JSON.stringify(question)})`))
    const bytes = read.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)
    costs.push({ what: question ?? 'first page', files: read.length, bytes, milliseconds: asked })
    await page.close()
  }
  await browser.close()
  return costs
}
