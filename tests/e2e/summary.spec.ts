import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { AccountsPage } from './pages/accounts-page'
import { EventForm } from './pages/event-form'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { StudentPage } from './pages/student-page'
import { SummaryPage } from './pages/summary-page'
import { WindowBar } from './pages/window-bar'

/** The report of a school: counted, proved, corrected, sent, and compared with what came after. */
const ROSTER = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd02-花名册-分班.xlsx')

let folder: string
let host: Host
let page: Page
let summary: SummaryPage
let register: RegisterPage
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-summary-'))
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  page = host.page
  summary = new SummaryPage(page)
  register = new RegisterPage(page)
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A number on the screen, such as 600 of “合计 在校学生数 600人”. */
async function valueOf(line: string, figure: string): Promise<number> {
  return Number(await summary.number(line, figure).innerText())
}

test('every number opens its rows, a difference names the student, and what was sent stays as it was', async () => {
  await new FirstRunPage(page).tryOut()
  await summary.open()

  await test.step('the rows behind a number add up to it, also where a row counts more than once', async () => {
    for (const figure of ['在校学生数', '班级数', '家访次数', '受法治教育人次']) {
      const value = await valueOf('合计', figure)
      expect(value).toBeGreaterThan(0)
      await summary.number('合计', figure).click()
      await expect(summary.sum).toContainText(`合计 ${value} `)
      await expect(summary.rows.locator('.ag-row').first()).toBeVisible()
      await summary.close()
    }
  })

  await test.step('arrows go from number to number, Enter opens one, Escape comes back to it', async () => {
    const number = summary.number('合计', '在校学生数')
    await number.focus()
    await page.keyboard.press('ArrowRight')
    await expect(summary.number('合计', '男')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(summary.number('九年级', '男')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(summary.sum).toContainText(`合计 ${await valueOf('九年级', '男')} 人`)
    await summary.close()
    await expect(summary.number('九年级', '男')).toBeFocused()
  })

  const name =
    await test.step('a fact that is missing is named, opens the student, and is put right from there', async () => {
      const rule = summary.differences.getByRole('listitem').filter({ hasText: '男+女=在校学生数' })
      await expect(rule).toHaveCount(0)
      await register.openPage('学生花名册')
      const first = (await register.cell(0, 'name').innerText()).trim()
      const gender = (await register.cell(0, 'gender').innerText()).trim()
      await register.cell(0, 'gender').click()
      await page.keyboard.press('Delete')
      await expect(register.cell(0, 'gender')).toHaveText('')
      await summary.open()
      await rule.getByRole('button', { name: new RegExp(first) }).click()
      const student = new StudentPage(page)
      await expect(student.region).toContainText(first)
      await new EventForm(page).choose(student.region, '性别', gender)
      await student.button('保存').click()
      await expect(page.getByText('学生资料已保存')).toBeVisible()
      await student.button('返回').click()
      await expect(rule).toHaveCount(0)
      return first
    })

  const sent = await valueOf('合计', '在校学生数')
  await test.step('a report is sent; afterwards a student is removed', async () => {
    await summary.send('示例区教体局')
    await register.openPage('学生花名册')
    await register.choose(0)
    await register.tool('删除').click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(page.getByText('到回收站').last()).toBeVisible()
  })

  await test.step('what was sent still holds the student, and the comparison names who went', async () => {
    await summary.open()
    const now = sent - 1
    await expect(summary.number('合计', '在校学生数')).toHaveText(String(now))
    await summary.turnTo('上报存档')
    const archive = page.getByRole('region', { name: '上报存档' })
    await expect(archive).toContainText('示例区教体局')
    await archive.getByRole('row').nth(1).press('Enter')
    await expect(summary.number('合计', '在校学生数')).toHaveText(String(sent))
    await summary.number('一年级', '在校学生数').click()
    await expect(summary.rows).toContainText(`一(1)班 ${name}`)
    await expect(summary.sum).toContainText(/合计 \d+ 人/)
    await summary.close()
    await page.getByRole('button', { name: '与现在比较' }).click()
    await expect(page.getByRole('status', { name: '比较结果' })).toContainText('个有变化')
    const total = page.getByRole('row').filter({ hasText: '在校学生数' }).first()
    await expect(total).toContainText(`${sent}${now}−1`)
    await total.getByRole('button', { name: '合计 在校学生数 名单变化' }).click()
    await expect(summary.rows.getByRole('region', { name: '减少' })).toContainText(name)
    await expect(summary.rows.getByRole('region', { name: '新增' })).toHaveCount(0)
  })
})

test('charts fill the wall without a name, by the same numbers', async () => {
  await new FirstRunPage(page).tryOut()
  await register.openPage('学生花名册')
  const name = (await register.cell(0, 'name').innerText()).trim()
  await summary.open()
  const left = await valueOf('合计', '留守儿童总数')
  await summary.turnTo('图表')
  const chart = page.getByRole('img', { name: /^留守儿童:一年级/ })
  await expect(chart).toBeVisible()
  await page.getByRole('button', { name: '上墙' }).click()
  const wall = page.getByRole('dialog', { name: '上墙图表' })
  await expect(wall.getByRole('listitem').filter({ hasText: '留守儿童总数' })).toContainText(`${left}人`)
  await expect(wall.getByRole('figure')).toHaveCount(6)
  const pictures = await wall
    .getByRole('img')
    .evaluateAll((all) => all.map((one) => decodeURIComponent(one.getAttribute('src') ?? '')))
  expect(pictures.join()).toContain('三年级')
  for (const told of [...pictures, await wall.innerText()]) expect(told).not.toContain(name)
  for (const image of await wall.getByRole('img').all()) {
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  }
  await page.keyboard.press('Escape')
  await expect(wall).toBeHidden()
})

test('an empty school is told so, and a class teacher counts the own class alone', async () => {
  await new FirstRunPage(page).setUp({
    schoolName: '虚构县第一中心学校',
    displayName: '虚构主任',
    password: '虚构密码-2026'
  })
  await summary.open()
  await expect(summary.region).toContainText('这段时间没有可以统计的数据')
  await summary.turnTo('上报存档')
  await expect(summary.region).toContainText('还没有上报存档')

  await register.openPage('学生花名册')
  await register.tool('导入').click()
  const wizard = new ImportWizard(page)
  await wizard.choose(ROSTER)
  await wizard.next.click()
  await wizard.finish()
  await expect(register.cell(0, 'schoolClass')).toContainText('班')
  const className = (await register.cell(0, 'schoolClass').innerText()).trim()
  await summary.open()
  await summary.turnTo('统计表')
  const all = await valueOf('合计', '在校学生数')
  await summary.divideBy('班级')
  const own = await valueOf(className, '在校学生数')
  await register.openPage('账号')
  const teacher = { userName: 'ceshi', password: '另一密码-2026' }
  await new AccountsPage(page).addTeacher({ ...teacher, displayName: '虚构老师', classes: [className] })
  await new WindowBar(page).signOut()
  await new SignInPage(page).signInAs(teacher.userName, teacher.password)

  await summary.open()
  await expect(summary.region).toContainText('只统计您任教的班级')
  await expect(summary.region.getByText('上报存档', { exact: true })).toHaveCount(0)
  await expect(summary.region.getByRole('button', { name: '存档上报' })).toHaveCount(0)
  await summary.divideBy('班级')
  expect(own).toBeLessThan(all)
  await expect(summary.number('合计', '在校学生数')).toHaveText(String(own))
  await expect(summary.number(className, '在校学生数')).toHaveText(String(own))
})
