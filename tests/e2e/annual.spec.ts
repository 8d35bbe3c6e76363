import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'

let folder: string
let host: Host

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-annual-'))
  host = await startBrowserHost({ dataFolder: folder })
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the summary of the year is written, filled and kept', async () => {
  const { page } = host
  await new FirstRunPage(page).tryOut()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByRole('menuitem', { name: '年度总结' }).click()
  const summary = page.getByRole('region', { name: '年度总结' })
  await summary.getByRole('textbox', { name: '存在问题' }).fill('外出务工家长到会率不高')
  await summary.getByRole('button', { name: '写一个案例' }).click()
  await summary.getByRole('textbox', { name: '案例1题目' }).fill('一封家书')

  const saving = page.waitForEvent('download')
  await summary.getByRole('button', { name: '导出 Word 总结' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/工作总结\.docx$/)
  const parts = unzipSync(readFileSync(await download.path()))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(text).toContain('外出务工家长到会率不高')
  expect(text).toContain('一封家书')
  const students = await summary
    .getByRole('row', { name: /班级与学生\.在校学生数/ })
    .getByRole('cell')
    .nth(1)
    .textContent()
  expect(text).toContain(`在校学生${students}人`)

  // In the demo no account has a class, so that nobody can say how many class teachers there are.
  const told = page.getByRole('dialog', { name: '总结已导出,请核对' })
  await expect(told).toContainText('班级与学生.班主任数')
  await told.getByRole('button', { name: '知道了' }).click()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '关于' }).click()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.getByRole('menuitem', { name: '年度总结' }).click()
  await expect(summary.getByRole('textbox', { name: '存在问题' })).toHaveValue('外出务工家长到会率不高')
})
