import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { schoolYearOf } from '../../src/shared/rules/school-year'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { AccountsPage } from './pages/accounts-page'
import { FirstRunPage } from './pages/first-run-page'
import { FormsBar } from './pages/forms-bar'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { StudentPage } from './pages/student-page'
import { WindowBar } from './pages/window-bar'

/** A class teacher at work beside the director, in a ledger with children of six classes. */
const SAMPLES = join(import.meta.dirname, '..', 'fixtures', 'samples')
const LIST = join(SAMPLES, 'd05-留守台账.xls')
/** Of 一(1)班. */
const CARDS = join(SAMPLES, 'd08-登记表.xlsx')
const DIRECTOR = { userName: 'admin', password: '虚构密码-2026' }
const TEACHER = {
  displayName: '虚构老师',
  userName: 'ceshi',
  password: '另一密码-2026',
  classes: ['三(1)班']
}
const OF_THE_CLASS = 3

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let student: StudentPage
let bar: WindowBar
/** A child of the teacher's class and one of another class. */
let own: string
let foreign: string
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-teacher-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  student = new StudentPage(page)
  bar = new WindowBar(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: DIRECTOR.password
  })
  await register.openPage('留守儿童')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page, '留守儿童台账')
  await wizard.choose(LIST)
  await wizard.next.click()
  await wizard.finish()
  await register.branch('一(1)班').click()
  await expect(register.cell(0, 'schoolClass')).toHaveText('一(1)班')
  foreign = await register.cell(0, 'name').innerText()
  await register.branch('三(1)班').click()
  await expect(register.cell(0, 'schoolClass')).toHaveText('三(1)班')
  own = await register.cell(0, 'name').innerText()

  await register.openPage('账号')
  await new AccountsPage(page).addTeacher(TEACHER)
  const account = page.getByRole('row').filter({ hasText: TEACHER.displayName })
  await expect(account).toContainText('班主任')
  await expect(account).toContainText('三(1)班')
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function changeTo({ userName, password }: { userName: string; password: string }) {
  await bar.signOut()
  await new SignInPage(page).signInAs(userName, password)
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
}

test('a class teacher finds the own class on every page, and no other child', async () => {
  await changeTo(TEACHER)
  await expect(register.status).toContainText(`共 ${OF_THE_CLASS} 人`)
  await expect(register.branch(/班/)).toHaveText([/任教班级/, /三\(1\)班/])
  await register.openPage('登记表')
  await expect(new FormsBar(page).figure('应交')).toHaveText(`应交 ${OF_THE_CLASS}`)
  await register.openPage('留守儿童')
  await expect(register.status).toContainText(`共 ${OF_THE_CLASS} 人`)
  await expect(page.getByRole('gridcell', { name: foreign, exact: true })).toHaveCount(0)

  await register.openPage('待核对')
  const warnings = page.getByRole('region', { name: '待核对' })
  await expect(warnings.getByRole('row').filter({ hasText: '书面告知' })).toHaveCount(1)
  await expect(warnings.getByRole('row').filter({ hasText: '书面告知' })).toContainText('三(1)班')

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '姓名、拼音或号码' }).fill(foreign)
  await expect(page.getByRole('dialog')).toContainText('没有找到')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect(await bar.furtherPages()).toEqual(['导入记录', '设置', '关于'])
})

test('a file of another class is refused to a class teacher, row by row with the reason', async () => {
  await changeTo(TEACHER)
  await register.openPage('登记表')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page, '家庭及周边环境登记表')
  await wizard.choose(CARDS)
  await wizard.next.click()
  await expect(wizard.notes).toContainText('没有可以导入的行')
  await expect(wizard.start).toBeDisabled()
  await wizard.chip('退回').click()
  await expect(page.getByRole('gridcell', { name: '不是您任教班级的学生' })).toHaveCount(8)
})

test("last year's answers are carried over, a missing one is asked for, and a look is in the change log", async () => {
  const thisYear = schoolYearOf(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }))
  await bar.turnToYear(`${thisYear - 1}—${thisYear}学年`)
  await student.find(own)
  await page.keyboard.press('Alt+3')
  await student.button('开始填写').click()
  await student.field('填表时间').fill(`${thisYear - 1}-09-10`)
  await student.field('家庭藏书').fill('五十本')
  await student.field('打牌赌博').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登记表已确认')).toBeVisible()
  await bar.turnToYear(`${thisYear}—${thisYear + 1}学年`)
  await register.openPage('表单栏目')
  await page.getByLabel('接送人必填').check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('表单栏目已保存')).toBeVisible()

  await changeTo(TEACHER)
  await student.find(own)
  await page.keyboard.press('Alt+3')
  await expect(student.button('开始填写(沿用去年内容)')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(student.field('填表时间')).toHaveValue('')
  await expect(student.field('家庭藏书')).toHaveValue('五十本')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/必填项还空着:接送人/)).toBeVisible()
  await expect(student.field('接送人')).toBeFocused()
  await page.keyboard.type('祖母')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登记表已确认')).toBeVisible()
  await expect(student.region.getByText('已确认', { exact: true })).toBeVisible()

  await expect(student.field('家长不良习惯')).toHaveValue('******')
  await student.button('查看家长不良习惯').click()
  await expect(student.field('打牌赌博')).toBeChecked()
  await changeTo(DIRECTOR)
  await register.openPage('操作记录')
  const look = page.getByRole('row').filter({ hasText: '家长不良习惯' }).filter({ hasText: '查看' })
  await expect(look).toHaveCount(1)
  await expect(look).toContainText(TEACHER.displayName)
  await expect(look).toContainText(own)
})
