import { app, type Session } from 'electron'
import { isOwnPage } from './page-protocol'

/** Denies a window everything it does not need: other pages, new windows, web views, device permissions. */
export function lockDown(session: Session) {
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(permission === 'clipboard-sanitized-write' && isOwnPage(contents.getURL()))
  )
  session.setPermissionCheckHandler(
    (_, permission, origin) => permission === 'clipboard-sanitized-write' && isOwnPage(origin)
  )
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    for (const navigation of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(navigation as 'will-navigate', (event) => {
        if (!isOwnPage(event.url)) event.preventDefault()
      })
    }
  })
}
