import { z } from 'zod'
import { leftBehindDefinitions } from './session'
import type { RecordValues } from '../registers'

/** A condition on one column, as the filters of the grid make them. */
export const filterSchema = z.object({
  field: z.string(),
  operator: z.enum(['contains', 'equals', 'startsWith', 'blank', 'notBlank', 'in', 'from', 'to']),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional()
})

/** Which records, in which order: what a grid, an export and a count agree on. */
export const viewSchema = z.object({
  register: z.string(),
  schoolYear: z.number().int().optional(),
  grade: z.number().int().min(1).max(9).optional(),
  classNo: z.number().int().optional(),
  /** Students whose grade lies outside the school's grades in that year (graduated), instead of those inside. */
  former: z.boolean().optional(),
  /** Students of one entry year into a stage, whatever their grade now is: how former classes are named. */
  entry: z.object({ stage: z.enum(['小学', '初中']), entryYear: z.number().int() }).optional(),
  /** Only these records of the view. */
  ids: z.array(z.number().int()).max(200_000).optional(),
  /** Of every school year, and of classes that have left since: what a report names by its ids. */
  everyYear: z.boolean().optional(),
  search: z.string().max(100).optional(),
  filters: z.array(filterSchema).default([]),
  sort: z.array(z.object({ field: z.string(), descending: z.boolean() })).default([]),
  /** The recycle bin instead of the register. */
  deleted: z.boolean().optional(),
  /** Only records that carry a warning. */
  flagged: z.boolean().optional(),
  /** The cut-off date of facts with a history (left_behind_children), `YYYY-MM-DD`; today where absent. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** The definition that `leftBehindType` follows; the school's own where absent. */
  definition: z.enum(leftBehindDefinitions).optional()
})

export type Filter = z.infer<typeof filterSchema>
export type View = z.input<typeof viewSchema>

/** A doubt about one value, shown as an amber cell: what is wrong, and the value that would be right where it is certain. */
export interface Doubt {
  field: string
  code: string
  message: string
  suggestion?: string
}

/** A record as shown: masked where the declaration says so, with the fields that are masked. */
export interface ShownRecord {
  id: number
  version: number
  /** Field values; a masked field holds its masked form, such as `361***********1234`. Class as `grade`, `classNo`, `className`. */
  values: RecordValues
  doubts: Doubt[]
  /** Columns of imported files that have no field of their own, header to text; only where one record is read. */
  otherColumns?: Record<string, string>
  /** How many files prove it (佐证材料); only where one record is read. */
  evidence?: number
  deletedAt?: string
  /** The student that the record is about, in a register of records about students. */
  studentId?: number
  /** The school year of the record, where there is one a year. */
  schoolYear?: number
}

/** A block of a view. `total` counts the whole view. */
export interface RecordPage {
  total: number
  rows: ShownRecord[]
}

/** A view added up: how many records, the sums of number fields, and how many hold each word of a choice (empty: none). */
export interface ViewSums {
  count: number
  sums: Record<string, number>
  counts: Record<string, Record<string, number>>
}

/** A value of some changes that cannot be stored. `row` counts the changes from 0; `reason` is a part of a sentence. */
export interface CellRefusal {
  row: number
  field: string
  label: string
  reason: string
}

/** One class of the class tree. `grade` is null for former students, those yet to come and those without a class. */
export interface ClassNode {
  grade: number | null
  classNo: number | null
  /** When these students entered which stage; null where no class is known. */
  entry: { stage: '小学' | '初中'; entryYear: number } | null
  /** Whether they have left the school's grades. */
  former: boolean
  /** 三(2)班, or 2018级1班 for former students. */
  name: string
  count: number
}

/** One entry of a record's history. */
export interface HistoryEntry {
  at: string
  account: string
  action: 'create' | 'update' | 'remove' | 'restore' | 'reveal'
  /** How it came about: 导入, 编辑, 粘贴, 撤销 … */
  origin: string
  changes: { field: string; label: string; before: string; after: string }[]
}
