import type { Locator, Page } from '@playwright/test'

/** The four steps of the import. */
export class ImportWizard {
  private readonly dialog: Locator

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: '导入学生花名册' })
  }

  /** Chooses a file and waits until its columns are recognised. */
  async choose(path: string) {
    await this.dialog.locator('input[type=file]').setInputFiles(path)
    await this.next.waitFor()
  }

  get next(): Locator {
    return this.dialog.getByRole('button', { name: '下一步:核对数据' })
  }

  get start(): Locator {
    return this.dialog.getByRole('button', { name: '开始导入' })
  }

  /** A filter of the third step, such as 新增, whose text ends in its count. */
  chip(name: string): Locator {
    return this.dialog.locator('.ant-segmented-item-label', { hasText: name })
  }

  async count(name: string): Promise<number> {
    const text = await this.chip(name).innerText()
    return Number(/(\d+)$/.exec(text)?.[1])
  }

  async finish() {
    await this.start.click()
    await this.dialog.getByText('导入完成').waitFor()
    await this.dialog.getByRole('button', { name: '查看花名册' }).click()
  }

  async close() {
    await this.dialog.getByRole('button', { name: '关闭' }).click()
  }
}
