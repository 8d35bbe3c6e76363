import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'

/** The window in which a bureau's template is filled, in three steps. */
export class FillTemplatePage {
  private readonly here: Locator

  constructor(private readonly page: Page) {
    this.here = page.getByRole('region', { name: '填上级表格' })
  }

  async open() {
    await this.page.getByRole('button', { name: '上报', exact: true }).click()
    await this.page.getByRole('menuitem', { name: '填上级表格' }).click()
  }

  async choose(path: string) {
    await this.here.locator('input[type=file]').setInputFiles(path)
    await this.next.waitFor()
  }

  get next(): Locator {
    return this.here.getByRole('button', { name: '下一步:检查' })
  }

  /** What stands in a column's choice, named by its letter. */
  filledWith(column: string): Locator {
    return this.here.getByRole('row').filter({ has: this.page.getByLabel(`${column} 填什么`) })
  }

  async fillWith(column: string, label: string) {
    await this.here.getByLabel(`${column} 填什么`).click()
    await this.page.keyboard.insertText(label)
    await this.page.keyboard.press('Enter')
  }

  get body(): Locator {
    return this.here
  }

  get picture(): Locator {
    return this.here.getByRole('img', { name: /的样子$/ })
  }

  get count(): Locator {
    return this.here.getByRole('status', { name: '要填的记录' })
  }

  findings(text: string): Locator {
    return this.here.locator('.finding-list').getByRole('listitem').filter({ hasText: text })
  }

  option(name: string): Locator {
    return this.here.getByText(name, { exact: true })
  }

  async back(name: string) {
    await this.here.getByRole('button', { name }).click()
  }

  /** Fills, and answers with the saved file. */
  async save(): Promise<{ name: string; bytes: Buffer }> {
    const saved = this.page.waitForEvent('download')
    await this.here.getByRole('button', { name: '填写并保存' }).click()
    const download: Download = await saved
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
}
