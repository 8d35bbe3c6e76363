import { parentPort, workerData } from 'node:worker_threads'
import { createCore } from '../core/create-core'
import { coreOptions } from '../hosting/places'
import { type FromWorker, handOver, type ToWorker } from './thread-messages'

/** The worker thread in which the core runs, so that long work never holds up a window. */
const port = parentPort
if (!port) throw new Error('core-worker runs in a worker thread only')

const core = createCore(coreOptions((workerData as { dataFolder: string }).dataFolder))

// Somebody is still typing a password. What goes wrong here shows where it is needed, and must not cost the window.
setImmediate(() => void core.warmUp().catch(() => undefined))

port.on('message', (incoming: ToWorker) => {
  if ('close' in incoming) {
    core.close()
    port.postMessage({ closed: true } satisfies FromWorker)
    port.close()
    return
  }
  void core.dispatch(incoming.message).then((answer) => {
    const { file, transfer } = handOver(answer.ok ? answer.file : undefined)
    const sent = file ? { ...answer, file } : answer
    port.postMessage({ id: incoming.id, answer: sent } satisfies FromWorker, transfer)
  })
})
