import { contract, type ProcedureName } from '@shared/api/contract'
import type { Answer, Message } from '@shared/api/messages'
import { endIdleSessions } from './accounts/sessions'
import { type Call, type CoreState, refuse, type Session, WithFile } from './context'
import { describeFault } from './faults'
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
      return { ok: false, error: describeFault(error) }
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
  endIdleSessions(core)
  const session = id === undefined ? undefined : core.sessions.get(id)
  if (!session || !core.ledger) return undefined
  session.lastUsed = core.options.now().getTime()
  return session
}

function reasonOf(issues: readonly { path: PropertyKey[]; message: string }[]) {
  return issues.map((issue) => issue.path.join('.') || issue.message).join('、')
}
