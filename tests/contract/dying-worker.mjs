// Stands for a core whose thread runs out of memory in the middle of a message.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, message, close }) => {
  if (close) parentPort.close()
  else if (message.procedure === 'die') process.exit(1)
  else if (message.procedure !== 'wait')
    parentPort.postMessage({ id, answer: { ok: true, value: message.input } })
})
