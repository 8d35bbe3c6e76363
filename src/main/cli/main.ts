import { LedgerError } from '@shared/api/errors'
import { readCommandLine, usage } from './arguments'
import { Caller } from './caller'
import { commands } from './commands/index'
import { exitStatus, printFailure, printOutcome } from './output'

/** The command line: `npm run --silent ledger -- COMMAND …`. */
const words = process.argv.slice(2)
try {
  const line = readCommandLine(words)
  const command = Object.hasOwn(commands, line.command)
    ? commands[line.command as keyof typeof commands]
    : undefined
  if (!command) throw usage(`没有“${line.command}”这个命令,可以用 ${Object.keys(commands).join('、')}`)
  const caller = new Caller(line)
  try {
    const outcome = await command(line, caller)
    printOutcome(outcome, line.options.json)
    process.exitCode = outcome.sound === false ? 1 : 0
  } finally {
    caller.close()
  }
} catch (error) {
  const failure = error instanceof LedgerError ? error : unforeseen(error)
  printFailure(failure, words.includes('--json'))
  process.exitCode = exitStatus(failure.code)
}

/** A fault of the programme itself. Its message may quote a record, so only its kind is told. */
function unforeseen(error: unknown): LedgerError {
  return new LedgerError('internal', { reference: error instanceof Error ? error.name : typeof error })
}
