import type { Ledger } from '../database/ledger'

const versions = new WeakMap<Ledger['sqlite'], number>()

/** A count that grows with every write to the records of a ledger: what was worked out at another count is out of date. */
export function dataVersion(ledger: Ledger): number {
  return versions.get(ledger.sqlite) ?? 0
}

/** Called by the writer after each write. */
export function countWrite(ledger: Ledger) {
  versions.set(ledger.sqlite, dataVersion(ledger) + 1)
}
