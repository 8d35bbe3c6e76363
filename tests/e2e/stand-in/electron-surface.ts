import { PageWindow, type WindowOptions } from './browser-window'
import type { Invoked, StandIn } from './stand-in'
import { WindowSession } from './window-session'

/** What `import … from 'electron'` gives the main bundle. */
export function electronSurface(standIn: StandIn): Record<string, unknown> {
  class BrowserWindow extends PageWindow {
    constructor(options: WindowOptions) {
      super(standIn.page, options)
      standIn.window = this
      standIn.app.emit('web-contents-created', {}, this.webContents)
    }
    static getAllWindows() {
      return standIn.window ? [standIn.window] : []
    }
  }
  return {
    app: standIn.app,
    BrowserWindow,
    dialog: {
      showMessageBox: (...parts: unknown[]) => {
        standIn.messages.push(parts.at(-1))
        return Promise.resolve({ response: 0 })
      },
      showMessageBoxSync: (...parts: unknown[]) => {
        standIn.messages.push(parts.at(-1))
        return standIn.pressed
      },
      showErrorBox: (title: string, content: string) => void standIn.messages.push({ title, content })
    },
    ipcMain: {
      handle: (channel: string, listener: Invoked) => void standIn.listeners.set(channel, listener)
    },
    Menu: {
      buildFromTemplate: (template: unknown[]) => template,
      setApplicationMenu: (menu: unknown[]) => void (standIn.menu = menu)
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => {
        if (standIn.app.ready) throw new Error('schemes are declared before the application is ready')
        standIn.schemes.push(...schemes)
      }
    },
    session: {
      fromPartition: (name: string) => {
        const session = standIn.sessions.get(name) ?? new WindowSession(name)
        standIn.sessions.set(name, session)
        return session
      }
    },
    shell: {
      openPath: (path: string) => {
        standIn.openedPaths.push(path)
        return Promise.resolve('')
      }
    }
  }
}
