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
  if (!command) throw usage(`请写一个命令:${Object.keys(commands).join('、')}`)
  const caller = new Caller(line)
  try {
    const outcome = await command(line, caller)
    printOutcome(outcome, line.options.json)
    process.exitCode = outcome.sound === false ? 1 : 0
  } finally {
    caller.close()
  }
} catch (error) {
  const failure = error instanceof LedgerError ? error : new LedgerError('internal', { reference: 'cli' })
  printFailure(failure, words.includes('--json'))
  process.exitCode = exitStatus(failure.code)
}
