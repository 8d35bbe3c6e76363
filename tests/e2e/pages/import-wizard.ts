import type { Locator, Page } from '@playwright/test'

/** The four steps of the import. */
export class ImportWizard {
  private readonly dialog: Locator

  /** `register` is what is imported, such as 学生花名册. */
  constructor(page: Page, register: string = '学生花名册') {
    this.dialog = page.getByRole('dialog', { name: new RegExp(`^导入${register}$`) })
  }

  get files(): Locator {
    return this.dialog.getByLabel('要导入的文件', { exact: true })
  }

  /** Chooses a file, or several, and waits until the columns are recognised. */
  async choose(paths: string | string[]) {
    await this.files.setInputFiles(paths)
    await this.next.waitFor()
  }

  /** Chooses a folder with everything in it. */
  async chooseFolder(path: string) {
    await this.dialog.getByLabel('要导入的文件夹', { exact: true }).setInputFiles(path)
    await this.next.waitFor()
  }

  /** What is said about the files before their columns. */
  get notes(): Locator {
    return this.dialog.getByRole('alert')
  }

  /** The files that were left out, with the reason of each. */
  get refusedFiles(): Locator {
    return this.dialog.getByRole('list', { name: '没有读取的文件' }).getByRole('listitem')
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
    await this.dialog.getByRole('button', { name: /^(查看|完成)/ }).click()
  }

  async close() {
    await this.dialog.getByRole('button', { name: '关闭' }).click()
  }
}
