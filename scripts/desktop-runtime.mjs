import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownNode, packageFile, root, runNode, say } from './set-up.mjs'

/** Milliseconds the runtime may take to arrive: about 120 MB from a place that many schools cannot reach. */
const FETCH_LIMIT = 240_000
/** Milliseconds before a failed fetch is tried again. */
const RETRY_AFTER = 24 * 3600_000

/** The Electron executable as `{ path }`, or `{ reason }`: one sentence on why the browser is used instead. */
export function desktopRuntime() {
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (noScreen) return { reason: '这台电脑没有图形桌面,改用浏览器打开台账。' }
  if (process.platform === 'linux' && process.getuid() === 0) {
    return { reason: '以 root 身份不能安全地打开桌面窗口,改用浏览器打开台账。' }
  }
  const path = installedRuntime() ?? (fetchRuntime() ? installedRuntime() : undefined)
  return path ? { path } : { reason: '取不到桌面窗口的运行环境,改用浏览器打开台账。' }
}

function installedRuntime() {
  const record = packageFile('electron', 'path.txt')
  if (!existsSync(record)) return undefined
  const path = packageFile('electron', 'dist', readFileSync(record, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

function fetchRuntime() {
  const failure = join(root, '.cache', 'desktop-runtime-failed')
  const failed = statSync(failure, { throwIfNoEntry: false })
  if (failed && Date.now() - failed.mtimeMs < RETRY_AFTER) return false
  say('正在下载桌面窗口的运行环境(约 120 MB,只需一次)……')
  const fetcher = packageFile('electron', 'install.js')
  if (runNode(ownNode(), [fetcher], { stdio: 'ignore', timeout: FETCH_LIMIT }) === 0) return true
  mkdirSync(dirname(failure), { recursive: true })
  writeFileSync(failure, '')
  return false
}
