import { useSyncExternalStore } from 'react'
import type { SessionOpened, Settings } from '@shared/api/session'
import { giveUpUnsaved } from './ui/unsaved'

/** Who is signed in here. While `locked`, the page stays as it is behind the sign-in. */
export interface SessionHere {
  opened: SessionOpened | null
  locked: boolean
}

const STORED = 'session'
let here: SessionHere = { opened: readStored(), locked: false }
const watchers = new Set<() => void>()
let waiting: (() => void)[] = []

/** The session store as React state. */
export function useSession(): SessionHere {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => here
  )
}

/** The signed-in session, for components that are only shown while there is one. */
export function useOpenSession(): SessionOpened {
  const { opened } = useSession()
  if (!opened) throw new Error('shown without a session')
  return opened
}

/** What stands for everybody whom the account sees: a class teacher's whole is the own classes. */
export function useEverybody(): string {
  return useOpenSession().role === 'director' ? '全校' : '任教班级'
}

/** The id that goes with every message; kept for this window only, so that F5 stays signed in. */
export function currentSession(): string | undefined {
  return here.opened?.session
}

/** Whether somebody is or was signed in here, so that a run-out session locks instead of failing. */
export function sessionIsOpen(): boolean {
  return here.opened !== null
}

/** Takes over a new session. Another person than before starts on a fresh page. */
export function openSession(opened: SessionOpened) {
  const another = here.opened !== null && here.opened.userName !== opened.userName
  change({ opened, locked: false })
  const resumed = waiting
  waiting = []
  if (another) {
    giveUpUnsaved()
    location.reload()
  } else for (const resume of resumed) resume()
}

/** Hides the page behind the sign-in, keeping what was being done. */
export function lockSession() {
  if (!here.locked) change({ ...here, locked: true })
}

/** Ends the session here; what waited for a sign-in is dropped with its page. */
export function closeSession() {
  waiting = []
  change({ opened: null, locked: false })
}

/** Resolves after the next sign-in. */
export function whenUnlocked(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve))
}

/** Puts changed settings into the session that is shown. */
export function takeSettings(settings: Settings) {
  if (here.opened) change({ ...here, opened: { ...here.opened, settings } })
}

function change(next: SessionHere) {
  here = next
  if (next.opened) sessionStorage.setItem(STORED, JSON.stringify(next.opened))
  else sessionStorage.removeItem(STORED)
  for (const watcher of watchers) watcher()
}

function readStored(): SessionOpened | null {
  const stored = sessionStorage.getItem(STORED)
  return stored ? (JSON.parse(stored) as SessionOpened) : null
}
