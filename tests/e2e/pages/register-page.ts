import type { Locator, Page } from '@playwright/test'

/** The register: tree, toolbar, grid and status line. Columns are named by field key, rows by their place in the view. */
export class RegisterPage {
  readonly status: Locator
  readonly search: Locator

  constructor(readonly page: Page) {
    this.status = page.getByRole('status', { name: '人数' })
    this.search = page.getByLabel('查找学生')
  }

  cell(row: number, field: string): Locator {
    return this.page.locator(`.grid-frame .ag-row[row-index="${row}"] [col-id="${field}"]`)
  }

  /** The amber cells of the rows that are shown. */
  doubtfulCells(): Locator {
    return this.page.locator('.grid-frame .ag-cell.cell-doubt')
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: '工具' }).getByRole('button', { name, exact: true })
  }

  async onlyDoubtful(on: boolean) {
    await this.page.getByLabel(/只看有疑问的/).setChecked(on)
  }

  /** Types into a cell as in a worksheet: double click, text, Enter. */
  async type(cell: Locator, text: string) {
    await cell.dblclick()
    const editor = this.page.locator('.ag-cell-inline-editing input')
    await editor.fill(text)
    await editor.press('Enter')
  }

  async chooseInMenu(cell: Locator, item: string | RegExp) {
    await cell.click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Exports what the table shows, in full, to a file. */
  async exportTo(path: string) {
    await this.tool('导出').click()
    const dialog = this.page.getByRole('dialog', { name: '导出学生花名册' })
    const download = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: '导出' }).click()
    await (await download).saveAs(path)
  }

  async openPage(name: string) {
    await this.page
      .getByRole('navigation', { name: '页面' })
      .getByRole('button', { name, exact: true })
      .click()
  }
}
