const SUFFIX = '.stand-in.invalid'

/** Chromium alone does not know `app:`; so `app://host/path` is shown under a secure address of its own. */
export function shownAddress(address: string): string {
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'app:') throw new Error(`the stand-in shows app: only, not ${protocol}`)
  return `https://${host}${SUFFIX}${pathname}`
}

/** The address that Chromium shows as the programme knows it; foreign addresses stay as they are. */
export function realAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const { host, pathname } = new URL(address)
  return host.endsWith(SUFFIX) ? `app://${host.slice(0, -SUFFIX.length)}${pathname}` : address
}
