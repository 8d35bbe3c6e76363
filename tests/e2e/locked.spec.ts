import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd03-名单.csv')
const PASSWORD = '虚构密码-2026'
const SCHOOL = { schoolName: '虚构学校', displayName: '虚构主任', password: PASSWORD }

let folder: string
let host: Host
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-locked-'))
  host = await startBrowserHost({ dataFolder: folder })
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a lock after idle minutes closes an open import, says so, and the file can be chosen again', async () => {
  const { page } = host
  await page.clock.install()
  await new FirstRunPage(page).setUp(SCHOOL)
  const register = new RegisterPage(page)
  await register.tool('导入').click()
  const wizard = new ImportWizard(page)
  await wizard.choose(SAMPLE)
  await page.clock.fastForward('16:00')
  const signIn = new SignInPage(page)
  await expect(signIn.password).toBeVisible()
  await expect(wizard.next).toBeHidden()
  await signIn.signIn(PASSWORD)
  await expect(page.getByText('没有导入任何内容。请重新选择文件')).toBeVisible()
  await wizard.choose(SAMPLE)
  await wizard.next.click()
  await wizard.finish()
  await expect(register.status).toContainText(/共 [1-9]\d* 人/)
})

test('a lock hides an open form as well, and gives back what was typed in it', async () => {
  const { page } = host
  await new FirstRunPage(page).setUp(SCHOOL)
  const register = new RegisterPage(page)
  await register.tool('新增学生').click()
  const form = page.getByRole('dialog', { name: '新增学生' })
  await form.getByLabel('姓名', { exact: true }).fill('测试甲')
  await form.getByLabel('班级').fill('三(2)班')
  await page.getByLabel('锁定').dispatchEvent('click')
  const signIn = new SignInPage(page)
  await expect(signIn.password).toBeVisible()
  await expect(form).toBeHidden()
  await signIn.password.pressSequentially(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('姓名', { exact: true })).toHaveValue('测试甲')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(register.cell(0, 'name')).toHaveText('测试甲')
})

test('a second programme on the same ledger is refused with a sentence', async () => {
  await new FirstRunPage(host.page).setUp(SCHOOL)
  const second = await startBrowserHost({ dataFolder: folder })
  try {
    const signIn = new SignInPage(second.page)
    await signIn.signIn(PASSWORD)
    await expect(signIn.refusal).toContainText('台账正被另一个窗口或程序使用')
  } finally {
    await second.close()
  }
})

test('the fields of a dialog over a form are its own', async () => {
  const { page } = host
  await page.getByRole('button', { name: '从备份恢复' }).click()
  const dialog = page.getByRole('dialog', { name: '从备份恢复' })
  await dialog.getByText('密码', { exact: true }).click()
  await expect(dialog.getByLabel('密码')).toBeFocused()
})
