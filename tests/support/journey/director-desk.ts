import type { Locator, Page } from 'playwright-core'

/** How a director finds things on the page: by what they are called. */
export class DirectorDesk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  }

  get headline(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').filter({ visible: true })
  }

  async tab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** The way into a seat, as its code on the page says. */
  async linkOf(title: string): Promise<string> {
    const card = await this.#openLink(title)
    const link = await card.getByText(/#\/join\//).innerText()
    await this.#closeLink(title)
    return link
  }

  /** Voids the links of a seat; gives back the new one. */
  async renew(title: string): Promise<string> {
    const card = await this.#openLink(title)
    const old = await card.getByText(/#\/join\//).innerText()
    await card.getByRole('button', { name: '作废并换新' }).click()
    await this.page.getByRole('tooltip').getByRole('button', { name: '作废并换新' }).last().click()
    const link = card.getByText(/#\/join\//)
    await link.filter({ hasNotText: old }).waitFor()
    const renewed = await link.innerText()
    await this.#closeLink(title)
    return renewed
  }

  seatRow(title: string): Locator {
    const code = this.page.getByRole('button', { name: '入席二维码' })
    return this.page.getByRole('listitem').filter({ hasText: title }).filter({ has: code })
  }

  async start(): Promise<void> {
    await this.button('开始演练').click()
    await this.button('暂停').waitFor()
  }

  async beat(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '研讨环节' }).getByText(name, { exact: true }).click()
  }

  async writeInject(content: string, from: string): Promise<void> {
    await this.tab(/^注入/)
    await this.button('新写注入').click()
    await this.dialog.getByLabel('内容').fill(content)
    await this.dialog.getByText('全体席位').click()
    await this.dialog.getByLabel('来源').fill(from)
    await this.dialog.getByRole('button', { name: '投放', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async answer(question: string, text: string): Promise<void> {
    await this.tab(/^消息/)
    const row = this.page.getByRole('listitem').filter({ hasText: question })
    await row.getByRole('button', { name: '答复' }).click()
    await this.page.getByLabel('内容', { exact: true }).fill(text)
    await this.button('发送').click()
  }

  async decide(text: string, owner: string, options: string, reason: string): Promise<void> {
    await this.button('记录决策').click()
    await this.dialog.getByLabel('决策内容').fill(text)
    await this.dialog.getByLabel('责任单位或职务').fill(owner)
    await this.dialog.getByLabel('比选方案').fill(options)
    await this.dialog.getByLabel('理由').fill(reason)
    await this.dialog.getByRole('button', { name: '记入' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Enters that a body did what the words name: 启动Ⅳ级响应. */
  async actFor(party: string, what: string, reason: string): Promise<void> {
    await this.button('代为办理').click()
    await this.#choose(0, what)
    await this.#choose(1, party)
    await this.dialog.getByLabel('理由').fill(reason)
    await this.dialog.getByRole('button', { name: '办理', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async #choose(field: number, name: string): Promise<void> {
    await this.dialog.getByRole('combobox').nth(field).fill(name)
    await this.page.getByTitle(name).filter({ visible: true }).last().click()
  }

  async jump(span: string): Promise<void> {
    await this.button('推进到').click()
    await this.button(`向前 ${span}`).click()
  }

  async end(reason: string): Promise<void> {
    await this.button('结束演练').click()
    await this.dialog.getByLabel('理由').fill(reason)
    await this.dialog.getByRole('button', { name: '结束演练' }).click()
    await this.button('恢复演练').waitFor()
  }

  async #openLink(title: string): Promise<Locator> {
    await this.tab(/^席位/)
    await this.seatRow(title).getByRole('button', { name: '入席二维码' }).click()
    const card = this.page.getByRole('tooltip').filter({ hasText: '#/join/' }).filter({ visible: true })
    await card.waitFor()
    return card
  }

  async #closeLink(title: string): Promise<void> {
    await this.seatRow(title).getByRole('button', { name: '入席二维码' }).click()
    await this.page
      .getByRole('tooltip')
      .filter({ hasText: '#/join/' })
      .filter({ visible: true })
      .waitFor({ state: 'hidden' })
  }
}
