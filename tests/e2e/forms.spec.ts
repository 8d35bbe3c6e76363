import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { FormsBar } from './pages/forms-bar'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'

/** Registration forms and left-behind children, from a school's own files. */
const SAMPLES = join(import.meta.dirname, '..', 'fixtures', 'samples')
const CARDS = join(SAMPLES, 'd08-登记表.xlsx')
const LIST = join(SAMPLES, 'd05-留守台账.xls')
const FORMS = '家庭及周边环境登记表'

let folder: string
let host: Host
let page: Page
let register: RegisterPage
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-forms-'))
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  page = host.page
  register = new RegisterPage(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构县第一中心学校',
    displayName: '虚构主任',
    password: '虚构密码-2026'
  })
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the import of a page; what it is called there, such as 留守儿童台账. */
async function importOn(pageName: string, title: string): Promise<ImportWizard> {
  await register.openPage(pageName)
  await register.tool('导入').click()
  return new ImportWizard(page, title)
}

async function importAll(pageName: string, title: string, path: string) {
  const wizard = await importOn(pageName, title)
  await wizard.choose(path)
  await wizard.next.click()
  await wizard.finish()
}

test('cards become forms, every figure shows its students, and printed cards come back unchanged', async () => {
  await importAll('登记表', FORMS, CARDS)
  await expect(register.status).toContainText('共 8 份')
  const bar = new FormsBar(page)
  await expect(bar.figure('应交')).toHaveText('应交 8')
  await expect(bar.figure('已交')).toHaveText('已交 8')
  await expect(bar.figure('未交')).toHaveText('未交 0')

  await bar.figure('已交').click()
  const students = bar.behind('全校 已交').getByRole('button')
  await expect(students).toHaveCount(8)
  const name = (await students.first().innerText()).trim()
  await students.first().click()
  await expect(page.getByRole('region', { name: /^学生档案/ })).toContainText(name)

  await register.openPage('登记表')
  await bar.backToForms()
  const printed = join(folder, '打印.xlsx')
  await bar.printTo(printed)
  const wizard = await importOn('登记表', FORMS)
  await wizard.choose(printed)
  await wizard.next.click()
  await expect(wizard.start).toBeVisible()
  expect(await wizard.count('全部')).toBe(8)
  expect(await wizard.count('未变')).toBe(8)
  await expect(wizard.notes).toContainText('和台账一样,不用导入')
})

test('a folder is read at once, and what cannot be read is named and left out', async () => {
  const cards = join(folder, '登记表')
  mkdirSync(join(cards, '一班'), { recursive: true })
  copyFileSync(CARDS, join(cards, '一班', '登记表.xlsx'))
  copyFileSync(CARDS, join(cards, '登记表副本.xlsx'))
  writeFileSync(join(cards, '坏的.xlsx'), '')
  writeFileSync(join(cards, '照片.jpg'), '')
  writeFileSync(join(folder, '通知.xlsx'), '虚构的通知')
  const wizard = await importOn('登记表', FORMS)
  await wizard.files.setInputFiles([join(cards, '坏的.xlsx'), join(folder, '通知.xlsx')])
  await expect(wizard.refusedFiles).toHaveText([/^坏的/, /^通知/])
  await wizard.chooseFolder(cards)
  await expect(wizard.refusedFiles).toHaveText(['坏的.xlsx:文件是空的,请检查是否选错了文件。'])
  await wizard.next.click()
  await expect(wizard.start).toBeVisible()
  expect(await wizard.count('全部')).toBe(16)
  expect(await wizard.count('新增')).toBe(8)
})

test('a list of left-behind children says who is one on which day, and what to look into', async () => {
  await importAll('留守儿童', '留守儿童台账', LIST)
  await expect(register.status).toContainText('共 25 人')
  const [type, reported] = [register.cell(0, 'leftBehindType'), register.cell(0, 'leftBehind')]
  await expect(type).toHaveText('单亲留守')
  const counts = page.getByRole('status', { name: '留守人数' })
  await expect(counts).toContainText('单亲留守')
  await expect(counts).not.toContainText('单亲留守 0')

  await page.getByLabel('截止日期').fill('2021.1.31')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('截止日期')).toHaveValue('2021-01-31')
  await expect(type).toHaveText('非留守')
  await expect(reported).toHaveText('单亲留守')
  await register.cell(0, 'name').click()
  await page.keyboard.press('Enter')
  const student = page.getByRole('region', { name: /^学生档案/ })
  await expect(student.getByLabel('截止日期')).toHaveValue('2021-01-31')
  await expect(student.getByRole('article').first()).toContainText('非留守')
  await page.keyboard.press('Escape')
  await page.getByText('现在留守').click()
  await expect(register.status).toContainText('共 0 人')

  await register.openPage('待核对')
  const warnings = page.getByRole('region', { name: '待核对' })
  const line = warnings.getByRole('row').nth(1)
  const name = await line.getByRole('button').first().innerText()
  await line.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^学生档案/ })).toContainText(name.trim())
  await register.openPage('待核对')
  const all = warnings.getByRole('button', { name: /^全部/ })
  const before = Number(/\d+/.exec(await all.innerText())?.[0])
  await warnings.getByRole('button', { name: '已核对…' }).first().click()
  await page.getByLabel('核对说明').fill('虚构的说明')
  await page.getByRole('button', { name: '记为已核对' }).click()
  await expect(all).toContainText(String(before - 1))
  await warnings.getByLabel('显示已核对的').check()
  await expect(warnings).toContainText('已核对:虚构的说明')
  await warnings.getByRole('button', { name: '重新打开' }).click()
  await warnings.getByLabel('显示已核对的').uncheck()
  await expect(all).toContainText(String(before))
})

