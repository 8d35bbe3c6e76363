import { type Handlers, WithFile } from '../context'
import { checkLedger } from './check'
import { makeBackup } from './make'
import { timeStamp } from './previous'
import { restoreBackup } from './restore'

/** Backups: making one, putting one back, and checking the ledger itself. */
export const backupHandlers: Handlers<'backups.make' | 'backups.restore' | 'backups.check'> = {
  'backups.make': async ({ core, ledger, job }) => {
    const { bytes, ...made } = await makeBackup(core, ledger, job)
    const name = `校家同创台账备份-${timeStamp(core.options.now())}.backup`
    return new WithFile(made, { name, bytes })
  },
  'backups.restore': async (call, input) => {
    await restoreBackup(call, input)
    return null
  },
  'backups.check': ({ core, ledger, job }) => checkLedger(core, ledger, job)
}
