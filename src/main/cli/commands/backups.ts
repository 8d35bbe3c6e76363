import { LedgerError } from '@shared/api/errors'
import { needed, operand } from '../arguments'
import type { Caller } from '../caller'
import type { Command } from '../command'
import { readGivenFile, writeGivenFile } from '../files'

/** A verified copy of everything in one encrypted file. */
export const backup: Command = async (line, caller) => {
  const out = needed(line, 'out')
  const { value, file } = await caller.callForFile('backups.make', {})
  writeGivenFile(out, file)
  const { students, evidence, left } = value
  const lines = [`备份完成并已核验,含 ${students} 名学生、${evidence} 个佐证材料。`, ...left]
  return { json: value, lines }
}

/** Puts a backup in the place of the present data, which is kept aside. */
export const restore: Command = async (line, caller) => {
  const file = readGivenFile(operand(line, '备份文件'))
  const { userName, password } = caller
  await signInWhereThereIsALedger(caller)
  await caller.callUnsigned('backups.restore', { userName, password }, { file })
  return { json: { restored: true }, lines: ['已从备份恢复。'] }
}

/** Whether database, keys and evidence are whole; exit status 1 where they are not. */
export const check: Command = async (_line, caller) => {
  const { sound, findings, notes } = await caller.call('backups.check', {})
  const lines = sound ? ['数据完好。'] : ['发现问题:', ...findings]
  return { json: { sound, findings, notes }, lines: [...lines, ...notes], sound }
}

async function signInWhereThereIsALedger(caller: Caller) {
  const { stage } = await caller.callUnsigned('session.state', {})
  if (stage === 'empty') return
  try {
    await caller.signIn()
  } catch (error) {
    // A damaged ledger cannot be signed in to, and is what a backup is for.
    if (!(error instanceof LedgerError && error.code === 'database_damaged')) throw error
  }
}
