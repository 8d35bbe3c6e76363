import type { ErrorCode } from '@shared/api/errors'
import { LedgerError } from '@shared/api/errors'
import type { OutputOf, ParsedInputOf, ProcedureName, Role } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import type { Ledger } from './database/ledger'
import type { Job } from './job'

/** Where the core works and what it takes from outside; everything else it finds itself. */
export interface CoreOptions {
  /** The folder of the database and its keys. */
  dataFolder: string
  /** `resources` of the product: migrations and templates. */
  resourcesFolder: string
  version: string
  /** The clock, so that tests can set the day. */
  now: () => Date
}

/** Somebody signed in. */
export interface Session {
  id: string
  accountId: number
  userName: string
  displayName: string
  role: Exclude<Role, 'anyone'>
  /** Milliseconds; for the automatic lock. */
  lastUsed: number
}

/** What lives as long as the core does. */
export interface CoreState {
  options: CoreOptions
  /** The open database, or null while locked. */
  ledger: Ledger | null
  /** True while the ledger of made-up data is open instead of the school's own. */
  demo: boolean
  sessions: Map<string, Session>
}

/** What a procedure is given besides its input. */
export interface Call {
  core: CoreState
  /** The open ledger; throws not_signed_in where there is none. */
  readonly ledger: Ledger
  /** Who calls; throws not_signed_in where nobody is signed in. */
  readonly session: Session
  file: FileContent | undefined
  job: Job
}

/** A value with a file beside it. */
export class WithFile<Value> {
  constructor(
    readonly value: Value,
    readonly file: FileContent
  ) {}
}

/** The implementation of one procedure of the contract. */
export type Handler<Name extends ProcedureName> = (
  call: Call,
  input: ParsedInputOf<Name>
) => OutputOf<Name> | WithFile<OutputOf<Name>> | Promise<OutputOf<Name> | WithFile<OutputOf<Name>>>

/** The implementations of some procedures; together they cover the contract. */
export type Handlers<Names extends ProcedureName = ProcedureName> = { [Name in Names]: Handler<Name> }

/** A refusal with a stable code. */
export function refuse(code: ErrorCode, details?: Record<string, string | number>): never {
  throw new LedgerError(code, details)
}
