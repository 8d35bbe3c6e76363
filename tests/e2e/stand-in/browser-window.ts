import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { shownAddress } from './addresses'
import { preloadScript } from './preload-script'
import type { WindowSession } from './window-session'

/** What the product passes to `new BrowserWindow`. */
export interface WindowOptions {
  minWidth: number
  minHeight: number
  webPreferences: {
    session: WindowSession
    preload: string
    contextIsolation: boolean
    sandbox: boolean
    nodeIntegration: boolean
  }
}

/** What the product passes to `webContents.print`. */
interface PrintOptions {
  silent: boolean
  printBackground: boolean
  landscape: boolean
  /** Microns of the upright paper. */
  pageSize: { width: number; height: number }
  margins: { marginType: string }
}

/** Electron's `webContents`, as far as the product uses it. */
export class WebContents extends EventEmitter {
  /** What came out of the printer, as PDFs, and with which settings its dialog opened. */
  readonly printouts: { options: PrintOptions; pdf: Buffer }[] = []
  /** What the printer dialog answers; empty where somebody presses its button for printing. */
  printerSays = ''

  constructor(private readonly page: Page) {
    super()
  }

  /** As Electron without a preview: on the paper of the dialog, whatever the page says about paper. */
  print(options: PrintOptions, done: (printed: boolean, reason: string) => void) {
    if (options.silent || options.margins.marginType !== 'none') throw new Error('the dialog is not asked')
    if (this.printerSays) return done(false, this.printerSays)
    const { width, height } = options.pageSize
    const size = { width: `${width / 1000}mm`, height: `${height / 1000}mm` }
    const { landscape, printBackground } = options
    void this.page.pdf({ ...size, landscape, printBackground, preferCSSPageSize: false }).then((pdf) => {
      this.printouts.push({ options, pdf })
      done(true, '')
    })
  }

  printToPDF(options: { preferCSSPageSize: boolean; printBackground: boolean }) {
    return this.page.pdf(options)
  }

  private openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }

  mayOpen(url: string): boolean {
    return this.openHandler({ url }).action === 'allow'
  }
}

/** Electron's `BrowserWindow` over the one page that the stand-in was given. */
export class PageWindow extends EventEmitter {
  readonly webContents: WebContents

  constructor(
    private readonly page: Page,
    readonly options: WindowOptions
  ) {
    super()
    this.webContents = new WebContents(page)
    const { contextIsolation, sandbox, nodeIntegration } = options.webPreferences
    if (!contextIsolation || !sandbox || nodeIntegration) throw new Error('the window is not sandboxed')
  }

  async loadURL(address: string) {
    await this.page.addInitScript(preloadScript(readFileSync(this.options.webPreferences.preload, 'utf8')))
    await this.page.goto(shownAddress(address))
    this.emit('ready-to-show')
  }

  maximize() {}
  show() {}
  focus() {}
  isMinimized() {
    return false
  }
  isDestroyed() {
    return this.page.isClosed()
  }
  reload() {
    void this.page.reload()
  }
}
