import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import { contract } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import { type Call, type Session, WithFile } from '../src/main/core/context'
import { handlers } from '../src/main/core/handlers'
import { Job } from '../src/main/core/job'
import type { TemporaryLedger } from './temporary-ledger'

/** Asks the core's handlers as one account, on a temporary ledger. */
export interface Caller {
  ask<Name extends keyof typeof handlers & ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    file?: FileContent
  ): Promise<OutputOf<Name>>
}

/** A class as `account_classes` keeps it. */
export interface TaughtHere {
  stage: '小学' | '初中'
  entryYear: number
  classNo: number
}

/** The director, or, with classes, a class teacher of these. `now` is the clock. */
export function callerOf(
  { ledger }: TemporaryLedger,
  now: () => Date,
  teacher?: { accountId: number; classes: TaughtHere[] }
): Caller {
  const session: Session = {
    id: 'session',
    accountId: teacher?.accountId ?? 1,
    userName: 'made-up',
    displayName: teacher ? '班主任' : '德育处',
    role: teacher ? 'member' : 'director',
    lastUsed: 0
  }
  const addClass = ledger.sqlite.prepare(
    'INSERT INTO account_classes (account_id, stage, entry_year, class_no) VALUES (?, ?, ?, ?)'
  )
  for (const { stage, entryYear, classNo } of teacher?.classes ?? []) {
    addClass.run(session.accountId, stage, entryYear, classNo)
  }
  const options = { dataFolder: '', resourcesFolder: 'resources', version: '0', now }
  const core = { options, ledger, demo: false, sessions: new Map() }

  return {
    async ask(procedure, input, file) {
      const call: Call = { core, ledger, session, file, job: new Job() }
      const handler = handlers[procedure] as (call: Call, input: unknown) => unknown
      const answer = await handler(call, contract[procedure].input.parse(input))
      return (answer instanceof WithFile ? answer.value : answer) as never
    }
  }
}
