import type { ErrorCode } from './errors'

/** A file that travels beside a message: its name and its content. */
export interface FileContent {
  name: string
  bytes: Uint8Array
}

/** What a host hands to the core: which procedure, with what, for whom. `job` names long work so that it can be watched. */
export interface Message {
  procedure: string
  input: unknown
  session?: string
  job?: string
  file?: FileContent
}

/** What the core answers; it never throws and never sends a stack. */
export type Answer =
  | { ok: true; value: unknown; file?: FileContent }
  | { ok: false; error: { code: ErrorCode; message: string; details?: Record<string, string | number> } }

/** How far a piece of long work has come. */
export interface Progress {
  phase: string
  done: number
  total: number
}

/** Carries a message to the core and brings its answer back: over IPC, over HTTP, or by a direct call. */
export type Send = (message: Message) => Promise<Answer>
