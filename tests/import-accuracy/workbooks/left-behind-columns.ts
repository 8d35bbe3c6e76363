import type { Child } from './left-behind-people'
import type { FileCase, FlaggedCell, TrueRow, Truth } from './truth'
import { oneSheet, type Cell } from './write'

/** What a cell says, under the exchange keys. */
type Told = Record<string, TrueRow[string] | undefined>

/** One column of a made-up list of left-behind children. */
export interface ListColumn {
  /** From the top row down, as 父亲 over 姓名. */
  header: string | readonly string[]
  cell: (child: Child, index: number) => Cell
  /** What the column says, under the exchange keys; nothing where two readings are defensible. */
  tells?: (child: Child, index: number) => Told
  /** The field that must carry a warning for this child. */
  flag?: (child: Child, index: number) => string | null
}

function column(
  header: ListColumn['header'],
  key: string,
  value: (child: Child) => string | number | boolean
): ListColumn {
  return { header, cell: value, tells: (child) => ({ [key]: value(child) }) }
}

const CHINESE = '零一二三四五六七八九'

/** The usual columns under their usual headers. */
export const usual = {
  serial: { header: '序号', cell: (_: Child, index: number) => index + 1 } as ListColumn,
  name: column('姓名', 'name', (child) => child.name),
  gender: column('性别', 'gender', (child) => child.gender),
  birth: column('出生日期', 'birthDate', (child) => child.birthDate),
  idNumber: column('身份证号', 'idNumber', (child) => child.idNumber),
  address: { header: '家庭住址', cell: (child: Child) => child.address } as ListColumn,
  schoolClass: {
    header: '班级',
    cell: ({ grade, classNo }: Child) => `${CHINESE[grade]}（${classNo}）班`,
    tells: ({ grade, classNo }: Child) => ({ grade, classNo })
  } as ListColumn,
  fatherName: column('父亲姓名', 'fatherName', (child) => child.father.name),
  fatherPlace: column('父亲务工地点', 'fatherWorkplace', (child) => child.fatherPlace),
  fatherPhone: column('父亲电话', 'fatherPhone', (child) => child.father.phone),
  motherName: column('母亲姓名', 'motherName', (child) => child.mother.name),
  motherPlace: column('母亲务工地点', 'motherWorkplace', (child) => child.motherPlace),
  motherPhone: column('母亲电话', 'motherPhone', (child) => child.mother.phone),
  guardianName: column('监护人姓名', 'guardianName', (child) => child.carer.name),
  guardianRelation: column('与学生关系', 'guardianRelation', (child) => child.carer.relation),
  guardianPhone: column('监护人电话', 'guardianPhone', (child) => child.carer.phone),
  guardianAge: { header: '监护人年龄', cell: (child: Child) => child.carer.age } as ListColumn,
  since: {
    header: '外出时间',
    cell: ({ since }: Child) => `${since.slice(0, 4)}年${since.slice(5)}月`,
    tells: ({ since }: Child) => ({ awaySince: since })
  } as ListColumn,
  type: column('留守类型', 'leftBehindType', (child) => child.leftBehind),
  teacher: column('帮扶教师', 'pairedTeacher', (child) => child.teacher.name),
  teacherPhone: { header: '帮扶教师电话', cell: (child: Child) => child.teacher.phone } as ListColumn,
  remark: { header: '备注', cell: () => null } as ListColumn
}

/** The columns of father, mother and guardian under group headings with these words. */
export function grouped(
  groups: { father: string; mother: string; guardian: string },
  words: { place?: string; phone?: string; relation?: string } = {}
): { father: ListColumn[]; mother: ListColumn[]; guardian: ListColumn[] } {
  const { place = '务工地点', phone = '电话', relation = '与学生关系' } = words
  return {
    father: [
      headed([groups.father, '姓名'], usual.fatherName),
      headed([groups.father, place], usual.fatherPlace),
      headed([groups.father, phone], usual.fatherPhone)
    ],
    mother: [
      headed([groups.mother, '姓名'], usual.motherName),
      headed([groups.mother, place], usual.motherPlace),
      headed([groups.mother, phone], usual.motherPhone)
    ],
    guardian: [
      headed([groups.guardian, '姓名'], usual.guardianName),
      headed([groups.guardian, relation], usual.guardianRelation),
      headed([groups.guardian, phone], usual.guardianPhone)
    ]
  }
}

