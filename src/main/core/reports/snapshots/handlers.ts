import { type Call, type Handlers, refuse, WithFile } from '../../context'
import { workbookFileName } from '../../excel/writing/names'
import { writeReport } from '../summary/report-workbook'
import { changedRows, compareSnapshots } from './compare'
import { frozenRows } from './evidence'
import { sendSnapshot } from './send'
import { listSnapshots, readSnapshot } from './snapshot-rows'

type Names = Extract<keyof Handlers, `snapshots.${string}`>

/** The procedures of reports as they were sent. */
export const snapshotHandlers: Handlers<Names> = {
  'snapshots.send': sendSnapshot,
  'snapshots.list': ({ ledger }, { removed }) => listSnapshots(ledger, removed),
  'snapshots.open'({ ledger }, { id, workbook }) {
    const { snapshot, summary } = readSnapshot(ledger, id)
    const opened = { ...snapshot, summary }
    if (!workbook) return opened
    const { schoolName } = ledger.settings()
    return new WithFile(opened, {
      name: workbookFileName(schoolName, summary.title, summary.asOf),
      bytes: writeReport(summary, { schoolName, filledBy: snapshot.account })
    })
  },
  'snapshots.rows': ({ ledger }, { id, figure, line }) =>
    frozenRows(readSnapshot(ledger, id).evidence, figure, line),
  'snapshots.compare': compareSnapshots,
  'snapshots.changedRows': (call, { figure, line, ...compared }) => changedRows(call, compared, figure, line),
  'snapshots.remove': (call, { id }) => setRemoved(call, id, call.core.options.now().toISOString()),
  'snapshots.restore': (call, { id }) => setRemoved(call, id, null)
}

/** Takes a snapshot out of the list or puts it back; what was frozen stays as it is. */
function setRemoved({ ledger }: Call, id: number, at: string | null): null {
  const { changes } = ledger.sqlite
    .prepare('UPDATE report_snapshots SET removed_at = ? WHERE id = ?')
    .run(at, id)
  return changes === 0 ? refuse('snapshot_not_found') : null
}
