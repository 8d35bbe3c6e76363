import type { Locator, Page } from '@playwright/test'

/** The preview of what is to be printed. Its pages are in a shadow root, which locators look into. */
export class PrintPreviewPage {
  readonly dialog: Locator
  readonly leaves: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: '打印预览' })
    this.leaves = this.dialog.locator('.leaf')
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** How many pages its bar speaks of. */
  async announced(): Promise<number> {
    const words = await this.dialog.getByText(/^第 \d+ 页 \/ 共/).innerText()
    return Number(/共 (\d+) 页/.exec(words)?.[1])
  }
}

/** The pages of a PDF as Chromium writes it, each with its size in whole millimetres. */
export function pdfPages(pdf: Uint8Array): { width: number; height: number }[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => ({ width: millimetres(width), height: millimetres(height) })
  )
}

function millimetres(points = '0'): number {
  return Math.round((Number(points) * 25.4) / 72)
}
