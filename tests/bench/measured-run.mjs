// One measured run in a process of its own: the memory of one step must not be another's.
// Prints one JSON document: { …milliseconds, peakBytes }.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

const [what, path] = process.argv.slice(2)
const figures = what === 'parse' ? await parse() : await importTwice()
process.stdout.write(JSON.stringify({ ...figures, peakBytes: process.resourceUsage().maxRSS * 1024 }))
process.exit(0)

/** SheetJS's bare parse: read the file, nothing more. */
async function parse() {
  const { read } = await import('xlsx')
  const bytes = readFileSync(path)
  const begin = performance.now()
  const book = read(bytes)
  const parse = performance.now() - begin
  return { parse, sheets: book.SheetNames.length }
}

/** The file imported into an empty ledger through the worker thread, as the window does, and once more. */
async function importTwice() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
  const worker = new Worker(join(process.cwd(), 'out', 'main', 'core-worker.js'), {
    workerData: { dataFolder }
  })
  const waiting = new Map()
  worker.on('message', ({ id, answer }) => waiting.get(id)?.(answer))
  let lastId = 0
  let session
  const call = async (procedure, input, file) => {
    const id = (lastId += 1)
    const answered = new Promise((resolve) => waiting.set(id, resolve))
    worker.postMessage({ id, message: { procedure, input, session, file } }, file ? [file.bytes.buffer] : [])
    const answer = await answered
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }
  const opened = await call('session.setUp', {
    schoolName: '云山小学',
    stage: '小学',
    displayName: '德育处',
    password: 'bench-bench'
  })
  session = opened.session

  const importOnce = async () => {
    const bytes = new Uint8Array(readFileSync(path))
    const begin = performance.now()
    const preview = await call('imports.open', { schoolYear: 2026 }, { name: '花名册.xlsx', bytes })
    const dryRun = performance.now() - begin
    const { summary } = await call('imports.apply', {
      importSession: preview.importSession,
      undecided: 'skip'
    })
    return { dryRun, all: performance.now() - begin, summary }
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const first = await importOnce()
  delay.disable()
  // The bench waits for the second import only when asked: its memory is not the first one's.
  const again = what === 'again' ? await importOnce() : null
  await worker.terminate()
  rmSync(dataFolder, { recursive: true, force: true })
  return { first, again, longestBlock: delay.max / 1e6 }
}
