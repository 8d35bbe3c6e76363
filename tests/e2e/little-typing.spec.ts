import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import { TIME_ZONE } from './hosts/chromium'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RecordFormPage } from './pages/record-form-page'
import { RegisterPage } from './pages/register-page'

/** Home visits written down with little typing, and without the mouse. */
const LIST = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd05-留守台账.xls')

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let visit: RecordFormPage
/** Two children of the list. */
let children: [string, string]
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-typing-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  visit = new RecordFormPage(page, '新增家访')
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
  for (const row of [0, 1]) await expect(register.cell(row, 'name')).toHaveText(/\S/)
  children = [await register.cell(0, 'name').innerText(), await register.cell(1, 'name').innerText()]
  await page.getByRole('button', { name: '家访', exact: true }).press('Enter')
  await expect(register.status).toContainText('共 0 次')
  // From here on nothing is clicked.
  await page.evaluate(() => {
    document.addEventListener('mousedown', () => document.body.setAttribute('data-clicked', ''), true)
  })
})
test.afterEach(async () => {
  await expect(page.locator('body')).not.toHaveAttribute('data-clicked')
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const press = (key: string) => page.keyboard.press(key)
/** Where the school stands. */
const today = () => new Date().toLocaleDateString('sv', { timeZone: TIME_ZONE })

/** A visit with everything that is required, up to its content. */
async function beginVisit() {
  await press('Alt+n')
  await visit.about(children[0])
  await visit.fill('家访时间', '昨天')
  await visit.pick('家访方式', 1)
  await visit.pick('家访类别', 2)
  await visit.fill('家访教师', '虚老师、构老师')
  await visit.fill('受访家长', '测试父')
  await expect(visit.field('家访内容')).toBeFocused()
}

test('a visit is written down by keyboard, and the next begins with what stays the same', async () => {
  await beginVisit()
  await expect(visit.field('家访时间')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await page.keyboard.insertText('谈了近况。')
  await press('Control+Shift+Enter')

  await visit.about(children[1])
  await expect(visit.field('家访时间')).toBeFocused()
  await expect(visit.field('家访时间')).toHaveValue(today())
  for (const label of ['家访方式', '家访类别', '家访教师']) await expect(visit.carried(label)).toBeVisible()
  await expect(visit.block('家访情况')).toContainText('虚老师')
  await expect(visit.field('受访家长')).toHaveValue('')
  await press('ArrowDown')
  await expect(visit.field('家访时间')).not.toHaveValue(today())
  await press('ArrowUp')
  await visit.fill('家访时间', '')
  await visit.pick('家访方式', 2)
  await expect(visit.carried('家访方式')).toHaveCount(0)
  await press('Alt+c')
  await expect(visit.carried('家访教师')).toHaveCount(0)
  await expect(visit.block('家访情况')).not.toContainText('虚老师')
  await visit.fill('家访类别', '')
  await visit.fill('家访教师', '第三位老师')
  await visit.fill('受访家长', '')
  await page.keyboard.insertText('谈了学习。')
  await press('Control+s')

  await expect(visit.dialog).toBeHidden()
  await expect(register.status).toContainText('共 2 次')
  await expect(register.cell(0, 'name')).toHaveText(children[1])
  await expect(register.cell(0, 'method')).toHaveText('电话家访')
  await expect(register.cell(0, 'teachers')).toHaveText('第三位老师')
  await expect(register.cell(1, 'teachers')).toHaveText('虚老师、构老师')
  // The keyboard is in the row of what was saved, where Enter opens it.
  await press('Enter')
  await expect(page.getByRole('dialog', { name: new RegExp(`^家访:.*${children[1]}`) })).toBeVisible()
})

test('a refused field is gone to, and words used before are offered', async () => {
  await beginVisit()
  await press('Control+Enter')
  await expect(visit.field('家访内容')).toBeFocused()
  await expect(visit.block('谈话内容').getByRole('alert')).toContainText('不能为空')
  await page.keyboard.insertText('谈了近况。')
  await press('Control+Enter')
  await expect(register.status).toContainText('共 1 次')

  await press('Alt+n')
  await visit.about(children[1])
  await press('Alt+c')
  await visit.fill('家访时间', '')
  await visit.pick('家访方式', 1)
  await visit.fill('家访类别', '')
  await expect(visit.field('家访教师')).toBeFocused()
  await press('ArrowDown')
  await expect(visit.field('家访教师')).toHaveAttribute('aria-expanded', 'true')
  await press('ArrowDown')
  await press('Enter')
  await expect(visit.block('家访情况')).toContainText(/虚老师|构老师/)
})

test('rare fields are unfolded by key, and a refused field further down is gone to', async () => {
  await beginVisit()
  const more = visit.block('后续跟进').getByRole('button', { name: '后续跟进:更多栏目' })
  await expect(visit.field('跟进结果')).toHaveCount(0)
  await more.press('Enter')
  await expect(visit.field('跟进结果')).toBeVisible()
  await visit.field('家访内容').focus()
  await page.keyboard.insertText('谈了近况。')
  await visit.field('跟进日期').focus()
  await page.keyboard.insertText('13.40')
  await press('Control+Enter')
  await expect(visit.field('跟进日期')).toBeFocused()
  await expect(visit.block('后续跟进').getByRole('alert')).toContainText('日期')
})

test('a kept sentence is found by its initials and inserted at the cursor', async () => {
  await beginVisit()
  const content = visit.field('家访内容')
  await page.keyboard.insertText('前后')
  await press('ArrowLeft')
  await press('Alt+j')
  const search = page.getByRole('combobox', { name: '查找常用语' })
  await expect(search).toBeFocused()
  await page.getByRole('button', { name: '加入十条现成的' }).press('Enter')
  await expect(page.getByRole('listbox', { name: '常用语' }).getByRole('option')).toHaveCount(10)
  await search.focus()
  await page.keyboard.type('sxxtz')
  await expect(page.getByRole('listbox', { name: '常用语' }).getByRole('option')).toHaveCount(1)
  await press('Enter')
  await expect(content).toBeFocused()
  await expect(content).toHaveValue('前了解孩子在家学习和生活情况，提醒上下学途中安全。后')

  await press('Control+a')
  await page.keyboard.insertText('自己常写的话。')
  await press('Alt+j')
  await page.getByRole('button', { name: '把文字存为常用语' }).press('Enter')
  await expect(page.getByRole('listbox', { name: '常用语' }).getByRole('option')).toHaveCount(11)
  await expect(page.getByRole('listbox', { name: '常用语' }).getByRole('option').first()).toContainText(
    '上下学'
  )
  await press('Escape')
  await expect(content).toBeFocused()
})

test('a visit is copied for another child, without its day and whom it met', async () => {
  await beginVisit()
  await page.keyboard.insertText('谈了近况。')
  await press('Control+Enter')
  await expect(register.cell(0, 'teachers')).toHaveText('虚老师、构老师')
  await expect(visit.dialog).toBeHidden()
  await press('Enter')
  const stored = new RecordFormPage(page, /^家访:/)
  await stored.button('复制为新的一条').press('Enter')
  await visit.about(children[1])
  await expect(visit.field('家访内容')).toHaveValue('谈了近况。')
  await expect(visit.field('受访家长')).toHaveValue('')
  await expect(visit.field('家访时间')).toHaveValue(today())
  // Nothing was typed yet: nothing is asked.
  await press('Escape')
  await expect(visit.dialog).toBeHidden()
  await expect(register.status).toContainText('共 1 次')
})

test('what was typed is not lost by Esc', async () => {
  await beginVisit()
  await press('Escape')
  const question = page.getByRole('dialog', { name: '改动还没有保存,要放弃吗?' })
  await expect(question).toBeVisible()
  await press('Enter')
  await expect(question).toBeHidden()
  await expect(visit.field('受访家长')).toHaveValue('测试父')
})
