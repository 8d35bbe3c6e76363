import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { utils, write } from 'xlsx'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { AccountsPage } from './pages/accounts-page'
import { FirstRunPage } from './pages/first-run-page'
import { Hand } from './pages/hand'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { WindowBar } from './pages/window-bar'

/** A class teacher logs a parents' meeting for 45 children in under two minutes: so many keys and clicks at most. */
const MOST_PRESSES = 70
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎'
const ABSENT = ['曹一鸣', '杜二丫', '郎三思', '彭四海', '葛五福']
const TEACHER = {
  displayName: '虚构老师',
  userName: 'laoshi',
  password: '另一密码-2026',
  classes: ['三(1)班']
}

let folder: string
let host: Host
let page: Page
let register: RegisterPage

/** 45 made-up children, each with a guardian. */
function roster(): Buffer {
  const others = [...SURNAMES].slice(0, 45 - ABSENT.length).map((surname) => `${surname}小明`)
  const rows = [...others, ...ABSENT].map((name, at) => [
    name,
    '三(1)班',
    `${name.slice(0, 1)}家长`,
    at % 3 === 0 ? '母亲' : '父亲'
  ])
  const sheet = utils.aoa_to_sheet([['姓名', '班级', '监护人姓名', '与学生关系'], ...rows])
  return write(
    { SheetNames: ['三(1)班'], Sheets: { '三(1)班': sheet } },
    { type: 'buffer', bookType: 'xlsx' }
  ) as Buffer
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-meeting-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  const school = { schoolName: '虚构学校', displayName: '虚构主任', password: '虚构密码-2026' }
  await new FirstRunPage(page).setUp(school)
  const file = join(folder, '花名册.xlsx')
  writeFileSync(file, roster())
  await register.openPage('学生花名册')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page)
  await wizard.choose(file)
  await wizard.next.click()
  await wizard.finish()
  await expect(register.status).toContainText('共 45 人')
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

const sum = () => page.getByRole('status', { name: '出席人数' })
const child = (name: string) => page.getByRole('group', { name, exact: true })

test('a class teacher logs a meeting of 45 children, five of them absent, with few keys and clicks', async () => {
  const hand = new Hand(page)
  await hand.click(page.getByRole('button', { name: '会议与活动' }))
  await hand.click(page.getByRole('menuitem', { name: '家长会', exact: true }))
  await hand.click(page.getByRole('button', { name: '按班级开一次' }))
  const dialog = page.getByRole('dialog', { name: '按班级开一次家长会' })
  await expect(dialog).toContainText('三(1)班')
  await expect(dialog.getByLabel('主题')).toBeFocused()
  await hand.press('Enter')

  await expect(page.getByRole('group', { name: '出席名单' })).toBeFocused()
  await expect(sum()).toContainText('应到 45')
  for (const initials of ['cym', 'dey', 'lss', 'psh', 'gwf']) await hand.press(...initials, '6')
  await expect(sum()).toContainText('缺席 5')
  await hand.press('c', 'y', 'Enter')
  await hand.write('生病')
  await hand.press('Enter', '0')
  await expect(sum()).toHaveText('应到 45实到 40缺席 5出席率 88.9%')
  for (const name of ABSENT)
    await expect(child(name).getByLabel('缺席')).toHaveAttribute('aria-pressed', 'true')

  await hand.click(page.getByRole('tab', { name: '家长会信息' }))
  await hand.click(page.getByLabel('班级情况汇报'))
  await hand.write('通报期中成绩')
  await hand.click(page.getByRole('button', { name: '保存', exact: true }))
  await expect(page.getByText('已保存')).toBeVisible()
  await test.info().attach('presses', { body: String(hand.count) })
  expect(hand.count).toBeLessThanOrEqual(MOST_PRESSES)

  await expect(register.status).toContainText('共 1 次')
  await expect(register.cell(0, 'schoolClass')).toHaveText('三(1)班')
  await expect(register.cell(0, 'host')).toHaveText(TEACHER.displayName)
  await expect(register.cell(0, 'expected')).toHaveText('45')
  await expect(register.cell(0, 'present')).toHaveText('40')
  const bar = page.getByRole('group', { name: '出席统计' })
  await expect(bar).toContainText('缺席待补访 5')

  await register.cell(0, 'title').dblclick()
  await expect(page.getByLabel('班级情况汇报')).toHaveValue('通报期中成绩')
  await page.getByRole('tab', { name: '出席', exact: true }).click()
  await expect(child('曹一鸣缺席')).toContainText('生病')
  await expect(child('赵小明').getByLabel('母亲')).toHaveAttribute('aria-pressed', 'true')
  await page.getByLabel('同时记一次家访').check()
  await page.getByRole('button', { name: '全部电话补访' }).click()
  await expect(page.getByText('已登记 5 名缺席家长的电话补访,记家访 5 次')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(bar).toContainText('缺席待补访 0')
  await register.openPage('家访')
  await expect(register.status).toContainText('共 5 次')
  await register.tool('撤销').click()
  await expect(register.status).toContainText('共 0 次')
})

test('ticks that are not saved are asked for, taken back step by step, and saved with the form', async () => {
  await page.getByRole('button', { name: '会议与活动' }).click()
  await page.getByRole('menuitem', { name: '家长会', exact: true }).click()
  await page.getByRole('button', { name: '按班级开一次' }).click()
  await expect(page.getByLabel('主题')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '出席名单' })).toBeFocused()
  await page.keyboard.press('0')
  await expect(sum()).toContainText('实到 45')
  await page.keyboard.press('Control+z')
  await expect(sum()).toContainText('未登记 45')
  await page.keyboard.press('6')
  await child('曹一鸣').getByLabel('祖辈').click()
  await expect(sum()).toContainText('缺席 1')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '继续填写' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(register.cell(0, 'present')).toHaveText('1')
  await page.keyboard.press('Control+z')
  await expect(register.cell(0, 'present')).toHaveText('')
  await expect(register.cell(0, 'expected')).toHaveText('45')
  await page.keyboard.press('Control+z')
  await expect(register.status).toContainText('共 0 次')

  await page.getByRole('button', { name: '打印签到表' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载签到表' }).click()
  expect((await download).suggestedFilename()).toContain('三(1)班家长会签到表')
})
