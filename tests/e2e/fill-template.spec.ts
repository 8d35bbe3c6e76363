import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { readWorkbook } from '../../src/main/core/excel/reading/read-workbook'
import { Job } from '../../src/main/core/job'
import { serialToDate } from '../../src/shared/rules/dates'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FillTemplatePage } from './pages/fill-template-page'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { StudentPage } from './pages/student-page'

/** The templates that a bureau sent, filled with the left-behind children of a sample list. */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const LIST = join(FIXTURES, 'samples', 'd05-留守台账.xls')
const ROSTER = join(FIXTURES, 'templates', 't1-留守儿童花名册(区社会事业局).xlsx')
const VISITS = join(FIXTURES, 'templates', 't2-家访情况统计表.xlsx')
const NUMBER = '361099201803040011'

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let fill: FillTemplatePage

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-fill-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  await page.setViewportSize({ width: 1366, height: 768 })
  register = new RegisterPage(page)
  fill = new FillTemplatePage(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: '虚构密码-2026'
  })
  await register.openPage('留守儿童')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page, '留守儿童台账')
  await wizard.choose(LIST)
  await wizard.next.click()
  await wizard.finish()
  await expect(register.cell(0, 'name')).toHaveText(/\S/)
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function rowsOf(file: { name: string; bytes: Buffer }) {
  const { sheets } = await readWorkbook(file, new Job())
  return sheets[0]?.rows ?? []
}

async function setIdNumber(student: StudentPage, number: string) {
  await student.turnTo('基本情况')
  const tab = student.region.getByRole('tabpanel', { name: '基本情况' })
  await tab.getByRole('button', { name: '显示身份证件号' }).click()
  await expect(student.field('身份证件号')).toBeEditable()
  await student.field('身份证件号').fill(number)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('学生资料已保存').last()).toBeVisible()
}

test('the roster of left-behind children: what is wrong leads to the child, and the file is saved', async () => {
  const student = new StudentPage(page)
  const children = [
    await register.cell(0, 'name').innerText(),
    await register.cell(1, 'name').innerText()
  ] as const
  for (const child of children) {
    await student.find(child)
    await setIdNumber(student, NUMBER)
    await student.button('返回').click()
  }
  await fill.open()
  await fill.choose(ROSTER)
  await expect(fill.picture).toContainText('公民身份号码')
  await expect(fill.body).toContainText('说明中写着“出生日期格式为2016.09.01”')
  await expect(fill.filledWith('H')).toContainText('父亲姓名')
  await fill.next.click()
  await expect(fill.count).toHaveText(/^要填 \d+ 名留守儿童$/)
  const rows = Number(/\d+/.exec(await fill.count.innerText())?.[0])

  const repeated = fill.findings('和前面一名学生的相同')
  await expect(repeated).toHaveCount(1)
  await repeated.getByRole('button').click()
  await setIdNumber(student, '')
  await student.button('返回').click()
  await expect(repeated).toHaveCount(0)

  const file = await fill.save()
  expect(file.name).toMatch(/^虚构学校.*\.xlsx$/)
  const cells = await rowsOf(file)
  expect(String(cells[1]?.[0])).toContain('虚构学校')
  const filled = cells.slice(4, 4 + rows)
  expect(filled.map(([serial]) => Number(serial))).toEqual(filled.map((_, at) => at + 1))
  expect(filled.every(([, school]) => school === '虚构学校')).toBe(true)
  const names = filled.map((row) => row[2])
  for (const child of children) expect(names).toContain(child)
  // The column has the format 2016.09.01: whole days stand in it as such, a month as text.
  for (const [, , , , birth] of filled)
    if (typeof birth === 'number') expect(serialToDate(birth, false)).toMatch(/^20\d\d-/)
    else if (birth !== null && birth !== undefined) expect(birth).toMatch(/^\d{4}(\.\d\d){0,2}$/)
  expect(String(cells[4 + rows]?.[0])).toContain('合计')

  // The same headers are known the next time.
  await fill.back('上一步')
  await fill.back('重新选择表格')
  await fill.choose(ROSTER)
  await expect(fill.body).toContainText('这种表格以前填过')
})

test('a public list is filled with names and classes, and says what it leaves out', async () => {
  await fill.open()
  await fill.choose(ROSTER)
  await fill.next.click()
  await expect(fill.count).toHaveText(/^要填 \d+ 名留守儿童$/)
  await fill.option('公示(只填姓名和班级)').click()
  await expect(fill.findings('“公民身份号码”不得公示')).toHaveCount(1)
  const cells = await rowsOf(await fill.save())
  expect(cells[4]?.slice(7, 18).filter(Boolean)).toEqual([])
  expect(cells[4]?.[2]).toBeTruthy()
})

test('the list of home visits of a term', async () => {
  const child = await register.cell(0, 'name').innerText()
  await page.getByRole('button', { name: '家访', exact: true }).click()
  await page.getByRole('button', { name: '新增家访' }).click()
  const finder = page.getByRole('combobox', { name: '姓名、拼音或号码' })
  await finder.waitFor()
  await page.keyboard.insertText(child)
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: '新增家访' })
  await form.getByLabel('家访时间', { exact: true }).fill('今天')
  await form.getByLabel('家访方式', { exact: true }).click()
  await page.keyboard.press('Enter')
  await form.getByLabel('家访教师', { exact: true }).fill('虚老师')
  await form.getByLabel('家访内容', { exact: true }).fill('谈了近况。')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await fill.open()
  await fill.choose(VISITS)
  await expect(fill.filledWith('C')).toContainText('家访教师')
  await fill.next.click()
  await expect(fill.count).toHaveText('要填 1 次家访')
  const cells = await rowsOf(await fill.save())
  expect(cells[3]?.slice(2, 4)).toEqual(['虚老师', child])
  expect(cells[3]?.[6]).toBe('谈了近况。')
})
