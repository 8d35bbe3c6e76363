import { LedgerError } from '@shared/api/errors'
import type { RegisterDeclaration } from '@shared/registers'
import type { Settings } from '@shared/api/session'
import type { MappedTable } from '../recognise/map-columns'
import { type ReadRow, readRows } from './read-rows'
import {
  type ClassAliases,
  classIn,
  classOfSheetName,
  type KnownClass,
  type SchoolContext
} from './row-class'

/** Everything besides the tables that decides how rows are read. */
export interface WorkbookContext {
  register: RegisterDeclaration
  settings: Settings
  schoolYear: number
  date1904: boolean
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  fileName: string
  aliases: ClassAliases
  /** Classes the user gave to tables that name none, by table. */
  tableClasses: ReadonlyMap<number, KnownClass>
}

/** The rows of a workbook, and per table what was left out and which class its surroundings give. */
export interface WorkbookRows {
  rows: ReadRow[]
  leftOut: { row: number; reason: string }[][]
  around: KnownClass[]
}

/**
 * Reads all tables of a workbook. `done` is told how many rows were read so far. Throws import_without_rows for a
 * form that nobody has filled in yet.
 */
export async function readWorkbookRows(
  tables: readonly MappedTable[],
  context: WorkbookContext,
  done: (rows: number) => Promise<void>
): Promise<WorkbookRows> {
  const { settings, schoolYear } = context
  const school: SchoolContext = { schoolYear, stage: settings.stage, primaryGrades: settings.primaryGrades }
  const result: WorkbookRows = { rows: [], leftOut: [], around: [] }
  for (const [place, table] of tables.entries()) {
    const around = surroundings(table, place, context, school)
    const before = result.rows.length
    const { rows, leftOut } = await readRows(
      table,
      place,
      {
        register: context.register,
        read: { schoolYear, settings, date1904: table.source?.date1904 ?? context.date1904 },
        school,
        aliases: context.aliases,
        around,
        today: context.today,
        names: `${table.grid.name} ${table.source?.fileName ?? context.fileName}`
      },
      (count) => done(before + count)
    )
    for (const row of rows) result.rows.push(row)
    result.leftOut.push(leftOut)
    result.around.push(combine(around))
  }
  if (result.rows.length === 0) throw new LedgerError('import_without_rows')
  return result
}

/** The classes named around a table: by the user, in the title, in the sheet name, in the file name. */
function surroundings(
  table: MappedTable,
  place: number,
  context: WorkbookContext,
  school: SchoolContext
): KnownClass[] {
  const given = context.tableClasses.get(place)
  if (given) return [given]
  return [
    classIn(table.preface, school),
    classOfSheetName(table.grid.name, school),
    classIn((table.source?.fileName ?? context.fileName).replace(/\.[^.]*$/, ''), school)
  ]
}

function combine(around: readonly KnownClass[]): KnownClass {
  const known: KnownClass = { grade: null, classNo: null }
  for (const { grade, classNo } of around) {
    if (known.grade !== null && grade !== null && grade !== known.grade) continue
    known.grade ??= grade
    known.classNo ??= classNo
  }
  return known
}
