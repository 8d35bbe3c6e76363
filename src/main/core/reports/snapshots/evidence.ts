import { gunzipSync, gzipSync } from 'node:zlib'
import type { FrozenRow } from '@shared/api/snapshots'
import type { Ledger } from '../../database/ledger'
import type { Viewing } from '../../records/viewing'
import type { MadeSummary } from '../summary/make-summary'
import { rowsBehind, rowsByLine } from '../summary/rows-behind'
import { rowLabels } from './row-label'

/** Every record that a report counts, once, and for each number which of them (by place) with what they add. */
export interface FrozenEvidence {
  records: [register: string, id: number, label: string][]
  figures: Record<string, Record<string, [record: number, amount: number][]>>
}

/** The rows behind every figure of a report, with what they are called as of its day. */
export function freezeEvidence(
  ledger: Ledger,
  { figures, division }: MadeSummary,
  viewing: Viewing
): FrozenEvidence {
  const places = new Map<string, number>()
  const records: [string, number][] = []
  const frozen: FrozenEvidence['figures'] = {}
  for (const [key, figure] of figures) {
    if (figure.kind === 'rate') continue
    const lines: (typeof frozen)[string] = {}
    for (const [line, rows] of rowsByLine(figure.rows, division)) {
      lines[line] = rowsBehind(rows).map(({ register, id, amount }) => [placeOf(register, id), amount])
    }
    frozen[key] = lines
  }
  const registers = new Map<string, number[]>()
  for (const [register, id] of records) registers.set(register, [...(registers.get(register) ?? []), id])
  const labels = new Map(
    [...registers].map(([register, ids]) => [register, rowLabels(ledger, register, ids, viewing)])
  )
  return {
    records: records.map(([register, id]) => [register, id, labels.get(register)?.get(id) ?? `编号${id}`]),
    figures: frozen
  }

  function placeOf(register: string, id: number): number {
    const key = `${register}:${id}`
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, records.length)
    return records.push([register, id]) - 1
  }
}

/** The rows behind one number; none for a number that nothing counts for. */
export function frozenRows({ records, figures }: FrozenEvidence, figure: string, line: string): FrozenRow[] {
  return (figures[figure]?.[line] ?? []).flatMap(([place, amount]) => {
    const record = records[place]
    return record ? [{ register: record[0], id: record[1], label: record[2], amount }] : []
  })
}

/** As it is stored: JSON, gzipped. */
export function packEvidence(evidence: FrozenEvidence): Buffer {
  return gzipSync(JSON.stringify(evidence))
}

/** Reads what `packEvidence` wrote. */
export function unpackEvidence(bytes: Buffer): FrozenEvidence {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as FrozenEvidence
}
