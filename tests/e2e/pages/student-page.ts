import { expect, type Locator, type Page } from '@playwright/test'

/** Everything about one student, opened from anywhere by Ctrl+K. */
export class StudentPage {
  readonly region: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: /^学生档案/ })
  }

  /** Finds a student by keyboard and opens the page. */
  async find(text: string) {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByRole('combobox', { name: '姓名、拼音或号码' })).toBeFocused()
    await this.page.keyboard.insertText(text)
    await this.page.getByRole('option', { selected: true }).waitFor()
    await this.page.keyboard.press('Enter')
    await this.region.waitFor()
  }

  async turnTo(tab: string) {
    await this.region.getByRole('tab', { name: tab }).click()
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true })
  }

  field(label: string): Locator {
    return this.region.getByLabel(label, { exact: true })
  }

  /** A part of the page: 认定, 父亲, 母亲, 监护与关爱. */
  part(name: string): Locator {
    return this.region.getByRole('region', { name, exact: true })
  }

  /** The states of a part, newest first. */
  states(part: string): Locator {
    return this.part(part).getByRole('listitem')
  }

  /** Writes down a state: fields by their labels. */
  async writeState(part: string, action: string, texts: Record<string, string>) {
    await this.part(part).getByRole('button', { name: action, exact: true }).first().click()
    const editor = this.page.getByRole('dialog')
    for (const [label, text] of Object.entries(texts)) {
      const field = editor.getByLabel(label, { exact: true })
      await field.focus()
      await this.page.keyboard.press('Control+a')
      await this.page.keyboard.type(text)
    }
    await editor.getByRole('button', { name: '保存', exact: true }).click()
    await editor.waitFor({ state: 'hidden' })
  }
}
