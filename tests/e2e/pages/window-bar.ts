import type { Page } from '@playwright/test'

/** The bar at the top of the window: the school year and the person signed in. */
export class WindowBar {
  constructor(private readonly page: Page) {}

  /** Turns to a school year, such as 2025—2026学年. */
  async turnToYear(name: string) {
    await this.page.getByRole('combobox', { name: '学年' }).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: name }).click()
  }

  async signOut() {
    await this.page.getByRole('button', { name: '我的账号' }).hover()
    await this.page.getByRole('menuitem', { name: '退出登录' }).click()
  }

  /** The pages under 更多, by their names. */
  async furtherPages(): Promise<string[]> {
    await this.page.getByRole('button', { name: '更多' }).click()
    const items = this.page.getByRole('menuitem')
    await items.first().waitFor()
    const names = await items.allInnerTexts()
    await this.page.keyboard.press('Escape')
    return names
  }
}