/** The same cells under another header. */
export function headed(header: ListColumn['header'], column: ListColumn): ListColumn {
  return { ...column, header }
}

/** The same column with other cells, which mean the same. */
export function written(column: ListColumn, cell: ListColumn['cell']): ListColumn {
  return { ...column, cell }
}

/** How one cell is written in turn, what it means under the exchange keys, and the field that must be flagged. */
export interface Way {
  cell: Cell
  tells?: TrueRow
  flag?: string
}

/** A column whose cells take turns. */
export function turns(header: ListColumn['header'], ways: readonly Way[]): ListColumn {
  const way = (index: number) => ways[index % ways.length] as Way
  return {
    header,
    cell: (_, index) => way(index).cell,
    tells: (_, index) => way(index).tells ?? {},
    flag: (_, index) => way(index).flag ?? null
  }
}

/** The header rows with their merges, and the rows under them; `top` is the number of rows above. */
export function tableOf(columns: readonly ListColumn[], children: readonly Child[], top = 0) {
  const paths = columns.map(({ header }) => (typeof header === 'string' ? [header] : header))
  const depth = Math.max(...paths.map((path) => path.length))
  const rows: Cell[][] = Array.from({ length: depth }, () => columns.map((): Cell => null))
  const merges: string[] = []
  for (const [place, path] of paths.entries()) {
    for (const [level, text] of path.entries()) {
      const begun = paths[place - 1]?.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/')
      if (begun && level < path.length - 1) continue
      ;(rows[level] as Cell[])[place] = text
      const width = paths.slice(place).findIndex((other) => other[level] !== text)
      const right = level < path.length - 1 ? place + (width < 0 ? paths.length - place : width) - 1 : place
      const bottom = level === path.length - 1 ? depth - 1 : level
      if (right > place || bottom > level)
        merges.push(`${letter(place)}${top + level + 1}:${letter(right)}${top + bottom + 1}`)
    }
  }
  const body = children.map((child, index) => columns.map(({ cell }) => cell(child, index)))
  return { rows: [...rows, ...body], merges, headerRows: depth }
}

function letter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `A${String.fromCharCode(39 + place)}`
}

/** What the columns say of the children, with the cells to be flagged; `first` is the row of the first child. */
export function truthFor(
  columns: readonly ListColumn[],
  children: readonly Child[],
  first: number
): Required<Pick<Truth, 'rows' | 'flagged'>> {
  const rows = children.map((child, index) => {
    const row: TrueRow = { name: child.name, grade: child.grade, classNo: child.classNo }
    return Object.assign(row, ...columns.map(({ tells }) => tells?.(child, index) ?? {})) as TrueRow
  })
  const flagged = children.flatMap((child, index): FlaggedCell[] =>
    columns.flatMap(({ flag }) => {
      const field = flag?.(child, index)
      return field ? [{ row: first + index, field }] : []
    })
  )
  return { rows, flagged }
}

/** A file of one list. */
export interface ListFile {
  fileName: string
  shape: string
  columns: readonly ListColumn[]
  children: readonly Child[]
  /** A row 1, 2, 3 … stands under the headers. */
  numbered?: boolean
  /** Title and information lines. */
  above?: Cell[][]
  /** Totals, notes, signatures. */
  below?: Cell[][]
  sheetName?: string
  /** Group headings stand once in their first column instead of being merged. */
  unmerged?: boolean
  /** How the rows become a file, if not as a workbook of one sheet. */
  save?: (rows: Cell[][], merges: string[]) => Uint8Array
  school?: FileCase['school']
}

/** The file and its truth. */
export function listFile(file: ListFile): FileCase {
  const { fileName, shape, columns, children, above = [], below = [], sheetName, school } = file
  const { rows, merges, headerRows } = tableOf(columns, children, above.length)
  const kept = file.unmerged ? [] : merges
  const numbers = file.numbered ? [columns.map((_, place): Cell => place + 1)] : []
  const body = [...rows.slice(0, headerRows), ...numbers, ...rows.slice(headerRows)]
  const all = [...above, ...body, ...below]
  const bytes = file.save ? file.save(all, kept) : oneSheet(all, sheetName, kept)
  const truth = truthFor(columns, children, above.length + headerRows + numbers.length + 1)
  return {
    fileName,
    shape,
    bytes,
    truth: { register: 'left_behind_children', ...truth },
    ...(school ? { school } : {})
  }
}
