import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** The size of an office screen. */
const OFFICE_SCREEN = { width: 1366, height: 768 }

/** A Chromium as a school's computer would have it, with one window context. */
export async function launchChromium(): Promise<{ browser: Browser; context: BrowserContext }> {
  const asRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: process.env.LEDGER_CHROMIUM || undefined,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      ...(asRoot ? ['--no-sandbox'] : [])
    ]
  })
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: OFFICE_SCREEN,
    acceptDownloads: true
  })
  return { browser, context }
}
