import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LedgerError } from '@shared/api/errors'
import type { Job } from '../../job'
import { sheetJsBounds, tooLarge } from './limits'
import type { SheetJsRefusal, SheetJsReply, SheetJsRequest } from './sheetjs-messages'

const millisecondsBetweenSteps = 200

/** The program's file: beside this source in the tests; in the built programme beside the entries, which chunks are one folder below. */
const processFile = ['./sheetjs-process.ts', './sheetjs-process.js', '../sheetjs-process.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((file) => existsSync(file))

/**
 * Lets SheetJS work in a process of its own, whose memory and time are bounded: a file made to
 * exhaust them is refused with `file_too_large` and the core goes on. (A thread is not enough: one large
 * allocation beyond a thread's limit ends the whole process.) Cancelling the job stops the process.
 * `take` gets each reply; what it returns, other than undefined, is the result.
 */
export async function runSheetJs<Result>(
  request: SheetJsRequest,
  job: Job,
  take: (reply: Exclude<SheetJsReply, SheetJsRefusal>) => Result | undefined,
  bounds = sheetJsBounds
): Promise<Result> {
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
  const result = new Promise<Result>((resolve, reject) => {
    // Unlike `exit`, this comes after the last message; a reader that ended well has resolved by then.
    reader.once('disconnect', () => reject(tooLarge('内容过于庞杂')))
    reader.once('error', reject)
    reader.on('message', (message) => {
      const reply = message as SheetJsReply
      try {
        if (reply.kind === 'refusal')
          throw new LedgerError(reply.code, 'reason' in reply ? { reason: reply.reason } : {})
        const taken = take(reply)
        if (taken !== undefined) resolve(taken)
      } catch (error) {
        reject(error)
      }
    })
  })
  try {
    reader.send(request)
    return await Promise.race([result, watch.cancelled])
  } finally {
    watch.stop()
    reader.kill('SIGKILL')
  }
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
