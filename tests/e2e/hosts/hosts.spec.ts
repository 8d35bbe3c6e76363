import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Answer, Message } from '../../../src/shared/api/messages'
import { startBrowserHost } from './browser-host'
import { type StandInHost, startStandInHost } from './stand-in-host'

type WindowWithLedger = typeof globalThis & { ledger: { send(message: Message): Promise<Answer> } }

let dataFolder: string
test.beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), '台账 hosts-'))
})
test.afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

/** What the browser complains about while the page loads: a blocked script or style, a failed request. */
async function complaints(page: Page): Promise<string[]> {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  await page.reload({ waitUntil: 'networkidle' })
  return found
}

test('browser mode shows the first screen without the secret in the address', async () => {
  const host = await startBrowserHost({ dataFolder })
  try {
    await expect(host.page).toHaveTitle(/台账/)
    expect(new URL(host.page.url()).search).toBe('')
    expect(await complaints(host.page)).toEqual([])
    await expect(host.page).toHaveTitle(/台账/)
  } finally {
    await host.close()
  }
})

test.describe('the desktop programme', () => {
  let host: StandInHost
  test.beforeEach(async () => {
    host = await startStandInHost({ dataFolder })
  })
  test.afterEach(() => host.close())

  test('its window gets one function, and answers come through it', async () => {
    await expect(host.page).toHaveTitle(/台账/)
    const [names, answer] = await host.page.evaluate(async () => {
      const { ledger } = globalThis as WindowWithLedger
      return [Object.keys(ledger), await ledger.send({ procedure: 'session.state', input: {} })] as const
    })
    expect(names).toEqual(['send'])
    expect(answer).toMatchObject({ ok: true, value: { stage: 'empty', demo: false } })
  })

  test('what is not a message is refused with a code', async () => {
    const answer = await host.page.evaluate(() => {
      const { ledger } = globalThis as WindowWithLedger
      return ledger.send('nonsense' as unknown as Message)
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  test('a frame inside the page cannot send', async () => {
    await host.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
    })
    const frame = host.page.frames()[1]
    if (!frame) throw new Error('no frame')
    const message = { procedure: 'session.state', input: {} }
    const answer = await host.electron.invoke(frame, 'ledger:send', [message])
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
  })

  test('other pages, new windows and permissions are denied', async () => {
    const address = host.page.url()
    await host.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.invalid/'
      document.body.append(link)
      link.click()
      window.open('https://example.invalid/')
    })
    await expect.poll(() => host.page.context().pages().length).toBe(1)
    expect(host.page.url()).toBe(address)
    await expect(host.page.getByText('欢迎使用')).toBeVisible()
    const session = host.electron.sessions.get('ledger')
    expect(session?.grants('media', 'app://ledger/')).toBe(false)
    expect(session?.grants('clipboard-sanitized-write', 'app://ledger/')).toBe(true)
    expect(session?.grants('clipboard-sanitized-write', 'https://example.invalid/')).toBe(false)
  })

  test('its page runs under a strict policy and nothing outside it is served', async () => {
    expect(await complaints(host.page)).toEqual([])
    const answer = await host.page.evaluate(async () => {
      const page = await fetch('/')
      const outside = await fetch('/..%2f..%2fpackage.json')
      return [page.headers.get('content-security-policy'), outside.status] as const
    })
    expect(answer[0]).toContain("script-src 'self'")
    expect(answer[1]).toBe(404)
  })

  test('closing it asks for what is unsaved, and it stays unless that is given up', () => {
    const { electron } = host
    const closes = (pressed: number) => {
      electron.pressed = pressed
      const event = { prevented: false, preventDefault: () => (event.prevented = true) }
      electron.window?.webContents.emit('will-prevent-unload', event)
      return event.prevented
    }
    expect(closes(0)).toBe(false)
    expect(electron.messages).toMatchObject([{ message: '改动还没有保存,要放弃吗?', cancelId: 0 }])
    expect(closes(1)).toBe(true)
  })

  test('its menu speaks Chinese and it fits an office screen', () => {
    const labels = host.electron.menu.map((item) => (item as { label: string }).label)
    expect(labels).toEqual(['文件', '编辑', '视图', '帮助'])
    const { minWidth = 0, minHeight = 0 } = host.electron.window?.options ?? {}
    expect(minWidth).toBeLessThanOrEqual(1366)
    expect(minHeight).toBeLessThanOrEqual(728)
  })
})
