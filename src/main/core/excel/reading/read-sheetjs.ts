import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LedgerError } from '@shared/api/errors'
import type { Job } from '../../job'
import { GridBudget, GridBuilder } from './grid-builder'
import { sheetJsBounds, sheetRows, tooLarge } from './limits'
import type { WorkbookGrid } from './sheet-grid'
import type { SheetJsReply, SheetJsTask } from './sheetjs-messages'

const millisecondsBetweenSteps = 200

/** The program's file: beside this source in the tests; in the built programme beside the entries, which chunks are one folder below. */
const processFile = ['./sheetjs-process.ts', './sheetjs-process.js', '../sheetjs-process.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((file) => existsSync(file))

/**
 * Reads a workbook with SheetJS in a process of its own, whose memory and time are bounded: a file made to
 * exhaust them is refused with `file_too_large` and the core goes on. (A thread is not enough: one large
 * allocation beyond a thread's limit ends the whole process.) Cancelling the job stops the process.
 */
export async function readWithSheetJs(
  task: SheetJsTask,
  job: Job,
  bounds = sheetJsBounds
): Promise<WorkbookGrid> {
  if (!processFile) throw new Error('The SheetJS process is missing from the build')
  const reader = fork(processFile, [], {
    execArgv: [`--max-old-space-size=${bounds.heap}`],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: bounds.time,
    killSignal: 'SIGKILL'
  })
  const watch = watchJob(job)
  try {
    reader.send(task)
    return await Promise.race([collect(reader, task.container), watch.cancelled])
  } finally {
    watch.stop()
    reader.kill('SIGKILL')
  }
}

function collect(reader: ChildProcess, container: WorkbookGrid['container']): Promise<WorkbookGrid> {
  return new Promise((resolve, reject) => {
    const found: WorkbookGrid = { sheets: [], date1904: false, container }
    const budget = new GridBudget()
    let grid = new GridBuilder(budget)
    let firstRow = 0
    // Unlike `exit`, this comes after the last message; a reader that ended well has resolved by then.
    reader.once('disconnect', () => reject(tooLarge('内容过于庞杂')))
    reader.once('error', reject)
    reader.on('message', (reply) => {
      try {
        take(reply as SheetJsReply)
      } catch (error) {
        reject(error)
      }
    })

    function take(reply: SheetJsReply) {
      if (reply.kind === 'sheet') {
        if (reply.rowCount > sheetRows) throw tooLarge('行数过多')
        grid = new GridBuilder(budget)
        firstRow = 0
        found.sheets.push({ ...reply.sheet, rows: grid.rows })
      } else if (reply.kind === 'rows') {
        reply.rows.forEach((row, index) =>
          row.forEach((cell, column) => grid.set(firstRow + index, column, cell))
        )
        firstRow += reply.rows.length
      } else if (reply.kind === 'end') resolve({ ...found, date1904: reply.date1904 })
      else reject(new LedgerError(reply.code, 'reason' in reply ? { reason: reply.reason } : {}))
    }
  })
}

/** Lets the job report and be cancelled while the process, which cannot tell how far it is, works. */
function watchJob(job: Job) {
  let timer: NodeJS.Timeout | undefined
  const cancelled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      job.step('读取文件', 0, 1).catch(reject)
    }, millisecondsBetweenSteps)
  })
  return { cancelled, stop: () => clearInterval(timer) }
}
