// npm run --silent ledger -- COMMAND …
import { spawnSync } from 'node:child_process'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isFitNode, ownNode, root, setUp } from './set-up.mjs'

setUp()
const programme = join(root, 'out', 'main', 'cli.js')
if (isFitNode()) {
  // The second process that a start of its own would cost is a third of the whole command's time.
  module.enableCompileCache(join(root, '.cache', 'compiled'))
  await import(pathToFileURL(programme).href)
} else {
  const run = spawnSync(ownNode(), [programme, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = run.status ?? 1
}
