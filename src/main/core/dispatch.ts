import { randomBytes } from 'node:crypto'
import { contract, type ProcedureName } from '@shared/api/contract'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'
import { type Call, type CoreState, refuse, type Session, WithFile } from './context'
import { Job } from './job'
import { handlers } from './handlers'

/** Answered at once, even while long work runs; everything else waits its turn. */
const AT_ONCE = new Set(['work.progress', 'work.cancel'])

/**
 * The one door to the core: looks the procedure up in the contract, checks session and role, parses the
 * input, calls, and answers. Never throws, never sends a stack. Calls run one after another, so that
 * nothing sees the inside of a transaction that long work holds open.
 */
export function createDispatch(core: CoreState) {
  const jobs = new Map<string, Job>()
  let queue: Promise<unknown> = Promise.resolve()

  async function answer(message: Message): Promise<Answer> {
    try {
      const procedure = Object.hasOwn(contract, message.procedure)
        ? contract[message.procedure as ProcedureName]
        : undefined
      if (!procedure) refuse('unknown_procedure')
      if (message.procedure === 'work.progress' || message.procedure === 'work.cancel') {
        const { job } = contract[message.procedure].input.parse(message.input)
        if (message.procedure === 'work.cancel') jobs.get(job)?.cancel()
        return {
          ok: true,
          value: message.procedure === 'work.progress' ? (jobs.get(job)?.progress ?? null) : null
        }
      }
      const session = findSession(core, message.session)
      if (procedure.role !== 'anyone' && !session) refuse('not_signed_in')
      if (procedure.role === 'director' && session?.role !== 'director') refuse('not_allowed')
      const parsed = procedure.input.safeParse(message.input ?? {})
      if (!parsed.success) refuse('invalid_input', { reason: reasonOf(parsed.error.issues) })
      const job = new Job()
      if (message.job) jobs.set(message.job, job)
      try {
        const handler = handlers[message.procedure as keyof typeof handlers] as (
          call: Call,
          input: unknown
        ) => unknown
        const value = await handler(createCall(core, session, message, job), parsed.data)
        return value instanceof WithFile
          ? { ok: true, value: value.value, file: value.file }
          : { ok: true, value: value ?? null }
      } finally {
        if (message.job) jobs.delete(message.job)
      }
    } catch (error) {
      return { ok: false, error: describe(error) }
    }
  }

  return function dispatch(message: Message): Promise<Answer> {
    if (AT_ONCE.has(message.procedure)) return answer(message)
    const next = queue.then(() => answer(message))
    queue = next
    return next
  }
}

function createCall(core: CoreState, session: Session | undefined, message: Message, job: Job): Call {
  return {
    core,
    job,
    file: message.file,
    get ledger() {
      return core.ledger ?? refuse('not_signed_in')
    },
    get session() {
      return session ?? refuse('not_signed_in')
    }
  }
}

function findSession(core: CoreState, id: string | undefined): Session | undefined {
  const session = id === undefined ? undefined : core.sessions.get(id)
  if (!session || !core.ledger) return undefined
  const now = core.options.now().getTime()
  if (now - session.lastUsed > core.ledger.settings().autoLockMinutes * 60_000) {
    core.sessions.delete(session.id)
    return undefined
  }
  session.lastUsed = now
  return session
}

function reasonOf(issues: readonly { path: PropertyKey[]; message: string }[]) {
  return issues.map((issue) => issue.path.join('.') || issue.message).join('、')
}

/** The operational faults of disk and database that have a sentence of their own; anything else is internal. */
function describe(error: unknown) {
  if (error instanceof LedgerError) {
    return { code: error.code, message: error.message, details: error.details }
  }
  const code = String((error as { code?: unknown })?.code ?? '')
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return plain(new LedgerError('disk_full'))
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return plain(new LedgerError('database_damaged'))
  if (code === 'SQLITE_READONLY' || code === 'EACCES' || code === 'EROFS')
    return plain(new LedgerError('folder_unwritable'))
  const reference = randomBytes(4).toString('hex')
  logFault(reference, error)
  return plain(new LedgerError('internal', { reference }))
}

function plain(error: LedgerError) {
  return { code: error.code, message: error.message, details: error.details }
}

/** Writes where in the code a fault arose, never its message: a message can quote a record. */
function logFault(reference: string, error: unknown) {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  process.stderr.write(`fault ${reference} ${name}\n${frames.slice(0, 8).join('\n')}\n`)
}
