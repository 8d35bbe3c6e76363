import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { dateFromDayNumber, dayNumberOf } from '../../src/shared/rules/calendar'
import { PDF } from '../sample-evidence'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { AccountsPage } from './pages/accounts-page'
import { EventForm } from './pages/event-form'
import { EvidencePanel } from './pages/evidence-panel'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { TodoPage } from './pages/todo-page'
import { VisitsBar } from './pages/visits-bar'
import { WindowBar } from './pages/window-bar'

/** A term of a class teacher's work, from the to-do list to the last promise kept, beside a class that is another's. */
const LIST = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd05-留守台账.xls')
const TEACHER = {
  displayName: '虚构老师',
  userName: 'ceshi',
  password: '另一密码-2026',
  classes: ['三(1)班']
}
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
const daysAgo = (days: number) => dateFromDayNumber(dayNumberOf(today) - days)

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let todo: TodoPage
let forms: EventForm
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-term-'))
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  page = host.page
  register = new RegisterPage(page)
  todo = new TodoPage(page)
  forms = new EventForm(page)
  const school = { schoolName: '虚构学校', displayName: '虚构主任', password: '虚构密码-2026' }
  await new FirstRunPage(page).setUp(school)
  await register.openPage('留守儿童')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page, '留守儿童台账')
  await wizard.choose(LIST)
  await wizard.next.click()
  await wizard.finish()
  await register.openPage('账号')
  await new AccountsPage(page).addTeacher(TEACHER)
  await new WindowBar(page).signOut()
  await new SignInPage(page).signInAs(TEACHER.userName, TEACHER.password)
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const form = (name: string | RegExp) => page.getByRole('dialog', { name })

test('forms are asked for, a visit is promised and kept, absent parents are told, a matter is answered', async () => {
  await test.step('the forms of the class wait, and can be put off with a reason', async () => {
    await todo.open()
    await expect(todo.entry('三(1)班还有')).toHaveCount(1)
    await expect(todo.entry('三(2)班')).toHaveCount(0)
    await todo.postpone('三(1)班还有', '家长周末回家再填')
    await expect(todo.entry('三(1)班还有')).toHaveCount(0)
    await todo.region.getByLabel(/显示已暂缓的/).check()
    await expect(todo.entry('家长周末回家再填')).toHaveCount(1)
    await todo.entry('家长周末回家再填').getByRole('button', { name: '恢复提醒' }).click()
    await expect(todo.entry('家长周末回家再填')).toHaveCount(0)
  })

  await test.step('a child of the plan is visited, and what was promised comes back when its day has come', async () => {
    await register.openPage('家访')
    const visits = new VisitsBar(page)
    await visits.action('家访计划').click()
    await visits.rows
      .first()
      .getByRole('button', { name: /^登记家访/ })
      .click()
    const visit = form(/家访/)
    await visit.getByLabel('家访时间', { exact: true }).fill(daysAgo(3))
    await visit.getByLabel('家访内容', { exact: true }).fill('了解在家学习和生活情况')
    await visit.getByRole('textbox', { name: '后续跟进' }).fill('送课外书')
    await visit.getByLabel('跟进日期', { exact: true }).fill(daysAgo(1))
    await visit.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存')).toBeVisible()
    await visits.back()
    await expect(visits.figure('已访')).toHaveText('已访 1')
    await todo.open()
    await todo.entry('送课外书').dblclick()
    await forms.choose(visit, '跟进状态', '已完成')
    await visit.getByRole('button', { name: '保存', exact: true }).click()
    await expect(visit).toBeHidden()
    await todo.open()
    await expect(todo.region.getByText('登记表未交').first()).toBeVisible()
    await expect(todo.entry('送课外书')).toHaveCount(0)
  })

  await test.step('of a parents’ meeting one family is absent, and a parent raises a matter', async () => {
    await forms.openPage('家长会')
    await page.getByRole('button', { name: '按班级开一次' }).click()
    await expect(form('按班级开一次家长会')).toContainText('三(1)班')
    await page.keyboard.press('Enter')
    const names = page.getByRole('group', { name: '出席名单' })
    await expect(names).toBeFocused()
    await page.keyboard.press('6')
    await page.keyboard.press('0')
    await expect(page.getByRole('status', { name: '出席人数' })).toContainText('缺席 1')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存').last()).toBeVisible()
    await register.cell(0, 'title').dblclick()
    const meeting = form(/家长会/)
    await meeting.getByRole('tab', { name: '意见与答复' }).click()
    await meeting.getByLabel('意见或建议', { exact: true }).fill('放学时校门口太挤')
    await meeting.getByLabel('答复时限', { exact: true }).fill(daysAgo(1))
    await page.keyboard.press('Enter')
    await expect(meeting.getByRole('row', { name: '放学时校门口太挤' })).toContainText('已超期')
    await meeting.getByRole('button', { name: '取消' }).click()
  })

  await test.step('both are on the list, and go when they are done', async () => {
    await todo.open()
    await expect(todo.region.getByText('缺席家长待补访').first()).toBeVisible()
    await expect(todo.entry('放学时校门口太挤')).toContainText('逾期')
    await todo.entry('放学时校门口太挤').dblclick()
    const meeting = form(/家长会/)
    await meeting.getByRole('tab', { name: '出席', exact: true }).click()
    await meeting.getByRole('button', { name: '全部电话补访' }).click()
    await expect(page.getByText('已登记 1 名缺席家长的电话补访')).toBeVisible()
    await meeting.getByRole('tab', { name: '意见与答复' }).click()
    await meeting.getByRole('row', { name: '放学时校门口太挤' }).getByRole('button').first().click()
    const answer = page.getByRole('dialog').filter({ hasText: '意见与答复:' }).last()
    await answer.getByLabel('学校答复', { exact: true }).fill('本周起错峰放学')
    await forms.choose(answer, '办理状态', '已办结')
    await answer.getByRole('button', { name: '保存', exact: true }).click()
    await expect(answer).toBeHidden()
    await meeting.getByRole('button', { name: '取消' }).click()
    await todo.open()
    await expect(todo.region.getByText('登记表未交').first()).toBeVisible()
    await expect(todo.entry('放学时校门口太挤')).toHaveCount(0)
    await expect(todo.region.getByText('缺席家长待补访')).toHaveCount(0)
  })

  await test.step('an activity of the class has its evidence; one of the whole school is not the teacher’s', async () => {
    await forms.openPage('活动')
    const activity = await forms.begin('活动')
    await activity.getByLabel('活动名称', { exact: true }).fill('主题班会:安全第一课')
    const ofClass = activity.getByRole('combobox', { name: '班级' })
    await expect(ofClass).toHaveValue('三(1)班')
    await ofClass.fill('')
    await activity.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText(/没有这项权限/)).toBeVisible()
    await ofClass.fill('三(1)班')
    await forms.save(activity)
    await register.cell(0, 'title').dblclick()
    const saved = forms.drawer('主题班会')
    await saved.getByRole('tab', { name: /佐证材料/ }).click()
    const evidence = new EvidencePanel(page, saved.locator('.evidence'))
    const scan = join(folder, '班会记录.pdf')
    writeFileSync(scan, PDF)
    await evidence.choose(scan)
    await expect(evidence.names()).toHaveText(['班会记录.pdf'])
  })
})
