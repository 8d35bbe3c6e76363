import type { Answer, FileContent, Message } from '@shared/api/messages'

/** What the host sends to the worker: a message with a number that its answer carries back. */
export type ToWorker = { id: number; message: Message } | { close: true }

/** What the worker sends to the host. */
export type FromWorker = { id: number; answer: Answer } | { closed: true }

/**
 * The file with bytes that can be handed over without a copy, and the list of what is handed over. Bytes
 * that share their memory with others (a small Buffer does) are copied first.
 */
export function handOver(file: FileContent | undefined): { file?: FileContent; transfer: ArrayBuffer[] } {
  if (!file) return { transfer: [] }
  const { bytes } = file
  const whole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
  const owned = whole ? new Uint8Array(bytes.buffer as ArrayBuffer) : new Uint8Array(bytes)
  return { file: { name: file.name, bytes: owned }, transfer: [owned.buffer] }
}
