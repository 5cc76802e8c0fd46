import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A phone held upright: the narrowest that pages are made for. */
export const phoneSize = { width: 360, height: 740 }
export const deskSize = { width: 1440, height: 900 }

/** Somebody with a browser of their own, and what its pages complained of. */
export class Guest {
  readonly context: BrowserContext
  readonly complaints: string[]

  private constructor(context: BrowserContext, complaints: string[]) {
    this.context = context
    this.complaints = complaints
  }

  static async come(browser: Browser, complaints: string[], phone = false): Promise<Guest> {
    const touch = phone ? { hasTouch: true, isMobile: true } : {}
    const viewport = phone ? phoneSize : deskSize
    const context = await browser.newContext({ locale: 'zh-CN', viewport, ...touch })
    context.setDefaultTimeout(10_000)
    // What a page may not do shows: a script that ran, a rule of the server that was broken.
    await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
      console.error('forbidden: ' + event.violatedDirective + ' ' + event.blockedURI))`)
    context.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
    context.on('console', (line) => {
      if (line.type() === 'error' && !isLost(line.text())) complaints.push(`console: ${line.text()}`)
    })
    return new Guest(context, complaints)
  }

  /** Opens a page by its link. */
  async open(link: string): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(link)
    return page
  }
}

/** The browser tells of every request that found nobody, or no way in any more: some journeys are about that. */
function isLost(text: string): boolean {
  return /net::ERR_(?:CONNECTION|INTERNET|EMPTY|INCOMPLETE|NETWORK|SOCKET|FAILED|ABORTED)|status of 401/.test(
    text,
  )
}
