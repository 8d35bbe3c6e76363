import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { ownNode, packageFile, root, runNode, say } from './set-up.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** The browser for the end-to-end tests: one that is there, Debian's, or Playwright's own. */
export function chromiumPath() {
  return presentBrowser() ?? installBrowser()
}

/** Without a Chinese font every character is a box, and the screens cannot be judged. */
export function ensureChineseFont() {
  if (process.platform !== 'linux') return
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (listed.stdout?.trim()) return
  say('正在安装中文字体……')
  if (!installFromDebian(['fontconfig', 'fonts-noto-cjk'])) say('没有中文字体,页面上的汉字会显示成方框。')
}

function presentBrowser() {
  const given = process.env.LEDGER_CHROMIUM
  if (given && existsSync(given)) return given
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces(), playwrightBrowser()].find((path) => path && existsSync(path))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  }
  const places = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
  return places
    .filter(Boolean)
    .flatMap((place) => [
      join(place, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(place, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    ])
}

function playwrightBrowser() {
  const require = createRequire(join(root, 'package.json'))
  return require('playwright').chromium.executablePath()
}

function installBrowser() {
  say('正在安装测试用的浏览器……')
  if (installFromDebian(['chromium', 'fonts-noto-cjk'])) return presentBrowser()
  runNode(ownNode(), [packageFile('playwright', 'cli.js'), 'install', 'chromium'])
  return presentBrowser()
}

function installFromDebian(packages) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const run = (words) => spawnSync('apt-get', words, options).status === 0
  return run(['update']) && run(['install', '-y', '--no-install-recommends', ...packages])
}
