import type { Page } from 'playwright-core'

/** How an evaluator finds things on the page: by what they are called. */
export class EvaluatorDesk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Writes down what is seen, with a grade. */
  async observe(note: string, grade: RegExp): Promise<void> {
    await this.page.getByLabel('所见情况').fill(note)
    await this.page.getByRole('button', { name: grade }).first().click()
    await this.page.getByRole('listitem').filter({ hasText: note }).first().waitFor()
  }
}
