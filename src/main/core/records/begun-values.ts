import type { RecordValues } from '@shared/registers'
import { begunAttendance } from '../committee/roll'
import type { Ledger } from '../database/ledger'
import type { Viewing } from './viewing'

type Begin = (ledger: Ledger, values: RecordValues, viewing: Viewing) => RecordValues

/** What a record that is typed in begins with besides what was typed, in stored form; by register. */
export const begunValues: Partial<Record<string, Begin>> = { committee_meetings: begunAttendance }
