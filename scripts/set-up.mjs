// Runs on any Node from 20 on, before anything is installed. Everything it says goes to stderr, because
// the command line keeps stdout for one JSON document.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuildStale, markBuilt } from './build-state.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')

/** One line for the person in front of the screen. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** The path of a file inside an installed package. */
export function packageFile(...parts) {
  return join(modules, ...parts)
}

/** Runs a Node script and waits; its output goes to stderr unless `options` says otherwise. */
export function runNode(node, words, options = {}) {
  return spawnSync(node, words, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status ?? 1
}

/** The Node 24 that the project brings along, whatever the machine has. */
export function ownNode() {
  const paths = ['node.exe', 'node'].map((name) => packageFile('node', 'bin', name))
  return paths.find((path) => existsSync(path))
}

/** Whether the running Node can load the native modules. */
export function isFitNode() {
  return Number(process.versions.node.split('.')[0]) >= 24
}

/** Installs what is missing and builds what is stale. Ends the process where that fails. */
export function setUp() {
  const installed = installState()
  if (installed !== 'current') install(installed)
  if (isBuildStale(root)) build()
}

function installState() {
  const record = join(modules, '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (!existsSync(record) || !ownNode()) return 'missing'
  if (statSync(record).mtimeMs >= statSync(lock).mtimeMs) return 'current'
  // A fresh checkout makes the lock file newer without changing it.
  const [present, wanted] = [record, lock].map((path) => JSON.parse(readFileSync(path, 'utf8')).packages)
  const differs = Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !optional && present[path]?.version !== version
  )
  return differs ? 'outdated' : 'current'
}

function install(state) {
  say('正在安装依赖(第一次需要几分钟)……')
  // An outdated folder is brought up to date in place: on Windows the running Node cannot be deleted.
  const words = state === 'missing' ? ['ci'] : ['install', '--no-save']
  if (runNpm([...words, '--no-audit', '--no-fund']) !== 0) stop('依赖没有装好,请检查网络后再试。')
}

/** npm itself is a script; running it with Node avoids npm.cmd, which Windows refuses to start directly. */
function runNpm(words) {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('.js') && existsSync(path))
  if (script) return runNode(process.execPath, [script, ...words])
  return spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1
}

function build() {
  const turn = takeTurn()
  try {
    if (!isBuildStale(root)) return
    say('正在编译程序……')
    const startedAt = new Date()
    const status = runNode(ownNode(), [
      packageFile('electron-vite', 'bin', 'electron-vite.js'),
      'build',
      '--logLevel',
      'warn'
    ])
    if (status !== 0) stop('程序没有编译成功,请看上面的说明。')
    markBuilt(root, startedAt)
  } finally {
    rmdirSync(turn)
  }
}

/** Waits until no other process builds into the same folder; a folder can be made by one only. */
function takeTurn() {
  const turn = join(root, '.cache', 'building')
  mkdirSync(dirname(turn), { recursive: true })
  for (;;) {
    try {
      mkdirSync(turn)
      return turn
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const abandoned = Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 300_000
      if (abandoned) rmdirSync(turn)
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

function stop(line) {
  say(line)
  process.exit(1)
}
