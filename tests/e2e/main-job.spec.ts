import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { startStandInHost } from './hosts/stand-in-host'
import { FirstRunPage } from './pages/first-run-page'
import { ImportWizard } from './pages/import-wizard'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'samples', 'd02-花名册-分班.xlsx')
const STUDENTS = 56
const PASSWORD = '虚构密码-2026'

/** The main job, the same on every host: what a director does on the first day. */
const hosts = { 'browser mode': startBrowserHost, 'the desktop window': startStandInHost }

for (const [name, start] of Object.entries(hosts)) {
  test.describe(`in ${name}`, () => {
    let folder: string
    let host: Host
    let page: Page

    test.beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ledger-e2e-'))
      host = await start({ dataFolder: join(folder, 'data') })
      page = host.page
      await new FirstRunPage(page).setUp({
        schoolName: '虚构县第一中心学校',
        displayName: '虚构主任',
        password: PASSWORD
      })
    })
    test.afterEach(async () => {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function importSample(file: string): Promise<ImportWizard> {
      await new RegisterPage(page).tool('导入').click()
      const wizard = new ImportWizard(page)
      await wizard.choose(file)
      await wizard.next.click()
      await expect(wizard.start).toBeVisible()
      return wizard
    }

    test('a workbook becomes a register, is corrected, and comes back unchanged', async () => {
      const register = new RegisterPage(page)
      const first = await importSample(SAMPLE)
      expect(await first.count('新增')).toBe(STUDENTS)
      expect(await first.count('退回')).toBe(0)
      await first.finish()
      await expect(register.status).toContainText(`共 ${STUDENTS} 人`)

      const birthDate = register.cell(0, 'birthDate')
      const born = await birthDate.innerText()
      await register.type(birthDate, '2012.1.2')
      await expect(birthDate).toHaveText('2012-01-02')
      await expect(birthDate).toHaveClass(/cell-doubt/)
      await register.onlyDoubtful(true)
      await expect(register.status).toContainText('共 1 人')
      await register.chooseInMenu(birthDate, `更正为 ${born}`)
      await expect(birthDate).toHaveText(born)
      await expect(birthDate).not.toHaveClass(/cell-doubt/)
      await register.onlyDoubtful(false)
      await expect(register.status).toContainText(`共 ${STUDENTS} 人`)

      await register.search.fill('tangxuanyi')
      await expect(register.status).toContainText('共 1 人')
      const person = register.cell(0, 'name')
      await expect(person).toHaveText('唐轩怡')
      const ethnicity = register.cell(0, 'ethnicity')
      const before = await ethnicity.innerText()
      await register.type(ethnicity, '藏')
      await expect(ethnicity).toHaveText('藏族')
      await register.tool('撤销').click()
      await expect(ethnicity).toHaveText(before)
      await register.search.fill('')
      await expect(register.status).toContainText(`共 ${STUDENTS} 人`)

      const exported = join(folder, '导出.xlsx')
      await register.exportTo(exported)
      const again = await importSample(exported)
      expect(await again.count('未变')).toBe(STUDENTS)
      expect(await again.count('新增')).toBe(0)
      expect(await again.count('更新')).toBe(0)
      await again.close()
    })

    test('an import is undone as one, and the recycle bin gives back', async () => {
      const register = new RegisterPage(page)
      await (await importSample(SAMPLE)).finish()
      await register.chooseInMenu(register.cell(0, 'name'), /删除/)
      await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
      await expect(register.status).toContainText(`共 ${STUDENTS - 1} 人`)
      await register.tool('撤销').click()
      await expect(register.status).toContainText(`共 ${STUDENTS} 人`)

      await register.openPage('导入记录')
      await page.getByRole('row', { name: /d02/ }).getByRole('button', { name: '撤销' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
      await expect(page.getByText(/已于 .* 撤销/)).toBeVisible()
      await register.openPage('学生花名册')
      await expect(register.status).toContainText(/共 [01] 人/)
    })

    test('a block goes out to and comes in from a worksheet, as one step', async () => {
      const register = new RegisterPage(page)
      await (await importSample(SAMPLE)).finish()
      await register.cell(1, 'ethnicity').click()
      await register.paste('藏\n蒙古族\n')
      await page.getByRole('dialog').getByRole('button', { name: '粘贴' }).click()
      await expect(register.cell(1, 'ethnicity')).toHaveText('藏族')
      await expect(register.cell(2, 'ethnicity')).toHaveText('蒙古族')

      await register.cell(1, 'ethnicity').click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(register.cell(1, 'ethnicity')).toBeFocused()
      await page.keyboard.press('Shift+ArrowDown')
      await expect(register.cell(2, 'ethnicity')).toHaveClass(/cell-chosen/)
      const copied = await page.evaluate(() => {
        const data = new DataTransfer()
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: data, bubbles: true })
        )
        return data.getData('text/plain')
      })
      expect(copied).toBe('藏族\r\n蒙古族')
    })

    test('what is masked is shown on demand, logged, and a lock keeps the page', async () => {
      const register = new RegisterPage(page)
      await (await importSample(SAMPLE)).finish()
      const idNumber = register.cell(0, 'idNumber')
      await expect(idNumber).toContainText('*')
      await register.chooseInMenu(idNumber, /显示完整内容/)
      await expect(idNumber.or(page.locator('.ag-cell-inline-editing input'))).not.toContainText('*')

      await page.getByRole('button', { name: '锁定' }).click()
      const signIn = new SignInPage(page)
      await signIn.signIn('不是这个密码')
      await expect(signIn.refusal).toContainText('登录名或密码不对')
      await signIn.signIn(PASSWORD)
      await expect(register.status).toContainText(`共 ${STUDENTS} 人`)
      await register.openPage('操作记录')
      await expect(page.getByRole('table')).toContainText('查看')
    })
  })
}
