import { join, resolve } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { defaultDataFolder } from '../hosting/places'
import { CoreThread } from '../thread/core-thread'
import { answerWindow } from './bridge'
import { saveDownloads } from './downloads'
import { lockDown } from './lock-down'
import { installMenu } from './menu'
import { declarePageScheme, servePage } from './page-protocol'
import { openWindow } from './window'

const dataFolder = resolve(app.commandLine.getSwitchValue('data') || defaultDataFolder())
// The browser's own files stay apart from the school's; native dialogs speak Chinese.
app.setPath('userData', join(dataFolder, 'window'))
app.commandLine.appendSwitch('lang', 'zh-CN')

if (app.requestSingleInstanceLock()) {
  declarePageScheme()
  app.on('second-instance', bringForward)
  void app.whenReady().then(run)
} else {
  app.quit()
}

async function run() {
  const core = new CoreThread(dataFolder)
  // Without `persist:` nothing the window saw is ever written to disk.
  const windowSession = session.fromPartition('ledger')
  lockDown(windowSession)
  servePage(windowSession)
  saveDownloads(windowSession)
  installMenu(dataFolder)
  answerWindow(core)

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void core.close().finally(() => app.exit(0))
  })
  await openWindow(windowSession)
}

function bringForward() {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