test('a list chosen on another page is read as what it is', async () => {
  await register.tool('导入').click()
  await new ImportWizard(page, '(学生花名册|留守儿童台账)').choose(LIST)
  const wizard = new ImportWizard(page, '留守儿童台账')
  await expect(wizard.notes).toContainText('这像是“留守儿童台账”')
  await wizard.next.click()
  await wizard.finish()
  await expect(register.cell(0, 'name')).toHaveText(/\S/)
  const name = await register.cell(0, 'name').innerText()
  await register.chooseInMenu(register.cell(0, 'name'), '打开学生档案')
  await expect(page.getByRole('region', { name: `学生档案:${name}` })).toBeVisible()
  await register.openPage('留守儿童')
  await expect(register.status).toContainText('共 25 人')
})

test('what was typed into a cell and refused is there to be put right', async () => {
  await importAll('留守儿童', '留守儿童台账', LIST)
  const cell = register.cell(0, 'schoolClass')
  await expect(cell).toHaveText('一(1)班')
  await cell.click()
  await page.keyboard.press('F2')
  await register.editor.fill('看不懂的班')
  await register.editor.press('Enter')
  await expect(page.getByText('“班级”的内容不能保存')).toBeVisible()
  await expect(register.editor).toHaveValue('看不懂的班')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveText('一(1)班')
  await expect(cell).toHaveClass(/cell-error/)

  await register.cell(1, 'name').click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^学生档案/ })).toBeVisible()
})

test('a sensitive cell shows what it holds only to a look that is logged', async () => {
  await importAll('登记表', FORMS, CARDS)
  await register.showColumn('受侵害迹象')
  await register.cell(0, 'gender').click()
  await page.keyboard.press('Control+ArrowRight')
  const header = page.getByRole('columnheader', { name: '受侵害迹象' })
  await expect(header).toBeVisible()
  await expect(header.locator('.ag-header-cell-filter-button')).toHaveCount(0)
  const cell = register.cell(0, 'harmSigns')
  await cell.click()
  await page.keyboard.press('F2')
  await register.editor.fill('虚构的迹象')
  await register.editor.press('Enter')
  await expect(cell).toHaveText('******')
  await register.chooseInMenu(cell, '查看(记入操作记录)')
  await expect(cell).toHaveText('虚构的迹象')
  await register.openPage('操作记录')
  await expect(page.getByRole('table')).toContainText('受侵害迹象')
  await expect(page.getByRole('table')).not.toContainText('虚构的迹象')
})

test('the forms of a class are begun, confirmed and counted', async () => {
  await importAll('留守儿童', '留守儿童台账', LIST)
  await register.openPage('登记表')
  const bar = new FormsBar(page)
  await expect(bar.figure('未交')).toHaveText('未交 25')
  await register.branch('二(1)班').click()
  await expect(bar.figure('未交')).toHaveText('未交 7')
  await register.branch('全校').click()
  await bar.action('建登记表(沿用去年)').click()
  await page.getByRole('dialog').getByRole('button', { name: '建登记表' }).click()
  await expect(bar.figure('草稿')).toHaveText('草稿 25')
  await expect(register.status).toContainText('共 25 份')
  await register.choose(0)
  await register.choose(1)
  await bar.action('确认所选').click()
  await expect(bar.figure('已交')).toHaveText('已交 2')
  await expect(register.cell(1, 'formState')).toHaveText('已确认')
  await expect(register.cell(2, 'formState')).toHaveText('草稿')

  await register.cell(2, 'gender').click()
  await page.keyboard.press('Control+ArrowRight')
  await register.cell(2, 'hazards').click()
  await page.keyboard.press('1')
  await expect(page.getByRole('checkbox', { name: '危险水域' })).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(register.cell(2, 'hazards')).toHaveText('危险水域、公路铁路')
})
