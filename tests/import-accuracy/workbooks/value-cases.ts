import type { FieldValue } from '@shared/registers'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase, type FlaggedCell, type TrueRow } from './truth'
import { oneSheet, type Cell } from './write'

/** How one cell is written and what it means: `undefined` leaves it out of the truth, `flag` asks for a mark. */
export interface Written {
  cell: Cell
  value?: FieldValue
  flag?: boolean
  /** Other fields on which the mark may sit instead. */
  or?: string[]
}

/** A list of one class in which a single column is written in many ways. */
export interface ValueFile {
  fileName: string
  shape: string
  seed: number
  header: string
  field: string
  ways: ((person: Person) => Written)[]
  /** Keeps the identity number of the pupils out of the file, where the column under test is that number itself. */
  withoutId?: boolean
}

/** The file and its truth: one pupil for each way of writing the cell. */
export function valueCase({ fileName, shape, seed, header, field, ways, withoutId }: ValueFile): FileCase {
  const people = new People(seed)
  const rows: Cell[][] = [['姓名', '班级', '性别', ...(withoutId ? [] : ['身份证号']), header]]
  const truths: TrueRow[] = []
  const flagged: FlaggedCell[] = []
  for (const way of ways) {
    const person = people.one(4, 2)
    const { cell, value, flag, or } = way(person)
    rows.push([person.name, '四(2)班', person.gender, ...(withoutId ? [] : [person.idNumber]), cell])
    const truth = truthOf(person, withoutId ? ['gender'] : ['gender', 'idNumber'])
    if (field === 'gender') delete truth.gender
    truths.push(value === undefined ? truth : { ...truth, [field]: value })
    if (flag) flagged.push({ row: rows.length, field, ...(or ? { or } : {}) })
  }
  return { fileName, shape, bytes: oneSheet(rows), truth: studentTruth(truths, { flagged }) }
}

/** Cells that mean the same for everybody. */
export function fixed(cell: Cell, value?: FieldValue, flag = false): () => Written {
  return () => ({ cell, flag, ...(value === undefined ? {} : { value }) })
}
