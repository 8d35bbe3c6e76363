import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** Where the computer of the school stands: window and core agree about today. */
export const TIME_ZONE = 'Asia/Shanghai'

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
    timezoneId: TIME_ZONE,
    viewport: OFFICE_SCREEN,
    acceptDownloads: true
  })
  return { browser, context }
}
