import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { idCheckDigit } from '@shared/rules/id-number'
import { firstSettings, type Settings } from '@shared/api/session'
import type { Ledger } from '../src/main/core/database/ledger'
import { createLedgerFile } from '../src/main/core/database/open-ledger'

/** A real, encrypted, migrated ledger in a folder of its own; `remove` takes both away. */
export interface TemporaryLedger {
  ledger: Ledger
  /** Where its files are. */
  folder: string
  remove(): void
}

/** Settings of a made-up school. */
export const madeUpSettings: Settings = {
  programmeName: '台账',
  schoolName: '示例学校',
  stage: '九年一贯',
  ...firstSettings
}

/** Makes a ledger for a test. */
export function temporaryLedger(now: Date): TemporaryLedger {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  const ledger = createLedgerFile(folder, randomBytes(32), madeUpSettings, {
    resourcesFolder: resolve('resources'),
    now: () => now
  })
  return {
    ledger,
    folder,
    remove() {
      ledger.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** A made-up ID number with a right check digit, of region 399999, which exists nowhere. */
export function madeUpIdNumber(birthDate: string, serial: string): string {
  const first = `399999${birthDate.replaceAll('-', '')}${serial}`
  return first + idCheckDigit(first)
}
