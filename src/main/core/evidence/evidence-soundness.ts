import type { CoreState } from '../context'
import type { Ledger } from '../database/ledger'
import type { Job } from '../job'
import { recordStore } from '../records/store'
import { knownRegister } from '../records/viewing'
import { evidenceFolder, type FileState, looseFiles, stateOf } from './evidence-files'
import { allEvidence, type EvidenceRow } from './evidence-rows'
import { dayOf } from './record-heading'

/** The evidence of a ledger as it lies on the disk. */
export interface EvidenceState {
  whole: EvidenceRow[]
  /** One sentence for each record with files that are missing or changed; names register and day, nobody's name. */
  findings: string[]
  /** Files that no row knows. They do no harm. */
  loose: string[]
}

/** Reads every file of evidence once and compares it with what was written. */
export async function evidenceState(core: CoreState, ledger: Ledger, job: Job): Promise<EvidenceState> {
  const folder = evidenceFolder(core)
  const rows = allEvidence(ledger)
  const whole: EvidenceRow[] = []
  const bad = new Map<string, { row: EvidenceRow; states: FileState[] }>()
  for (const [done, row] of rows.entries()) {
    await job.step('核对佐证材料', done, rows.length)
    const state = stateOf(folder, row)
    if (state === 'whole') {
      whole.push(row)
      continue
    }
    // Somebody who removed a broken file has dealt with it.
    if (row.removedAt !== null) continue
    const record = `${row.register} ${row.recordId}`
    const known = bad.get(record) ?? { row, states: [] }
    known.states.push(state)
    bad.set(record, known)
  }
  const findings = [...bad.values()].map(({ row, states }) => `${heading(ledger, row)}${inWords(states)}`)
  return { whole, findings, loose: looseFiles(folder, rows) }
}

/** 家访登记表 2026-10-01 的佐证材料 */
function heading(ledger: Ledger, { register: key, recordId }: EvidenceRow): string {
  const register = knownRegister(ledger, key)
  const values = recordStore(ledger, register).read(recordId)?.values ?? {}
  const day = dayOf(register, values)
  return `“${register.label}”${day ? `里 ${day} 那一条` : `里第 ${recordId} 号记录`}的佐证材料`
}

function inWords(states: FileState[]): string {
  const count = (wanted: FileState) => states.filter((state) => state === wanted).length
  const said = [
    [count('missing'), '个文件不见了'],
    [count('changed'), '个文件被改动或已损坏']
  ] as const
  return said
    .filter(([number]) => number > 0)
    .map(([number, words]) => `有 ${number} ${words}`)
    .join(',')
}
