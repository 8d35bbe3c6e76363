import type { TimelineEntry } from '@shared/api/students'
import { registers } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import type { Ledger } from '../database/ledger'
import { EVIDENCE_STEPS } from '../records/audit'
import { type AboutRecord, nameOf } from './steps'

interface EvidenceStep {
  at: string
  account: string
  action: string
}

/** What was done with the evidence of a record: what one account added on one day is one entry, as of the last file. */
export function evidenceEntries({ sqlite }: Ledger, about: AboutRecord): TimelineEntry[] {
  const { register, record } = about
  const steps = sqlite
    .prepare<unknown[], EvidenceStep>(
      `SELECT steps.at, steps.account_name AS account, action
       FROM attachment_steps AS steps JOIN attachments ON attachments.id = attachment_id
       WHERE register = ? AND record_id = ? ORDER BY steps.id`
    )
    .all(register.key, record.id)
  const days = new Map<string, EvidenceStep & { files: number }>()
  for (const step of steps) {
    const day = [calendarDay(new Date(step.at)), step.action, step.account].join(' ')
    days.set(day, { ...step, files: (days.get(day)?.files ?? 0) + 1 })
  }
  const kind = register.key === registers.environment_forms.key ? 'form' : 'student'
  return [...days.values()].map(({ at, account, action, files }) => ({
    at,
    kind,
    title: `${EVIDENCE_STEPS[action] ?? action}佐证材料`,
    detail: `${nameOf(about)},${files} 个文件`,
    account
  }))
}
