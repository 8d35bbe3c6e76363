import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { gradient, PDF, phonePhoto } from '../sample-evidence'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { EvidencePanel } from './pages/evidence-panel'
import { FirstRunPage } from './pages/first-run-page'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { StudentPage } from './pages/student-page'

/** Photos and scans of a record: added in three ways, looked at, removed, brought back, handed out. */
let folder: string
let host: Host
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-evidence-'))
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  page = host.page
  await page.setViewportSize({ width: 1366, height: 768 })
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: '虚构密码-2026'
  })
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function write(name: string, content: Uint8Array) {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** A register with one student, typed into the form, which says how evidence comes to a new record. */
async function registerWithStudent() {
  const register = new RegisterPage(page)
  await register.tool('新增学生').click()
  const form = page.getByRole('dialog', { name: '新增学生' })
  await expect(form).toContainText('先保存,再打开这条记录')
  await form.getByLabel('姓名', { exact: true }).fill('虚构学生')
  await form.getByLabel('班级', { exact: true }).fill('三(1)班')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(register.cell(0, 'name')).toHaveText('虚构学生')
  return register
}

test('photos are chosen, pasted and dropped, seen, removed and exported', async ({}, info) => {
  const shot = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) })
  }
  const register = await registerWithStudent()

  const form = await register.openRecord(0)
  await form.getByRole('tab', { name: '佐证材料' }).click()
  const evidence = new EvidencePanel(page, form.locator('.evidence'))
  await expect(evidence.panel).toContainText('还没有佐证材料')
  await shot('empty')

  const photo = await phonePhoto()
  await evidence.choose(await write('家访.jpg', photo), await write('签到表.pdf', PDF))
  await expect(evidence.names()).toHaveText(['家访.jpg', '签到表.pdf'])
  await evidence.pastePicture(await gradient(600, 400).png().toBuffer())
  await expect(evidence.names()).toHaveText(['家访.jpg', '签到表.pdf', '粘贴的图片.png'])
  await evidence.drop('黑板.webp', await gradient(900, 500).webp().toBuffer())
  await expect(evidence.names()).toHaveText(['家访.jpg', '签到表.pdf', '粘贴的图片.png', '黑板.jpg'])
  await expect(form.getByRole('tab', { name: '佐证材料(4)' })).toBeVisible()
  for (const name of ['家访.jpg', '粘贴的图片.png', '黑板.jpg']) {
    await expect
      .poll(() => evidence.thumbnail(name).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  }

  await evidence.choose(
    await write('记录.docx', Buffer.from('PK\x03\x04 [Content_Types].xml', 'latin1')),
    await write('家访2.jpg', photo)
  )
  const refused = evidence.panel.getByRole('alert')
  await expect(refused).toContainText('有 2 个文件没有添加')
  await expect(refused).toContainText('记录.docx:这个文件不能作为佐证材料:这是 Word、Excel 等文档')
  await expect(refused).toContainText('家访2.jpg:这条记录里已经有这个文件了')
  await shot('added')
  await refused.getByRole('button').click()

  await evidence.panel.getByRole('button', { name: '查看 家访.jpg' }).click()
  const view = page.getByRole('dialog', { name: '家访.jpg' })
  const picture = view.getByRole('img', { name: '家访.jpg' })
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([640, 2560])
  await shot('view')
  await view.getByRole('button', { name: '原始大小' }).click()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.clientHeight)).toBe(2560)
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
  await expect(form).toBeVisible()

  const download = page.waitForEvent('download')
  await evidence.panel.getByRole('button', { name: '下载 签到表.pdf' }).click()
  expect(readFileSync(await (await download).path())).toEqual(PDF)

  await evidence.remove('黑板.jpg')
  await expect(evidence.names()).toHaveCount(3)
  await shot('removed')
  await page.getByRole('button', { name: '放回来' }).click()
  await expect(evidence.names()).toHaveCount(4)
  await evidence.remove('签到表.pdf')
  await evidence.panel.getByRole('button', { name: '查看已移除的(1)' }).click()
  await expect(evidence.panel.locator('.removed')).toContainText('签到表.pdf')
  for (const name of readdirSync(join(folder, 'data', 'attachments')))
    expect(name).toMatch(/^[0-9a-f]{32}\.bin$/)
  await form.getByRole('button', { name: '取消' }).click()

  await register.tool('导出').click()
  const dialog = page.getByRole('dialog', { name: '导出学生花名册' })
  await dialog.getByLabel(/^佐证材料/).check()
  await shot('export')
  const zip = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出' }).click()
  const parts = Object.keys(unzipSync(readFileSync(await (await zip).path())))
  const place = '学生花名册/三(1)班 001'
  expect(parts).toEqual(['目录.xlsx', `${place}/01.jpg`, `${place}/02.png`, `${place}/03.jpg`])
  await expect(page.getByText('已导出 1 条记录的 3 个佐证材料')).toBeVisible()

  await register.openPage('操作记录')
  const log = page.getByRole('table')
  await expect(log).toContainText('佐证材料:虚构学生')
  await expect(log).toContainText('学生花名册佐证材料')
  await shot('log')
})

test('a registration form has its evidence beside it, and a lock hides an open picture', async ({}, info) => {
  await registerWithStudent()
  const student = new StudentPage(page)
  await student.find('虚构学生')
  await student.turnTo('登记表')
  await student.button('开始填写').click()
  const button = student.region.getByRole('button', { name: /^佐证材料/ })
  await button.click()
  const drawer = page.getByRole('dialog', { name: '佐证材料' })
  const evidence = new EvidencePanel(page, drawer.locator('.evidence'))
  await evidence.choose(await write('登记表.jpg', await phonePhoto()))
  await expect(evidence.names()).toHaveText(['登记表.jpg'])
  await evidence.panel.getByRole('button', { name: '查看 登记表.jpg' }).click()
  const view = page.getByRole('dialog', { name: '登记表.jpg' })
  await expect(view).toBeVisible()
  await page.getByLabel('锁定').dispatchEvent('click')
  const signIn = new SignInPage(page)
  await expect(signIn.password).toBeVisible()
  await expect(view).toBeHidden()
  await expect(evidence.panel).toBeHidden()
  await evidence.pastePicture(await gradient(60, 40).png().toBuffer())
  await signIn.signIn('虚构密码-2026')
  await expect(view).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(evidence.names()).toHaveCount(1)
  await drawer.getByRole('button', { name: '关闭' }).click()
  await expect(button).toHaveText('佐证材料(1)')
  await page.screenshot({ path: info.outputPath('form.png') })
})
