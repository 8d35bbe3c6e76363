import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { LedgerError } from '@shared/api/errors'
import type { Job } from '../../job'
import { GridBudget, GridBuilder } from './grid-builder'
import { sheetJsHeap, sheetJsTime, tooLarge } from './limits'
import type { WorkbookGrid } from './sheet-grid'
import type { SheetJsReply, SheetJsTask } from './sheetjs-messages'

const millisecondsBetweenSteps = 200

/** The thread's file: beside this source in the tests; in the built programme beside the entries, which chunks are one folder below. */
const threadFile = ['./sheetjs-thread.ts', './sheetjs-thread.js', '../sheetjs-thread.js']
  .map((path) => new URL(path, import.meta.url))
  .find((file) => existsSync(file))

/**
 * Reads a workbook with SheetJS in a thread of its own, whose memory and time are bounded: a file made to
 * exhaust them is refused with `file_too_large` and the core goes on. Cancelling the job stops the thread.
 */
export async function readWithSheetJs(task: SheetJsTask, job: Job): Promise<WorkbookGrid> {
  if (!threadFile) throw new Error('The SheetJS thread is missing from the build')
  const resourceLimits = { maxOldGenerationSizeMb: sheetJsHeap, maxYoungGenerationSizeMb: 64 }
  const thread = new Worker(threadFile, {
    workerData: task,
    resourceLimits,
    execArgv: [],
    stdout: true,
    stderr: true
  })
  const watch = watchJob(job)
  try {
    return await Promise.race([collect(thread, task.container), watch.cancelled])
  } finally {
    watch.stop()
    await thread.terminate()
  }
}

function collect(thread: Worker, container: WorkbookGrid['container']): Promise<WorkbookGrid> {
  return new Promise((resolve, reject) => {
    const found: WorkbookGrid = { sheets: [], date1904: false, container }
    const budget = new GridBudget()
    let grid = new GridBuilder(budget)
    let firstRow = 0
    const late = setTimeout(() => reject(tooLarge('打开时间过长')), sheetJsTime)
    thread.once('exit', () => {
      clearTimeout(late)
      reject(new LedgerError('file_damaged'))
    })
    thread.on('error', (error) =>
      reject(isOutOfMemory(error) ? tooLarge('占用内存过多') : new LedgerError('file_damaged'))
    )
    thread.on('message', (reply: SheetJsReply) => {
      try {
        take(reply)
      } catch (error) {
        reject(error)
      }
    })

    function take(reply: SheetJsReply) {
      if (reply.kind === 'sheet') {
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

/** Lets the job report and be cancelled while the thread, which cannot tell how far it is, works. */
function watchJob(job: Job) {
  let timer: NodeJS.Timeout | undefined
  const cancelled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      job.step('读取文件', 0, 1).catch(reject)
    }, millisecondsBetweenSteps)
  })
  return { cancelled, stop: () => clearInterval(timer) }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
