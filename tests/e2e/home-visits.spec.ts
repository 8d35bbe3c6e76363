import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { StudentPage } from './pages/student-page'
import { VisitsBar } from './pages/visits-bar'

/** The home visits of a term, in a ledger with the left-behind children of a sample list. */
const LIST = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd05-留守台账.xls')

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let visits: VisitsBar
/** How many children the plan has. */
let due: number
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-visits-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  visits = new VisitsBar(page)
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
  await register.openPage('家访')
  await expect(visits.figure('应访')).toBeVisible()
  due = await visits.numberOf('应访')
  expect(due).toBeGreaterThan(4)
  await expect(visits.figure('已访')).toHaveText('已访 0')
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const form = () => page.getByRole('dialog', { name: /家访/ })

test('the plan is worked off: one child by one click, three at once, and the figures follow', async () => {
  await visits.action('家访计划').click()
  const first = await visits.rows.first().getByRole('button').first().innerText()
  await visits.rows
    .first()
    .getByRole('button', { name: `登记家访 ${first}` })
    .click()
  await expect(form().getByLabel('家访时间', { exact: true })).not.toHaveValue('')
  await expect(form().getByText(first, { exact: true })).toBeVisible()
  await form().getByLabel('家访内容', { exact: true }).fill('了解在家学习情况')
  await form().getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await visits.showState('已访')
  await expect(visits.rows).toHaveCount(1)
  await expect(visits.rows.first()).toContainText(first)
  await expect(visits.rows.first()).toContainText('上门家访')

  await visits.showState('应访')
  const names: string[] = []
  for (const row of [0, 1, 2]) {
    names.push(await visits.rows.nth(row).getByRole('button').first().innerText())
    await visits.rows.nth(row).getByRole('checkbox').check()
  }
  await visits.plan.getByRole('button', { name: '登记所选 3 人' }).click()
  for (const name of names) await expect(visits.log).toContainText(name)
  await expect(visits.log.getByLabel('家访内容')).toBeFocused()
  await page.keyboard.type('走访留守儿童,谈安全')
  await visits.log.getByRole('button', { name: '登记 3 名学生' }).click()
  await expect(page.getByText('已登记 3 次家访')).toBeVisible()
  await visits.back()
  await expect(visits.figure('已访')).toHaveText('已访 4')
  await expect(visits.figure('应访')).toHaveText(`应访 ${due}`)
  await expect(register.status).toContainText('共 4 次')

  await register.tool('撤销').click()
  await expect(visits.figure('已访')).toHaveText('已访 1')
  await expect(register.status).toContainText('共 1 次')
})

test('children are ticked in their class, a second visit of the day is asked about, a promise is kept', async () => {
  await visits.action('批量登记').click()
  await visits.log.getByRole('checkbox').nth(1).check()
  await visits.log.getByRole('checkbox').nth(2).check()
  await visits.log.getByText('这些孩子是一家的').click()
  await visits.log.getByLabel('家访内容').fill('谈兄妹两人的学习')
  await visits.log.getByLabel('后续跟进').fill('送课外书')
  await visits.log.getByLabel('跟进日期').fill('2026-01-10')
  await visits.log.getByRole('button', { name: '登记 2 名学生' }).click()
  await expect(page.getByText('已登记 1 次家访')).toBeVisible()
  await expect(register.status).toContainText('共 1 次')
  await expect(visits.figure('已访')).toHaveText('已访 2')

  await visits.action('批量登记').click()
  await visits.log.getByRole('checkbox').nth(2).check()
  await visits.log.getByLabel('家访内容').fill('又访一次')
  await visits.log.getByRole('button', { name: '登记 1 名学生' }).click()
  await expect(page.getByRole('dialog', { name: /已经登记过同一位教师的家访/ })).toBeVisible()
  await page.getByRole('button', { name: '不登记' }).click()
  await visits.log.getByRole('button', { name: '取消' }).click()
  await expect(register.status).toContainText('共 1 次')

  await visits.figure('待跟进').click()
  await visits.followUps.getByRole('button', { name: /^已完成/ }).click()
  await page.getByLabel('跟进结果').fill('书已送到')
  await page.getByRole('dialog').getByRole('button', { name: '已完成' }).click()
  await expect(visits.followUps).toContainText('没有待跟进的家访')
  await visits.back()
  await expect(visits.figure('待跟进')).toHaveText('待跟进 0')
})

test("a child's visits are on its page, brothers and sisters are chosen, and signs of harm ask for a report", async () => {
  await visits.action('家访计划').click()
  const name = await visits.rows.first().getByRole('button').first().innerText()
  const other = await visits.rows.nth(1).getByRole('button').first().innerText()
  await visits.rows.first().getByRole('button').first().click()
  const student = new StudentPage(page)
  await expect(student.region).toBeVisible()
  await student.button('登记家访').click()
  await form().getByLabel('家访内容', { exact: true }).fill('谈话')
  await form().getByRole('button', { name: '谈话内容:更多栏目' }).click()
  await form().getByLabel('受侵害迹象').fill('手臂有伤')
  await expect(form().getByText('必须立即报告')).toBeVisible()
  await form().getByLabel('受侵害迹象').fill('无')
  await expect(form().getByText('必须立即报告')).toHaveCount(0)
  await form().getByRole('button', { name: '保存', exact: true }).click()
  const card = student.region.getByRole('article')
  await expect(card).toContainText('家访内容:谈话')

  await card.getByRole('button').click()
  await form().getByRole('tab', { name: '同访的兄弟姐妹' }).click()
  await form().getByRole('button', { name: '从花名册里选' }).click()
  await page.getByRole('combobox', { name: '姓名、拼音或号码' }).fill(other)
  await page.getByRole('option', { name: other }).click()
  await expect(form().getByRole('checkbox', { name: other })).toBeChecked()
  await form().getByRole('button', { name: '取消' }).click()
  await student.find(other)
  await student.turnTo('家访')
  await expect(student.region.getByRole('article')).toContainText(`与${name}一同`)
  await student.turnTo('时间线')
  await expect(student.region.getByText(`上门家访(与${name}一同)`)).toBeVisible()
})

test('the school says who is to be visited, and by when', async () => {
  await register.openPage('设置')
  await page.getByRole('combobox', { name: '家访哪些学生' }).click()
  await page.getByTitle('困境儿童').click()
  await page.getByRole('button', { name: '增加要求' }).click()
  await page.getByRole('combobox', { name: '家访哪些学生' }).nth(1).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('全体学生').click()
  await page.getByRole('combobox', { name: '第二学期开始:月' }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('3月').click()
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByText('设置已保存')).toBeVisible()
  await register.openPage('家访')
  await visits.action('家访计划').click()
  await expect(visits.rows.first()).toContainText('全体学生')
  await expect(visits.plan.getByText('留守儿童')).toHaveCount(0)
})
