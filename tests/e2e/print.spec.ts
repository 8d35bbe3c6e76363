import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { startStandInHost } from './hosts/stand-in-host'
import { FirstRunPage } from './pages/first-run-page'
import { pdfPages, PrintPreviewPage } from './pages/print-preview-page'
import { RegisterPage } from './pages/register-page'

/** Lists and cards on paper: what the preview shows is what comes out, in the browser and in the desktop window. */
const UPRIGHT = { width: 210, height: 297 }
const LYING = { width: 297, height: 210 }

let folder: string
let host: Host
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-print-'))
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the made-up ledger on a host that has started. */
async function open() {
  await new FirstRunPage(host.page).tryOut()
  const register = new RegisterPage(host.page)
  await expect(register.status).toContainText('共 600 人')
  return { register, preview: new PrintPreviewPage(host.page), page: host.page }
}

test('in the browser a list opens with Ctrl+P, every page is there, and paper gets exactly these', async () => {
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  const { register, preview, page } = await open()
  await register.cell(0, 'name').click()
  await page.keyboard.press('Control+p')
  await expect(preview.dialog).toBeVisible()
  const pages = await preview.announced()
  expect(pages).toBeGreaterThan(5)
  await expect(preview.leaves).toHaveCount(pages)
  await expect(preview.leaves.first()).toContainText('学生花名册')
  await expect(preview.leaves.nth(1)).toContainText('姓名')
  await expect(preview.leaves.last()).toContainText(`第 ${pages} 页,共 ${pages} 页`)

  const wide = await preview.leaves.first().boundingBox()
  await preview.dialog.getByText('整页').click()
  const whole = await preview.leaves.first().boundingBox()
  expect(whole?.width).toBeLessThan(wide?.width ?? 0)
  expect(whole?.height).toBeLessThan(768)

  const pdf = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(pdf).toEqual(Array.from({ length: pages }, () => LYING))

  const asked = page.evaluate(
    () => new Promise((told) => addEventListener('beforeprint', () => told(document.title), { once: true }))
  )
  await preview.button('打印').click()
  expect(await asked).toContain('学生花名册')
  await preview.button('存为PDF').click()
  await expect(page.getByText('另存为 PDF').first()).toBeVisible()

  const saved = page.waitForEvent('download')
  await preview.button('导出 Excel').click()
  expect((await saved).suggestedFilename()).toMatch(/花名册.*\.xlsx$/)
  await page.keyboard.press('Escape')
  await expect(preview.dialog).toBeHidden()
  await expect(register.status).toBeVisible()
})

test('the dialogs for export and cards show the same pages, and Esc goes back to them only', async () => {
  host = await startBrowserHost({ dataFolder: join(folder, 'data') })
  const { register, preview, page } = await open()
  await register.tool('导出').click()
  const dialog = page.getByRole('dialog', { name: '导出学生花名册' })
  await dialog.getByLabel('公示(只有姓名和班级)').check()
  await dialog.getByRole('button', { name: '打印预览' }).click()
  await expect(preview.leaves.first()).toContainText('公示')
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))[0]).toEqual(UPRIGHT)
  await page.keyboard.press('Escape')
  await expect(preview.dialog).toBeHidden()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await register.openPage('登记表')
  await page.getByRole('button', { name: '打印登记表' }).click()
  const cards = page.getByRole('dialog', { name: '打印登记表' })
  await cards.getByLabel('空白表(不印姓名)').check()
  await cards.getByLabel('张数').fill('3')
  await cards.getByRole('button', { name: '打印预览' }).click()
  await expect(preview.leaves).toHaveCount(3)
  await expect(preview.leaves.first()).toContainText('学生家庭及周边环境登记表')
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toEqual([UPRIGHT, UPRIGHT, UPRIGHT])
})

test('the desktop window prints through the printer dialog and saves a PDF where somebody wants it', async () => {
  const desktop = await startStandInHost({ dataFolder: join(folder, 'data') })
  host = desktop
  const { register, preview, page } = await open()
  await register.tool('打印预览').click()
  await expect(preview.dialog).toBeVisible()
  const pages = await preview.announced()
  const sheets = Array.from({ length: pages }, () => LYING)
  const contents = desktop.electron.window?.webContents
  if (!contents) throw new Error('no window')

  await preview.button('打印').click()
  await expect.poll(() => contents.printouts.length).toBe(1)
  const [printout] = contents.printouts
  expect(pdfPages(printout?.pdf ?? Buffer.alloc(0))).toEqual(sheets)
  expect(printout?.options).toMatchObject({
    silent: false,
    landscape: true,
    margins: { marginType: 'none' },
    pageSize: { width: 210_000, height: 297_000 }
  })

  contents.printerSays = 'Print job canceled'
  await preview.button('打印').click()
  await expect(preview.button('打印')).toBeEnabled()
  await expect(page.getByText('没有打印成功')).toBeHidden()
  contents.printerSays = 'No printers available on the network'
  await preview.button('打印').click()
  await expect(page.getByText('没有打印成功。请检查打印机是否连接、开机')).toBeVisible()

  const saved = page.waitForEvent('download')
  await preview.button('存为PDF').click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/花名册.*\.pdf$/)
  expect(pdfPages(await readFile(await download.path()))).toEqual(sheets)
  expect(desktop.electron.saveDialogs.length).toBe(1)
})
