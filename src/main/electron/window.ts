import { join } from 'node:path'
import { app, BrowserWindow, dialog, type Session } from 'electron'
import { programmeFolder } from '../hosting/places'
import { PAGE_ORIGIN } from './page-protocol'

/** Opens the one window. It starts maximised; its smallest size still fits an office screen of 1366×768. */
export async function openWindow(session: Session): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1280,
    height: 700,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: '校家同创台账',
    webPreferences: {
      session,
      preload: join(programmeFolder(), 'out', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The checker would download a dictionary and underline every Chinese name.
      spellcheck: false
    }
  })
  window.once('ready-to-show', () => {
    window.maximize()
    window.show()
  })
  window.webContents.on('will-prevent-unload', (event) => givesUp(window) && event.preventDefault())
  window.webContents.on('render-process-gone', () => void offerReload(window))
  window.on('unresponsive', () => void offerWaiting(window))
  await window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

/** Whether what is unsaved may go with the window, which closes only then. */
function givesUp(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: '改动还没有保存,要放弃吗?',
    buttons: ['继续填写', '放弃改动'],
    cancelId: 0
  })
  return choice === 1
}

async function offerReload(window: BrowserWindow) {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: '窗口遇到意外问题,已保存的数据没有受影响。',
    buttons: ['重新打开', '退出'],
    cancelId: 1
  })
  if (response === 1 || window.isDestroyed()) app.quit()
  else window.reload()
}

async function offerWaiting(window: BrowserWindow) {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '窗口暂时没有响应。',
    buttons: ['继续等待', '重新载入'],
    cancelId: 0
  })
  if (response === 1 && !window.isDestroyed()) window.reload()
}
