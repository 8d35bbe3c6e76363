import { isDeepStrictEqual } from 'node:util'
import { LedgerError } from '@shared/api/errors'
import { readKeyringFile } from '../accounts/keyring-file'
import type { CoreState } from '../context'
import { evidenceState } from '../evidence/evidence-soundness'
import type { Job } from '../job'
import type { Ledger } from '../database/ledger'
import { ledgerFiles } from '../database/ledger-files'
import { snapshotFindings } from '../reports/snapshots/snapshot-rows'
import { DAMAGED, databaseFindings } from './soundness'

/** What a check found: `findings` are sentences about what is wrong, `notes` about what does no harm. */
export interface CheckedLedger {
  sound: boolean
  findings: string[]
  notes: string[]
}

/** Checks the files of the open ledger as they lie on the disk, its evidence too. */
export async function checkLedger(core: CoreState, ledger: Ledger, job: Job): Promise<CheckedLedger> {
  const { dataFolder } = core.options
  // A ledger of made-up data has no keyring.
  const folder = core.demo ? ledgerFiles(dataFolder).demo : dataFolder
  const database = checkDatabase(ledger, ledgerFiles(folder).database)
  const findings = core.demo ? database : [...database, ...checkKeyring(dataFolder)]
  // Which files there must be, only a sound database can say.
  if (database.length > 0) return { sound: false, findings, notes: [] }
  findings.push(...snapshotFindings(ledger))
  const evidence = await evidenceState(core, ledger, job)
  findings.push(...evidence.findings.map((finding) => `${finding}。${LOST_EVIDENCE}`))
  const loose = evidence.loose.length
  const notes = loose > 0 ? [`attachments 文件夹里有 ${loose} 个没有登记的文件,不影响使用。`] : []
  return { sound: findings.length === 0, findings, notes }
}

const LOST_EVIDENCE = '请从最近的备份恢复,或移除后重新添加。'

/** Over a connection of its own: the open one would answer from its cache. */
function checkDatabase(ledger: Ledger, path: string): string[] {
  try {
    const sqlite = ledger.openCopy(path)
    try {
      return databaseFindings(sqlite)
    } finally {
      sqlite.close()
    }
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'database_damaged') return [DAMAGED]
    if (error instanceof LedgerError && error.code === 'database_missing') return [error.message]
    throw error
  }
}

function checkKeyring(folder: string): string[] {
  const files = ledgerFiles(folder)
  const [first, copy] = [readKeyringFile(files.keyring), readKeyringFile(files.keyringCopy)]
  const findings: string[] = []
  if (!first) findings.push('钥匙文件 keyring.json 丢失或已损坏,请修改一次密码以重新生成,并立即做一次备份。')
  if (!copy)
    findings.push('钥匙文件的副本 keyring.bak 丢失或已损坏,请修改一次密码以重新生成,并立即做一次备份。')
  if (first && copy && !isDeepStrictEqual(first, copy)) {
    findings.push('钥匙文件与它的副本不一致,请修改一次密码以重新生成,并立即做一次备份。')
  }
  return findings
}
