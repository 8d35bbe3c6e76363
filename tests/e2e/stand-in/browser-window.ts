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

/** Electron's `webContents`, as far as the product uses it. */
export class WebContents extends EventEmitter {
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
  readonly webContents = new WebContents()

  constructor(
    private readonly page: Page,
    readonly options: WindowOptions
  ) {
    super()
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
