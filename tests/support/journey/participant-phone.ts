import type { Locator, Page } from 'playwright-core'

/** How a participant finds things on the page: by what they are called. */
export class ParticipantPhone {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog')
  }

  get want(): Locator {
    return this.button('我要…')
  }

  /** What reached the seat, with words in it. */
  item(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text })
  }

  /** Answers the roll call. */
  async here(): Promise<void> {
    await this.button('我在').click()
    await this.page.getByText('请等待演练开始').waitFor()
  }

  /** Looks at what has come, and finds it there. */
  async receives(text: string): Promise<void> {
    const news = this.page.getByRole('status').getByRole('button', { name: /新消息|新任务/ })
    await news.or(this.item(text)).first().waitFor()
    while (!(await this.item(text).first().isVisible())) {
      await news.click()
      await news.or(this.item(text)).first().waitFor()
    }
  }

  /** Opens one of the things that the seat may do. */
  async choose(choice: string): Promise<void> {
    await this.want.click()
    const there = this.sheet.getByRole('button', { name: choice, exact: true })
    if (!(await there.isVisible())) await this.sheet.getByRole('button', { name: '更多' }).click()
    await there.click()
  }

  /** Writes a sentence and presses a button of the form. */
  async say(text: string, button: string | RegExp, done: string | RegExp): Promise<void> {
    await this.sheet.getByRole('textbox').fill(text)
    await this.sheet.getByRole('button', { name: button }).first().click()
    await this.page.getByText(done).first().waitFor()
  }

  async ask(text: string): Promise<void> {
    await this.choose('提问')
    await this.say(text, '发出', /已办理：发出消息/)
  }

  /** Brings one of its duties to an end. */
  async finish(duty: string, evidence: string, photo: Buffer | null = null): Promise<void> {
    const button = this.button(`办结 ${duty}`)
    const news = this.page.getByRole('status').getByRole('button', { name: /新任务/ })
    await button.or(news).first().waitFor()
    if (!(await button.isVisible())) await news.click()
    await button.click()
    if (photo !== null) await this.#choosePhoto(photo)
    await this.say(evidence, '办结', /已办理：办结/)
  }

  async #choosePhoto(photo: Buffer): Promise<void> {
    const file = { name: '现场.png', mimeType: 'image/png', buffer: photo }
    await this.sheet.getByLabel('选图').setInputFiles(file)
    await this.sheet.getByRole('img').waitFor()
  }
}
