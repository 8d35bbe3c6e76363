import type { Locator, Page } from '@playwright/test'

/** The register: tree, toolbar, grid and status line. Columns are named by field key, rows by their place in the view. */
export class RegisterPage {
  readonly status: Locator
  readonly search: Locator
  /** The grid on the screen; pages that were turned to before keep theirs, hidden. */
  private readonly grid: Locator

  constructor(readonly page: Page) {
    this.status = page.getByRole('status', { name: '人数', exact: true })
    this.search = page.getByLabel('在表格中查找')
    this.grid = page.locator('.grid-frame:visible')
  }

  cell(row: number, field: string): Locator {
    return this.grid.locator(`.ag-row[row-index="${row}"] [col-id="${field}"]`)
  }

  /** The control in the cell that is being typed into. */
  get editor(): Locator {
    return this.grid.locator('.ag-cell-inline-editing input')
  }

  /** The amber cells of the rows that are shown. */
  doubtfulCells(): Locator {
    return this.grid.locator('.ag-cell.cell-doubt')
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: '工具' }).getByRole('button', { name, exact: true })
  }

  async onlyDoubtful(on: boolean) {
    await this.page
      .getByLabel(/只看有疑问的/)
      .filter({ visible: true })
      .setChecked(on)
  }

  /** Types into a cell as in a worksheet: double click, text, Enter. */
  async type(cell: Locator, text: string) {
    await cell.dblclick()
    const editor = this.editor
    await editor.fill(text)
    await editor.press('Enter')
  }

  /** Pastes text into the cell that has the keyboard, as it comes from a worksheet. */
  async paste(text: string) {
    await this.page.evaluate((clipboard) => {
      const data = new DataTransfer()
      data.setData('text/plain', clipboard)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      )
    }, text)
  }

  /** Adds a column to the grid. */
  async showColumn(label: string) {
    await this.tool('栏目').click()
    const panel = this.page.getByRole('dialog', { name: '显示哪些栏目' })
    await panel.getByLabel(label, { exact: true }).check()
    await panel.getByRole('button', { name: '关闭' }).click()
  }

  /** Ticks or unticks everybody in view. */
  async chooseAll() {
    await this.status.getByLabel('全选').click()
  }

  /** Ticks one row. */
  async choose(row: number) {
    await this.grid.locator(`.ag-row[row-index="${row}"] .ag-selection-checkbox input`).first().click()
  }

  /** A line of the class tree, by its name. */
  branch(name: string | RegExp): Locator {
    return this.page.locator('.class-tree:visible .ant-tree-treenode').filter({ hasText: name })
  }

  /** Opens the form of a record. */
  async openRecord(row: number): Promise<Locator> {
    await this.chooseInMenu(this.cell(row, 'name'), '查看和修改学生')
    const form = this.page.getByRole('dialog', { name: /^学生:/ })
    await form.getByLabel('姓名', { exact: true }).waitFor()
    return form
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

  /** Turns to a page by its button, or by its line under 更多. */
  async openPage(name: string) {
    const pages = this.page.getByRole('navigation', { name: '页面' })
    await pages.waitFor()
    const direct = pages.getByRole('button', { name, exact: true })
    if ((await direct.count()) > 0) return direct.click()
    await pages.getByRole('button', { name: '更多' }).click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }
}
