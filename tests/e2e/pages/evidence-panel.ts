import type { Locator, Page } from '@playwright/test'

/** The evidence of a record, wherever it is shown. */
export class EvidencePanel {
  constructor(
    private readonly page: Page,
    readonly panel: Locator
  ) {}

  /** The name of each file that is there. */
  names(): Locator {
    return this.panel.locator('.evidence-cards:not(.removed) .evidence-name')
  }

  thumbnail(name: string): Locator {
    return this.panel.getByRole('button', { name: `查看 ${name}` }).locator('img')
  }

  async choose(...paths: string[]) {
    const choosing = this.page.waitForEvent('filechooser')
    await this.panel.getByRole('button', { name: '添加照片或扫描件' }).click()
    await (await choosing).setFiles(paths)
  }

  /** Pastes a picture as a screenshot lies on the clipboard: with the name that browsers give each of them. */
  async pastePicture(bytes: Buffer) {
    await this.page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([content], 'image.png', { type: 'image/png' }))
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      )
    }, bytes.toString('base64'))
  }

  /** Drops a file on the place for it. */
  async drop(name: string, bytes: Buffer) {
    const dataTransfer = await this.page.evaluateHandle(
      ([base64, fileName]) => {
        const content = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
        const data = new DataTransfer()
        data.items.add(new File([content], fileName ?? ''))
        return data
      },
      [bytes.toString('base64'), name]
    )
    await this.panel.locator('.evidence-drop').dispatchEvent('drop', { dataTransfer })
  }

  remove(name: string) {
    return this.panel.getByRole('button', { name: `移除 ${name}` }).click()
  }
}
