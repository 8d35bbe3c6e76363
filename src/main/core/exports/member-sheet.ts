import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import type { CellWriter } from './cell-writer'
import type { ListColumn, ListRow } from '../excel/writing/list-sheet'
import { type Contents, type ExportRecord, looksOf, memberColumns } from './export-columns'

/** A sheet with one row a member of a collection, such as everybody who signed in. */
export interface MemberSheet {
  label: string
  columns: ListColumn[]
  rows: () => Iterable<ListRow>
}

/** The further sheet of a collection; null where no record of the view has such members. */
export function memberSheet(
  register: RegisterDeclaration,
  contents: Contents,
  { collection, everything, write }: { collection: string; everything: boolean; write: CellWriter },
  records: () => Iterable<ExportRecord>
): MemberSheet | null {
  const declared = register.collections[collection]
  const { ofRecord, ofMember } = memberColumns(register, contents, { collection, everything, write })
  if (!declared || ofMember.length === 0) return null

  function* rows(): Generator<ListRow> {
    let number = 0
    for (const record of records()) {
      const told = ofRecord.map((column) => column.cellOf(record))
      for (const member of (record.values[collection] ?? []) as MemberValues[]) {
        const facts = ofMember.map(([key, field]) =>
          write(`${collection}.${key}`, field, record.values, member[key] ?? null)
        )
        yield [++number, ...told, ...facts]
      }
    }
  }
  const columns = [...ofRecord, ...ofMember.map(([, field]) => looksOf(field))]
  return { label: declared.label, columns, rows }
}
