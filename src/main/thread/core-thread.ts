import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'
import { programmeFolder } from '../hosting/places'
import { refusal } from '../hosting/read-message'
import { type FromWorker, handOver, type ToWorker } from './thread-messages'

/** Megabytes of heap for the core: a workbook of 100,000 rows is imported within 2 GiB. */
const HEAP_LIMIT = 2048
/** Milliseconds the core has to close its database before its thread is ended. */
const CLOSE_LIMIT = 10_000

/**
 * The core in a thread of its own, seen from a host. If the thread dies (memory ran out on a hostile file),
 * every waiting call is answered `internal`, and the next call starts a new thread: users sign in again.
 */
export class CoreThread {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, (answer: Answer) => void>()
  private lastId = 0
  private closing = false

  constructor(
    private readonly dataFolder: string,
    private readonly entry: string = join(programmeFolder(), 'out', 'main', 'core-worker.js')
  ) {}

  /** Hands a message to the core; like the core's own dispatch it never throws. Takes the file's bytes over. */
  dispatch(message: Message): Promise<Answer> {
    if (this.closing) return Promise.resolve(fault())
    const worker = (this.worker ??= this.start())
    const id = ++this.lastId
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      const { file, transfer } = handOver(message.file)
      const sent = file ? { ...message, file } : message
      worker.postMessage({ id, message: sent } satisfies ToWorker, transfer)
    })
  }

  /** Closes the database and ends the thread. Calls that still wait are answered `internal`. */
  async close(): Promise<void> {
    this.closing = true
    const worker = this.worker
    if (!worker) return
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.postMessage({ close: true } satisfies ToWorker)
    const limit = setTimeout(() => void worker.terminate(), CLOSE_LIMIT)
    await ended
    clearTimeout(limit)
  }

  private start(): Worker {
    const worker = new Worker(this.entry, {
      workerData: { dataFolder: this.dataFolder },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT }
    })
    worker.on('message', (outgoing: FromWorker) => {
      if (!('id' in outgoing)) return
      this.waiting.get(outgoing.id)?.(outgoing.answer)
      this.waiting.delete(outgoing.id)
    })
    worker.on('error', (error) => process.stderr.write(`core thread: ${error.name}\n`))
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null
      for (const answer of this.waiting.values()) answer(fault())
      this.waiting.clear()
    })
    return worker
  }
}

function fault(): Answer {
  return refusal(new LedgerError('internal', { reference: randomBytes(4).toString('hex') }))
}
