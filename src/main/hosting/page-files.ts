import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { programmeFolder } from './places'

/** What the window may load: its own files only, no inline script, no eval, nothing from the net. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // antd and AG Grid write style elements while they run.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** Headers of every file and answer that reaches a window. */
export const pageHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cache-Control': 'no-store'
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2'
}

/** One file of the built window, with its media type. */
export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

/** The folder of the built window. */
export function pageFolder(): string {
  return join(programmeFolder(), 'out', 'renderer')
}

/** The file for a URL path such as `/assets/index.js`, or undefined where there is none inside `folder`. */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const type = TYPES[urlPath === '/' ? '.html' : extname(urlPath)]
  if (!type) return undefined
  try {
    const path = normalize(join(folder, urlPath === '/' ? 'index.html' : decodeURIComponent(urlPath)))
    if (!path.startsWith(normalize(folder) + sep)) return undefined
    return { bytes: new Uint8Array(await readFile(path)), type }
  } catch {
    return undefined
  }
}
