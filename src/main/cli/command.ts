import type { CommandLine } from './arguments'
import type { Caller } from './caller'

/** What a command did: the JSON document for scripts, the lines for people, and whether all was well. */
export interface Outcome {
  json: unknown
  lines: string[]
  /** What to look at, for people on stderr beside the report. */
  remarks?: string[]
  /** False for a check that found damage: exit status 1 although the command itself worked. */
  sound?: boolean
}

/** One command of the command line. It throws LedgerError, and never prints. */
export type Command = (line: CommandLine, caller: Caller) => Promise<Outcome>
