import { EventEmitter } from 'node:events'

/** An event that a listener can hold back. */
export class HeldEvent {
  defaultPrevented = false
  constructor(readonly url = '') {}
  preventDefault() {
    this.defaultPrevented = true
  }
}

/** Electron's `app`, as far as the product uses it. */
export class Application extends EventEmitter {
  readonly isPackaged = false
  readonly paths = new Map<string, string>()
  readonly switches: Map<string, string>
  /** Set once the programme may no longer declare schemes. */
  ready = false
  readonly ended: Promise<number>
  private end: (status: number) => void = () => undefined

  constructor(switches: Record<string, string>) {
    super()
    this.switches = new Map(Object.entries(switches))
    this.ended = new Promise((resolve) => (this.end = resolve))
  }

  readonly commandLine = {
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value)
  }

  async whenReady() {
    await Promise.resolve()
    this.ready = true
  }

  requestSingleInstanceLock() {
    return true
  }

  setPath(name: string, path: string) {
    this.paths.set(name, path)
  }

  getVersion() {
    return '0.0.0'
  }

  /** As in Electron: listeners of `will-quit` may hold the end back and call `exit` themselves. */
  quit() {
    const event = new HeldEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(status: number) {
    this.end(status)
  }
}
