import { expect, type Locator, type Page } from '@playwright/test'

/** What waits for the person who is signed in. */
export class TodoPage {
  readonly region: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: '待办' })
  }

  async open() {
    await this.page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '待办' }).click()
    await expect(this.region.getByRole('navigation', { name: '待办的种类' })).toBeVisible()
  }

  /** An entry that says this. */
  entry(text: string | RegExp): Locator {
    return this.region.locator('.ant-table-row').filter({ hasText: text })
  }

  async postpone(text: string, reason: string) {
    await this.entry(text).getByRole('button', { name: '暂缓…' }).click()
    const dialog = this.page.getByRole('dialog', { name: '暂缓' })
    await expect(dialog.getByRole('button', { name: '暂缓', exact: true })).toBeDisabled()
    await dialog.getByLabel('暂缓的原因').fill(reason)
    await dialog.getByRole('button', { name: '两周后' }).click()
    await dialog.getByRole('button', { name: '暂缓', exact: true }).click()
  }
}
