import type { Locator, Page } from '@playwright/test'

/** The report to the bureau: its numbers, what does not add up, and what was sent. */
export class SummaryPage {
  readonly region: Locator
  readonly differences: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: '统计上报' })
    this.differences = this.region.getByRole('region', { name: '对不上的数据' })
  }

  async open() {
    const pages = this.page.getByRole('navigation', { name: '页面' })
    await pages.getByRole('button', { name: '上报', exact: true }).click()
    await this.page.getByRole('menuitem', { name: '统计上报' }).click()
    await this.region.waitFor()
  }

  /** A group of figures by its heading. */
  group(title: string): Locator {
    return this.region.getByRole('region', { name: title, exact: true })
  }

  /** A number that opens its rows, by its line and figure; the first group that has such a figure. */
  number(line: string, figure: string): Locator {
    return this.region
      .getByRole('button', { name: new RegExp(`^${line.replace(/[()]/g, '.')} ${figure} \\d`) })
      .first()
  }

  /** The list behind a number that was opened. */
  get rows(): Locator {
    return this.page.locator('.ant-drawer:visible').getByRole('dialog')
  }

  /** What the foot of the list adds up to. */
  get sum(): Locator {
    return this.page.locator('.ant-drawer:visible').getByRole('status', { name: '合计' })
  }

  async close() {
    await this.page.keyboard.press('Escape')
    await this.rows.waitFor({ state: 'hidden' })
  }

  /** Divides the report by 学段, 年级 or 班级. */
  async divideBy(what: string) {
    await this.region.getByRole('combobox', { name: '分列' }).click()
    await this.page.locator('.ant-select-item-option:visible').filter({ hasText: what }).click()
  }

  async turnTo(view: '统计表' | '图表' | '上报存档') {
    await this.region.getByText(view, { exact: true }).first().click()
  }

  async send(recipient: string) {
    await this.region.getByRole('button', { name: '存档上报' }).click()
    const dialog = this.page.getByRole('dialog', { name: '存档上报' })
    await dialog.getByLabel('上报给').fill(recipient)
    await dialog.getByRole('button', { name: '存档', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}
