import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { StudentPage } from './pages/student-page'
import { wordsOnScreen } from './pages/words-on-screen'

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd04-杂乱名单.xlsx')
/** Keys, file formats, the sheet's own name and the login name: words that are known as they are. */
const KNOWN = /Ctrl|Shift|Enter|Esc|Alt|Tab|WPS|xlsx|xls|csv|Sheet1|admin/g

let folder: string
let host: Host
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-words-'))
  host = await startBrowserHost({ dataFolder: folder })
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

test('no screen has English left on it', async () => {
  const { page } = host
  const onlyChinese = async () => {
    const words = await wordsOnScreen(page)
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((text) => /[A-Za-z]{3,}/.test(text.replace(KNOWN, '')))).toEqual([])
  }
  const first = new FirstRunPage(page)
  await expect(page.getByText('欢迎使用')).toBeVisible()
  await onlyChinese()
  await first.setUp({ schoolName: '虚构学校', displayName: '虚构主任', password: '虚构密码-2026' })

  const register = new RegisterPage(page)
  await expect(register.status).toContainText('共 0 人')
  await onlyChinese()
  await register.tool('导入').click()
  const wizard = new ImportWizard(page)
  await onlyChinese()
  await wizard.choose(SAMPLE)
  await onlyChinese()
  await wizard.next.click()
  await expect(wizard.start).toBeVisible()
  await onlyChinese()
  await wizard.finish()
  await expect(register.status).toContainText(/共 [1-9]\d* 人/)
  await onlyChinese()

  await page.getByRole('columnheader', { name: /姓名/ }).locator('.ag-header-cell-filter-button').click()
  await onlyChinese()
  await page.keyboard.press('Escape')
  await register.tool('新增学生').click()
  await expect(page.getByRole('dialog', { name: '新增学生' })).toBeVisible()
  await onlyChinese()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  for (const name of [
    '登记表',
    '留守儿童',
    '待核对',
    '导入记录',
    '操作记录',
    '备份',
    '账号',
    '表单栏目',
    '设置'
  ]) {
    await register.openPage(name)
    await onlyChinese()
  }

  await register.openPage('学生花名册')
  const name = (await register.cell(0, 'name').innerText()).trim()
  const student = new StudentPage(page)
  await student.find(name)
  for (const tab of ['基本情况', '家庭成员', '登记表', '留守情况', '时间线']) {
    await student.turnTo(tab)
    const begin = student.region.getByRole('button', { name: /^(开始填写|登记留守情况)$/ })
    if (tab === '登记表' || tab === '留守情况') {
      await onlyChinese()
      await begin.click()
      await expect(student.button('保存')).toBeVisible()
    }
    await onlyChinese()
  }
})
