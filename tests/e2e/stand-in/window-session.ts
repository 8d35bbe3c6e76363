import { EventEmitter } from 'node:events'
import type { Download } from '@playwright/test'

type ProtocolHandler = (request: Request) => Promise<Response>
type PermissionAsk = (contents: { getURL(): string }, name: string, answer: (allow: boolean) => void) => void
type PermissionLook = (contents: null, name: string, origin: string) => boolean

/** Electron's `Session`, as far as the product uses it. */
export class WindowSession extends EventEmitter {
  readonly handlers = new Map<string, ProtocolHandler>()
  private ask: PermissionAsk = (_contents, _name, answer) => answer(true)
  private look: PermissionLook = () => true

  constructor(readonly partition: string) {
    super()
  }

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => void this.handlers.set(scheme, handler)
  }

  setPermissionRequestHandler(handler: PermissionAsk) {
    this.ask = handler
  }

  setPermissionCheckHandler(handler: PermissionLook) {
    this.look = handler
  }

  /** Whether a page at this address would be given a permission. */
  grants(name: string, address: string): boolean {
    let granted = false
    this.ask({ getURL: () => address }, name, (allow) => (granted = allow))
    return granted && this.look(null, name, address)
  }

  /** Tells the programme of a download, as Electron does before it asks where to save it. */
  announce(download: Download, saveDialogs: object[]) {
    const item = new EventEmitter()
    const filename = download.suggestedFilename()
    this.emit(
      'will-download',
      {},
      Object.assign(item, {
        getFilename: () => filename,
        setSaveDialogOptions: (options: object) => void saveDialogs.push(options)
      })
    )
    void download.failure().then((fault) => item.emit('done', {}, fault ? 'interrupted' : 'completed'))
  }
}
