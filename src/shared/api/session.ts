import { z } from 'zod'

/** The school's settings. Every label that differs between schools or bureaus is here, not in code (domain §0, §6). */
export const settingsSchema = z.object({
  programmeName: z.string().trim().min(1).max(40),
  schoolName: z.string().trim().min(1).max(60),
  stage: z.enum(['小学', '初中', '九年一贯']),
  /** 六三制 has six primary grades, 五四制 five. */
  primaryGrades: z.union([z.literal(5), z.literal(6)]),
  /** Minutes without use after which the ledger locks itself. */
  autoLockMinutes: z.number().int().min(1).max(240)
})
export type Settings = z.infer<typeof settingsSchema>

/** What the window must show first: set-up, sign-in, or the ledger. */
export interface SessionState {
  stage: 'empty' | 'locked' | 'open'
  programmeName: string
  /** Absent until somebody is signed in. */
  schoolName?: string
  demo: boolean
  version: string
}

/** A session after sign-in. `session` goes with every further message. */
export interface SessionOpened {
  session: string
  userName: string
  displayName: string
  role: 'director' | 'member'
  settings: Settings
  demo: boolean
}

/** One line of the log of changes and deliberate looks. */
export interface AuditEntry {
  at: string
  account: string
  action: string
  subject: string
}
