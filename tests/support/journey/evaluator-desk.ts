import type { Page } from 'playwright-core'

/** How an evaluator finds things on the page: by what they are called. */
export class EvaluatorDesk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Writes down what is seen, with a grade. */
  async observe(note: string, grade: RegExp): Promise<void> {
    const form = this.page
      .locator('section')
      .filter({ has: this.page.getByLabel('所见情况') })
      .last()
    await form.getByLabel('所见情况').fill(note)
    await form.getByRole('button', { name: grade }).click()
    await this.page.getByRole('listitem').filter({ hasText: note }).first().waitFor()
  }
}
