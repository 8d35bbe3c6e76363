import type { BrowserContext, Frame, Page, Route } from '@playwright/test'
import { realAddress } from './addresses'
import { Application, HeldEvent } from './application'
import type { PageWindow } from './browser-window'
import { runWithElectron } from './electron-module'
import { electronSurface } from './electron-surface'
import { BINDING, decodeBytes, encodeBytes } from './preload-script'
import { WindowSession } from './window-session'

/** What the programme answers on an IPC channel. */
export type Invoked = (event: object, ...values: unknown[]) => unknown

/**
 * A stand-in for Electron over one Chromium page: enough of its API to run the built main and preload
 * bundles unchanged. Like Electron it loads the page through the programme's own protocol handler, runs the
 * preload before the page, carries IPC, asks before navigations and windows, and announces downloads.
 */
export class StandIn {
  readonly app: Application
  readonly sessions = new Map<string, WindowSession>()
  readonly schemes: unknown[] = []
  readonly messages: unknown[] = []
  readonly saveDialogs: object[] = []
  readonly openedPaths: string[] = []
  menu: unknown[] = []
  /** Which button somebody presses in a message that the programme waits for. */
  pressed = 0
  window: PageWindow | null = null
  readonly listeners = new Map<string, Invoked>()

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    switches: Record<string, string>
  ) {
    this.app = new Application(switches)
  }

  /** Runs a built main bundle until its window shows the page. */
  async run(main: string) {
    await this.context.exposeBinding(BINDING, ({ frame }, channel: string, values: unknown) =>
      this.invoke(frame, channel, values)
    )
    await this.context.route('**/*', (route) => this.answer(route))
    this.context.on('page', (page) => this.onNewPage(page))
    this.page.on('download', (download) => this.ownSession().announce(download, this.saveDialogs))
    const loaded = this.page.waitForEvent('load')
    await runWithElectron(main, electronSurface(this))
    await loaded
  }

  /** Ends the programme as its menu would, and waits until it has let go of the data. */
  async quit(): Promise<number> {
    this.app.quit()
    return this.app.ended
  }

  /** Calls what the programme answers on a channel, as a frame at some address would. */
  async invoke(frame: Frame, channel: string, values: unknown): Promise<unknown> {
    const listener = this.listeners.get(channel)
    if (!listener) throw new Error(`nothing answers on ${channel}`)
    const senderFrame = { url: realAddress(frame.url()), parent: frame.parentFrame() }
    const sender = this.window?.webContents
    return encodeBytes(await listener({ senderFrame, sender }, ...(decodeBytes(values) as unknown[])))
  }

  private ownSession(): WindowSession {
    if (!this.window) throw new Error('there is no window yet')
    return this.window.options.webPreferences.session
  }

  private async answer(route: Route) {
    const request = route.request()
    const address = realAddress(request.url())
    const handler = this.ownSession().handlers.get(new URL(address).protocol.slice(0, -1))
    if (!handler) {
      if (request.isNavigationRequest()) {
        const event = new HeldEvent(address)
        this.window?.webContents.emit('will-navigate', event)
        if (!event.defaultPrevented) throw new Error(`the programme let the window go to ${address}`)
      }
      // As in Electron the page stays; any other failure would put the browser's error page in its place.
      return route.abort('aborted')
    }
    const response = await handler(new Request(address, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer())
    })
  }

  private onNewPage(page: Page) {
    if (page !== this.page && !this.window?.webContents.mayOpen(page.url())) void page.close()
  }
}
