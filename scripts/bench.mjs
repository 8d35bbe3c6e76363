// npm run bench: prints the figures of docs/architecture.md; nothing here passes or fails.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ownNode, root, setUp } from './set-up.mjs'

setUp()
const run = spawnSync(ownNode(), [join(root, 'tests', 'bench', 'bench.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit'
})
process.exitCode = run.status ?? 1
