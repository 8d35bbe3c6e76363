import { z } from 'zod'
import { id, procedure } from './procedure'
import type { FrozenRow, OpenedSnapshot, RowChanges, Snapshot, SnapshotComparison } from './snapshots'
import { summaryQuestionSchema } from './summary'

const figure = z.string().max(60)
const line = z.string().max(40)

/** What a snapshot is compared with: another one, or the same question counted now. */
const compared = {
  id,
  /** The later snapshot; null for what is counted now. */
  other: id.nullable(),
  /** Counted now as of the day of the snapshot, or as of today. */
  asOf: z.enum(['same', 'today']).default('same')
}

/**
 * The part of the contract that is about reports as they were sent. They hold names of the whole school, so that they
 * are the director's alone. What was changed since it was stored is refused with `snapshot_damaged`.
 */
export const snapshotProcedures = {
  /** Counts a report and keeps it with the rows behind its figures, whatever becomes of these later. */
  'snapshots.send': procedure<Snapshot>()(
    'director',
    summaryQuestionSchema.extend({
      recipient: z.string().trim().min(1).max(60),
      note: z.string().trim().max(500).optional()
    })
  ),
  /** The latest first; with `removed` those that were taken out of the list instead. */
  'snapshots.list': procedure<Snapshot[]>()('director', z.object({ removed: z.boolean().default(false) })),
  /** With `workbook` the report is answered as a workbook beside it, as it was sent. */
  'snapshots.open': procedure<OpenedSnapshot>()(
    'director',
    z.object({ id, workbook: z.boolean().default(false) })
  ),
  /** The rows behind one number as they were: a figure by its key, on a line by its key. */
  'snapshots.rows': procedure<FrozenRow[]>()('director', z.object({ id, figure, line })),
  'snapshots.compare': procedure<SnapshotComparison>()('director', z.object(compared)),
  /** The rows that came and went behind one number of a comparison. */
  'snapshots.changedRows': procedure<RowChanges>()('director', z.object({ ...compared, figure, line })),
  'snapshots.remove': procedure<null>()('director', z.object({ id })),
  'snapshots.restore': procedure<null>()('director', z.object({ id }))
} as const
