import { expect, type Locator, type Page } from '@playwright/test'

/** The form of a record, worked by keyboard alone. */
export class RecordFormPage {
  readonly dialog: Locator

  constructor(
    private readonly page: Page,
    title: string | RegExp
  ) {
    this.dialog = page.getByRole('dialog', { name: title })
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true })
  }

  /** A block, such as 家访情况. */
  block(name: string): Locator {
    return this.dialog.getByRole('region', { name, exact: true })
  }

  /** The mark of a field that holds what the last record held. */
  carried(label: string): Locator {
    return this.dialog.getByRole('button', { name: `${label}沿用上次,清空` })
  }

  /** The field that has the keyboard now is this one; types into it, and goes on with Enter. */
  async fill(label: string, text: string) {
    await expect(this.field(label)).toBeFocused()
    if (text !== '') await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }

  /** Chooses a word of a list by its number, and goes on with Enter. */
  async pick(label: string, number: number) {
    await expect(this.field(label)).toBeFocused()
    await this.page.keyboard.press(String(number))
    await this.page.keyboard.press('Enter')
  }

  /** Finds the student that a new record is about. */
  async about(name: string) {
    await expect(this.page.getByRole('combobox', { name: '姓名、拼音或号码' })).toBeFocused()
    await this.page.keyboard.insertText(name)
    await this.page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor()
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toContainText(name)
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }
}
