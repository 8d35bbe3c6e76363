import type { Locator, Page } from '@playwright/test'

/** What stands over the registration forms: figures of completion with their students, and printing. */
export class FormsBar {
  private readonly bar: Locator

  constructor(private readonly page: Page) {
    this.bar = page.getByRole('group', { name: '交表情况' })
  }

  /** A figure of the chosen class, such as 已交. */
  figure(name: string): Locator {
    return this.bar.locator('.bar-figures').getByRole('button', { name: new RegExp(`^${name} `) })
  }

  /** What is done with many forms at once, such as 确认所选. */
  action(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  /** The students behind a figure, such as 全校 已交. */
  behind(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true }).getByRole('table')
  }

  async backToForms() {
    await this.page.getByRole('button', { name: '返回登记表' }).click()
  }

  /** Writes the cards of everybody in the table to a file. */
  async printTo(path: string) {
    await this.action('打印登记表').click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: '生成文件' }).click()
    await (await download).saveAs(path)
  }
}
