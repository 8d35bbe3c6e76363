import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { WindowBar } from './pages/window-bar'

/** What is typed and not saved is never lost without a question. */
const PASSWORD = '虚构密码-2026'

let folder: string
let host: Host
let page: Page
let register: RegisterPage
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-unsaved-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: PASSWORD
  })
  await register.openPage('表单栏目')
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the browser asks before it closes the tab, answered with staying there. */
async function questionsOfClosing(): Promise<string[]> {
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => questions.length || page.isClosed()).toBeTruthy()
  return questions
}

test('the tab, another page and signing out ask first', async () => {
  const called = page.getByLabel('家庭藏书的叫法')
  await called.fill('家里有多少书')
  expect(await questionsOfClosing()).toEqual(['beforeunload'])

  const question = page.getByRole('dialog', { name: '改动还没有保存,要放弃吗?' })
  await register.openPage('学生花名册')
  await question.getByRole('button', { name: '继续填写' }).click()
  await expect(question).toBeHidden()
  await new WindowBar(page).signOut()
  await question.getByRole('button', { name: '继续填写' }).click()
  await expect(called).toHaveValue('家里有多少书')

  await register.openPage('学生花名册')
  await question.getByRole('button', { name: '放弃改动' }).click()
  await expect(register.status).toContainText('共 0 人')
  await new WindowBar(page).signOut()
  await expect(new SignInPage(page).password).toBeVisible()
})

test('nothing is asked where everything is saved', async () => {
  await page.getByLabel('家庭藏书的叫法').fill('家里有多少书')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('表单栏目已保存')).toBeVisible()
  expect(await questionsOfClosing()).toEqual([])
})
