import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Decides who may speak to the server: only a browser on this machine that was given this launch's secret.
 * `Host` is checked against DNS rebinding, `Origin` and `Sec-Fetch-Site` against other pages in the same browser.
 */
export class Doorkeeper {
  /** In the opened address once; exchanged for the cookie. */
  readonly secret = randomBytes(32).toString('base64url')
  private readonly token = randomBytes(32).toString('base64url')
  private address = ''

  /** Sets the `host:port` under which alone the server answers. */
  listensAt(address: string) {
    this.address = address
  }

  /** The address to open in a browser. */
  get entrance(): string {
    return `http://${this.address}/?key=${this.secret}`
  }

  /** The cookie a browser gets for the right secret. Named by port, since cookies are shared between ports. */
  get cookie(): string {
    return `${this.cookieName}=${this.token}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** Whether the request names this server, and no other page sent it. */
  isAddressed(request: IncomingMessage): boolean {
    if (request.headers.host !== this.address) return false
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${this.address}`) return false
    if (request.method === 'POST' && origin === undefined) return false
    const site = request.headers['sec-fetch-site']
    return request.method === 'GET' || site === undefined || site === 'same-origin'
  }

  /** Whether the secret of this launch was given. */
  knowsSecret(given: string): boolean {
    return same(given, this.secret)
  }

  /** Whether the request carries the cookie. */
  isKnown(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    const mine = cookies.find((cookie) => cookie.startsWith(`${this.cookieName}=`))
    return mine !== undefined && same(mine.slice(this.cookieName.length + 1), this.token)
  }

  private get cookieName() {
    return `ledger-${this.address.split(':')[1]}`
  }
}

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
