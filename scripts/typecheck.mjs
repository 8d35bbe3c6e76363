// One check per runtime, so that code for the window cannot use Node and shared code can use neither.
import { packageFile, runNode, say } from './set-up.mjs'

const RUNTIMES = ['src/shared', 'src/main', 'src/preload', 'src/renderer', 'tests']
const compiler = packageFile('typescript', 'bin', 'tsc')
const wrong = RUNTIMES.filter((runtime) => {
  const status = runNode(process.execPath, [compiler, '-p', runtime], { stdio: 'inherit' })
  say(`${status === 0 ? 'ok    ' : 'FAILED'} ${runtime}`)
  return status !== 0
})
process.exitCode = wrong.length > 0 ? 1 : 0
