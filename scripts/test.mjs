// npm test: sets up, then everything that has to hold, in the order in which it is cheapest to find out.
import { chromiumPath, ensureChineseFont } from './test-browser.mjs'
import { ownNode, packageFile, root, runNode, say, setUp } from './set-up.mjs'

setUp()
const browser = chromiumPath()
ensureChineseFont()

const node = ownNode()
const environment = { ...process.env, LEDGER_CHROMIUM: browser ?? '', FORCE_COLOR: '0' }
const steps = [
  ['type check', ['scripts/typecheck.mjs']],
  ['lint', [packageFile('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['format', [packageFile('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['unit, guards, contract', [packageFile('vitest', 'vitest.mjs'), 'run', '--reporter', 'default']],
  ['end-to-end', [packageFile('playwright', 'cli.js'), 'test']]
]

const results = []
for (const [name, words] of steps) {
  say(`\n== ${name}`)
  const startedAt = Date.now()
  const status = runNode(node, words, { cwd: root, stdio: 'inherit', env: environment })
  results.push({ name, status, seconds: Math.round((Date.now() - startedAt) / 1000) })
}

say('')
for (const { name, status, seconds } of results) {
  say(`${status === 0 ? 'passed' : 'FAILED'}  ${name}  ${seconds} s`)
}
const failed = results.filter((result) => result.status !== 0).length
say(`Steps: ${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
