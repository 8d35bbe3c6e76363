import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { dateFromDayNumber, dayNumberOf } from '../../src/shared/rules/calendar'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { EventForm } from './pages/event-form'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'

/** A year of the parents' committee of one class, whose families came with the roster. */
const ROSTER = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd01-学籍导出.xls')
const today = new Date().toLocaleDateString('sv-SE')
const daysAgo = (days: number) => dateFromDayNumber(dayNumberOf(today) - days)
const MATTER = '放学时校门口太挤,请错峰放学'

let folder: string
let host: Host
let page: Page
let forms: EventForm

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-committee-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  forms = new EventForm(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: '虚构密码-2026'
  })
  const register = new RegisterPage(page)
  await register.tool('导入').click()
  const wizard = new ImportWizard(page)
  await wizard.choose(ROSTER)
  await wizard.next.click()
  await wizard.finish()
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Holds a meeting of the class's committee and leaves its form open at its first tab. */
async function holdMeeting(title: string, date: string, className: string) {
  const form = await forms.begin('家委会会议')
  await form.getByLabel('会议名称', { exact: true }).fill(title)
  await form.getByLabel('会议时间', { exact: true }).fill(date)
  await forms.choose(form, '级别', '班级')
  await form.getByLabel('年级班级', { exact: true }).fill(className)
  await form.getByLabel('议题', { exact: true }).fill('听取家长意见')
  await forms.save(form)
  return forms.drawer(title)
}

test('a parent joins the committee, a matter is raised, comes up at the next meeting and is answered', async () => {
  await forms.openPage('家委会成员')
  const member = await forms.beginAboutStudent('家委会成员', 'li')
  const className = await member.locator('.student-line').getByText(/班$/).innerText()
  const parents = member.getByRole('group', { name: '花名册上的家长' })
  const parent = parents.getByRole('button').first()
  const [relation, name = '', phone = ''] = (await parent.innerText()).split(' ')
  await parent.click()
  await expect(member.getByLabel('家长姓名', { exact: true })).toHaveValue(name)
  await expect(member.getByLabel('与学生关系', { exact: true })).toHaveValue(relation ?? '')
  await expect(member.getByLabel('联系电话', { exact: true })).toHaveValue(/^\d{11}$/)
  expect(phone).toContain('*')
  await member.getByLabel('职务', { exact: true }).fill('主任')
  await forms.save(member)
  await expect(page.getByRole('group', { name: '任期情况' })).toContainText('今天在任 1 人')

  await forms.openPage('家委会会议')
  const first = await holdMeeting('第一次例会', daysAgo(20), className)
  const attendance = first.getByRole('region', { name: '出席' })
  await expect(attendance.getByRole('status')).toHaveText('应到 1 人,实到 0 人,还有 1 人没有登记')
  await attendance.getByText('请假', { exact: true }).click()
  await attendance.getByLabel(`${name}原因`).fill('外出')
  await attendance.getByLabel(`${name}原因`).press('Enter')
  await expect(attendance.getByRole('status')).toHaveText('应到 1 人,实到 0 人')

  await first.getByRole('tab', { name: '意见与答复' }).click()
  await first.getByLabel('意见或建议', { exact: true }).fill(MATTER)
  await first.getByLabel('提出人', { exact: true }).fill(name)
  await first.getByLabel('答复时限', { exact: true }).fill(daysAgo(5))
  await page.keyboard.press('Enter')
  await expect(first.getByRole('row', { name: MATTER })).toContainText('已超期')
  await expect(first.getByLabel('意见或建议', { exact: true })).toBeFocused()
  await first.getByRole('button', { name: '取消' }).click()
  const bar = page.getByRole('group', { name: '意见办理情况' })
  await expect(bar).toContainText('没有办结的意见 1 条')
  await expect(bar).toContainText('已超期 1 条')

  const next = await holdMeeting('第二次例会', today, className)
  await next.getByRole('button', { name: '其余都到会' }).click()
  await expect(next.getByRole('status')).toHaveText('应到 1 人,实到 1 人')
  await next.getByRole('tab', { name: '意见与答复' }).click()
  const earlier = next.getByRole('region', { name: '上次未办结的意见' })
  await expect(earlier).toContainText(MATTER)
  await expect(earlier).toContainText('第一次例会')
  await earlier.getByRole('button', { name: '答复' }).click()
  const answer = page.getByRole('dialog').filter({ hasText: '意见与答复:' }).last()
  await answer.getByLabel('学校答复', { exact: true }).fill('本周起分年级错峰放学')
  await answer.getByLabel('责任人', { exact: true }).fill('德育处')
  await forms.choose(answer, '办理状态', '已办结')
  await answer.getByRole('button', { name: '保存', exact: true }).click()
  await expect(earlier).toBeHidden()
  await next.getByRole('button', { name: '取消' }).click()
  await expect(bar).toContainText('没有办结的意见 0 条')
})

test('a member whose term is full is ended after asking, and renewed', async () => {
  await forms.openPage('家委会成员')
  const member = await forms.beginAboutStudent('家委会成员', 'wang')
  await member.getByRole('group', { name: '花名册上的家长' }).getByRole('button').first().click()
  const name = await member.getByLabel('家长姓名', { exact: true }).inputValue()
  await member.getByLabel('职务', { exact: true }).fill('委员')
  await member.getByLabel('任期结束', { exact: true }).fill(daysAgo(1))
  await forms.save(member)
  const bar = page.getByRole('group', { name: '任期情况' })
  await bar.getByRole('button', { name: '待确认离任(1)' }).click()
  const ending = page.getByRole('dialog', { name: '待确认离任的家委会成员' })
  await expect(ending.getByLabel(`${name}离任日期`)).toHaveValue(daysAgo(1))
  await expect(ending).toContainText('任期届满')
  await ending.getByRole('button', { name: '暂不处理' }).click()

  await bar.getByRole('button', { name: '换届' }).click()
  const renew = page.getByRole('dialog', { name: '换届:哪些成员连任' })
  await renew.getByLabel(`选中${name}`).check()
  await renew.getByLabel('新任期开始').fill(today)
  await renew.getByLabel('新任期结束').fill(dateFromDayNumber(dayNumberOf(today) + 300))
  await renew.getByLabel('届次').fill('第六届')
  await renew.getByRole('button', { name: '登记新任期(1)' }).click()
  await expect(bar).toContainText('今天在任 1 人')
  await expect(bar.getByRole('button', { name: '待确认离任(0)' })).toBeDisabled()

  await page
    .getByRole('toolbar', { name: '工具' })
    .getByRole('button', { name: '撤销' })
    .filter({ visible: true })
    .click()
  await expect(bar.getByRole('button', { name: '待确认离任(1)' })).toBeEnabled()
  await bar.getByRole('button', { name: '待确认离任(1)' }).click()
  await ending.getByRole('button', { name: '确认离任(1)' }).click()
  await expect(bar.getByRole('button', { name: '待确认离任(0)' })).toBeDisabled()
})
