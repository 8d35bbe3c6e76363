import { protocol, type Session } from 'electron'
import { pageFolder, pageHeaders, readPageFile } from '../hosting/page-files'

/** Where the window's page lives: a scheme of our own, so that no port is open and no file:// page has rights. */
export const PAGE_ORIGIN = 'app://ledger'

/** Makes `app:` a secure scheme with an origin. Must run before the application is ready. */
export function declarePageScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Serves the built window to this session, with its security headers. */
export function servePage(session: Session) {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file =
      url.host === 'ledger' && request.method === 'GET'
        ? await readPageFile(pageFolder(), url.pathname)
        : undefined
    if (!file) return new Response('没有这个页面。', { status: 404, headers: pageHeaders })
    return new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.type } })
  })
}

/** Whether an address belongs to the window's own page. */
export function isOwnPage(address: string): boolean {
  return address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`)
}
