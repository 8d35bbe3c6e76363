import { randomBytes } from 'node:crypto'
import { LedgerError } from '@shared/api/errors'
import type { SessionOpened } from '@shared/api/session'
import { type Call, type CoreState, refuse, type Session } from '../context'
import type { Ledger } from '../database/ledger'
import { listAccountRows } from './account-rows'

/** Opens a session of an account of the ledger. Throws sign_in_refused where the ledger has no such account, or a closed one. */
export function openSession(core: CoreState, ledger: Ledger, userName: string): Session {
  const account = listAccountRows(ledger).find((row) => row.userName === userName && row.closedAt === null)
  if (!account) refuse('sign_in_refused')
  const session: Session = {
    id: randomBytes(24).toString('base64url'),
    accountId: account.id,
    userName: account.userName,
    displayName: account.displayName,
    role: account.role,
    lastUsed: core.options.now().getTime()
  }
  core.sessions.set(session.id, session)
  return session
}

/** A session as the window is told of it. */
export function describeSession(core: CoreState, ledger: Ledger, session: Session): SessionOpened {
  return {
    session: session.id,
    userName: session.userName,
    displayName: session.displayName,
    role: session.role,
    settings: ledger.settings(),
    demo: core.demo
  }
}

/** The session a call comes with, or null. */
export function callerOf(call: Call): Session | null {
  try {
    return call.session
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'not_signed_in') return null
    throw error
  }
}

/** Ends sessions unused for longer than the settings allow, and closes the school's ledger when none is left. */
export function endIdleSessions(core: CoreState): void {
  if (!core.ledger) return
  const longest = core.ledger.settings().autoLockMinutes * 60_000
  const now = core.options.now().getTime()
  for (const session of core.sessions.values()) {
    if (now - session.lastUsed > longest) core.sessions.delete(session.id)
  }
  closeWithoutSessions(core)
}

/** Closes the school's ledger once nobody is signed in: its key then exists only wrapped. */
export function closeWithoutSessions(core: CoreState): void {
  if (core.demo || core.sessions.size > 0) return
  core.ledger?.close()
  core.ledger = null
}
