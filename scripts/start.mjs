// npm start [-- --browser] [-- --data DIR]
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { desktopRuntime } from './desktop-runtime.mjs'
import { ownNode, root, say, setUp } from './set-up.mjs'

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    data: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean', default: false }
  }
})

setUp()
const desktop = values.browser ? { reason: '按要求用浏览器打开台账。' } : desktopRuntime()
process.exitCode = desktop.path ? openWindow(desktop.path) : openInBrowser(desktop.reason)

function openWindow(path) {
  say('正在打开桌面窗口……')
  const startedAt = Date.now()
  const { status } = spawnSync(path, [root, ...dataSwitch()], { stdio: 'inherit' })
  const failedToStart = status !== 0 && Date.now() - startedAt < 15_000
  return failedToStart ? openInBrowser('桌面窗口无法在这台电脑上打开,改用浏览器打开台账。') : (status ?? 1)
}

function openInBrowser(reason) {
  say(reason)
  const words = [
    ...dataSwitch(),
    ...(values.port ? [`--port=${values.port}`] : []),
    ...(values['no-open'] ? ['--no-open'] : [])
  ]
  const programme = join(root, 'out', 'main', 'http.js')
  return spawnSync(ownNode(), [programme, ...words], { stdio: 'inherit' }).status ?? 1
}

function dataSwitch() {
  return values.data ? [`--data=${resolve(values.data)}`] : []
}
