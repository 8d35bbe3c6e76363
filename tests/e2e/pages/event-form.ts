import { expect, type Locator, type Page } from '@playwright/test'

/** The registers of meetings and activities: their pages, and the form of a record. */
export class EventForm {
  constructor(private readonly page: Page) {}

  /** Turns to a page under 会议与活动. */
  async openPage(name: string) {
    await this.page
      .getByRole('navigation', { name: '页面' })
      .getByRole('button', { name: '会议与活动' })
      .click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  /** The form that is open; `name` is in its title. */
  drawer(name: string): Locator {
    return this.page.getByRole('dialog').filter({ hasText: name })
  }

  /** Finds a student by the letters of the name and begins a record about the first one found. */
  async beginAboutStudent(recordLabel: string, letters: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `新增${recordLabel}`, exact: true }).click()
    const finder = this.page.getByRole('dialog').filter({ hasText: '先选学生' })
    await finder.getByLabel('姓名、拼音或号码').fill(letters)
    await expect(finder.getByRole('option').first()).toBeVisible()
    await this.page.keyboard.press('Enter')
    return this.drawer(`新增${recordLabel}`)
  }

  async begin(recordLabel: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `新增${recordLabel}`, exact: true }).click()
    return this.drawer(`新增${recordLabel}`)
  }

  /** Chooses a word of a list in a form. */
  async choose(form: Locator, label: string, word: string) {
    await form.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.locator('.ant-select-item-option:visible').filter({ hasText: word }).click()
  }

  async save(form: Locator) {
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await expect(this.page.getByText('已保存').last()).toBeVisible()
  }
}
