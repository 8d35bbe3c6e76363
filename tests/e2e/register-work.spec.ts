import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { RegisterPage } from './pages/register-page'

/** Everyday work on a school of made-up students. */
const STUDENTS = 600

let folder: string
let host: Host
let page: Page
let register: RegisterPage
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-work-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  await new FirstRunPage(page).tryOut()
  await expect(register.status).toContainText(`共 ${STUDENTS} 人`)
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a paste names the cells that cannot be saved, and writes nothing until it is told to', async () => {
  const [birthDate, className] = [register.cell(1, 'birthDate'), register.cell(0, 'schoolClass')]
  const [born, before] = [await birthDate.innerText(), await className.innerText()]
  const block = '三(2)班\t2016.5.4\n三(2)班\t2016-02-30\n'
  const dialog = page.getByRole('dialog')
  // The grid may still be laying out its first rows, and a cell that is laid out anew has lost the keyboard.
  await expect(async () => {
    await className.click({ timeout: 2000 })
    await register.paste(block)
    await expect(dialog.getByRole('listitem')).toHaveText(['第 2 行 出生日期:没有这一天,请核对日期'], {
      timeout: 2000
    })
  }).toPass({ timeout: 15_000 })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await expect(birthDate).toHaveClass(/cell-error/)
  await expect(className).toHaveText(before)

  await className.click()
  await register.paste(block)
  await dialog.getByRole('button', { name: /只粘贴没有问题的/ }).click()
  await expect(className).toHaveText('三(2)班')
  await expect(register.cell(0, 'birthDate')).toHaveText('2016-05-04')
  await expect(birthDate).toHaveText(born)
  await expect(birthDate).toHaveClass(/cell-error/)
  await page.keyboard.press('Control+z')
  await expect(className).toHaveText(before)
})

test('everybody in view is chosen at once, also those further down', async () => {
  await register.chooseAll()
  await expect(register.status).toContainText(`已选 ${STUDENTS} 人`)
  await register.tool('删除').click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(register.status).toContainText('共 0 人')
  await expect(register.status).toContainText('已选 0 人')
  await register.tool('撤销').click()
  await expect(register.status).toContainText(`共 ${STUDENTS} 人`)
})

test('only the chosen students and the columns of the table go out', async () => {
  await register.choose(0)
  await register.choose(2)
  await expect(register.status).toContainText('已选 2 人')
  await register.tool('导出').click()
  const dialog = page.getByRole('dialog', { name: '导出学生花名册' })
  await expect(dialog.getByLabel('选中的(2 人)')).toBeChecked()
  await dialog.getByLabel('只要表格中显示的栏目').check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await expect(page.getByText('已导出 2 行')).toBeVisible()
})

test('a family is saved without showing its numbers, and nobody is logged for looking', async () => {
  const form = await register.openRecord(0)
  const phone = form.getByLabel('第1位联系电话', { exact: true })
  const masked = await phone.inputValue()
  expect(masked).toContain('*')
  await form.getByLabel('第1位工作单位').fill('虚构机械厂')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  const again = await register.openRecord(0)
  await expect(phone).toHaveValue(masked)
  await expect(form.getByLabel('第1位工作单位')).toHaveValue('虚构机械厂')
  await again.getByRole('button', { name: '取消' }).click()
  await register.openPage('操作记录')
  await expect(page.getByRole('table')).toContainText('修改学生')
  await expect(page.getByRole('table')).not.toContainText('查看')
})

test('classes that have left are found under their entry year', async () => {
  await page.getByRole('combobox', { name: '学年' }).click()
  await page.locator('.ant-select-item-option').first().click()
  const former = register.branch('往届学生')
  await former.locator('.ant-tree-switcher').click()
  const firstClass = register.branch(/^\d{4}级1班/).first()
  const [name = '', count = ''] = (await firstClass.innerText()).split(/\s+/)
  await firstClass.getByText(name).click()
  await expect(register.status).toContainText(`共 ${count} 人`)
  await expect(register.cell(0, 'schoolClass')).toHaveText(name)
})

test('the keyboard stays in the wizard and in the menu, and goes back where it was', async () => {
  const open = register.tool('导入')
  await open.focus()
  await page.keyboard.press('Enter')
  const wizard = page.getByRole('dialog', { name: '导入学生花名册' })
  await expect(wizard).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(wizard.getByRole('button', { name: '关闭' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(wizard).toBeHidden()
  await expect(open).toBeFocused()

  await page.keyboard.press('Control+f')
  await expect(register.search).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(register.cell(0, 'name')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^复制/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '查看和修改学生' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
})
