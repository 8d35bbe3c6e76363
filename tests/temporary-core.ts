import { resolve } from 'node:path'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import { LedgerError } from '@shared/api/errors'
import type { Answer, FileContent } from '@shared/api/messages'
import { addAccountRow, setClasses } from '../src/main/core/accounts/account-rows'
import { openSession } from '../src/main/core/accounts/sessions'
import type { CoreState } from '../src/main/core/context'
import type { Ledger } from '../src/main/core/database/ledger'
import { createDispatch } from '../src/main/core/dispatch'
import type { TaughtClass } from '../src/main/core/records/scope'
import { temporaryLedger } from './temporary-ledger'

/** Asks the core as one account, through its one door. */
export interface Caller {
  accountId: number
  /** The answer as it crosses the boundary; `job` names long work. */
  ask(procedure: ProcedureName, input: unknown, file?: FileContent, job?: string): Promise<Answer>
  /** The value; throws a LedgerError on a refusal. */
  call<Name extends ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    file?: FileContent
  ): Promise<OutputOf<Name>>
}

/** A real core with a ledger of its own; what is asked of itself is asked by the director. */
export interface TemporaryCore extends Caller {
  ledger: Ledger
  /** Where its files are. */
  folder: string
  /** A class teacher of these classes, or of none. */
  teacher(...classes: TaughtClass[]): Caller
  remove(): void
}

const OPENING_DAY = new Date('2026-09-20T08:00:00+08:00')

/**
 * Opens the ledger of a made-up school; `now` is its clock. Its accounts are real, but have no passwords: wrapping a
 * key is slow on purpose, and tests of signing in make their own.
 */
export function temporaryCore(now: () => Date = () => OPENING_DAY): TemporaryCore {
  const { ledger, folder: dataFolder, remove } = temporaryLedger(now())
  const options = { dataFolder, resourcesFolder: resolve('resources'), version: '0.0.0', now }
  const core: CoreState = { options, ledger, demo: false, sessions: new Map() }
  const dispatch = createDispatch(core)

  function enter(userName: string, displayName: string, role: 'director' | 'member'): Caller {
    const accountId = addAccountRow(ledger, { userName, displayName, role }, now())
    const session = openSession(core, ledger, userName)
    const ask: Caller['ask'] = (procedure, input, file, job) => {
      // Nobody walks away from a test whose clock jumps ahead.
      for (const one of core.sessions.values()) one.lastUsed = now().getTime()
      const beside = { ...(file ? { file } : {}), ...(job ? { job } : {}) }
      return dispatch({ procedure, input, session: session.id, ...beside })
    }
    return {
      accountId,
      ask,
      async call(procedure, input, file) {
        const answer = await ask(procedure, input, file)
        if (answer.ok) return answer.value as never
        throw new LedgerError(answer.error.code, answer.error.details)
      }
    }
  }

  return {
    ...enter('admin', '德育处', 'director'),
    ledger,
    folder: dataFolder,
    teacher(...classes) {
      const teacher = enter(`teacher${core.sessions.size}`, '班主任', 'member')
      setClasses(ledger, teacher.accountId, classes)
      return teacher
    },
    remove
  }
}
