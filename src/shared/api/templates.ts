import { z } from 'zod'
import { viewSchema } from './records'
import type { Wording } from './wording'

/** Facts of the school and the export that a cell or column can hold, beside those of records. */
export const knownFacts = [
  'schoolName',
  'filledBy',
  'day',
  'schoolYear',
  'term',
  'className',
  'grade',
  'rows',
  'programmeName'
] as const
export type KnownFact = (typeof knownFacts)[number]

/** A field of a template: `fatherPhone`, `grade`, `age`, `guardians.0.name`, `guardians.父亲.phone`. */
const templateField = z.string().max(80)

/**
 * What a column, or a cell of a card, is filled with: a field of the record, or several in one cell (a name and its
 * phone), a part of one that is spread over several columns (`year`, `month`, `day`, or a word that is ticked), a text with placeholders (`{父亲姓名} {父亲联系电话}`), a running number, a fixed text, a fact, how often something happened to the student in the school year
 * (`home_visits`), or nothing. Beside the fields of the register there are `grade`, `classNo`, `age` on the day of the
 * view, and facts of the family: of the first, second … member (`guardians.0.name`), or of whoever is called so
 * (`guardians.父亲.phone`, `guardians.监护人.name`, `guardians.监护人2.name`).
 */
export const bindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: templateField }),
  z.object({
    kind: z.literal('fields'),
    fields: z.array(templateField).min(2).max(4),
    between: z.string().max(4)
  }),
  z.object({ kind: z.literal('part'), field: templateField, part: z.string().max(40) }),
  z.object({ kind: z.literal('pattern'), text: z.string().max(500) }),
  z.object({ kind: z.literal('serial') }),
  z.object({ kind: z.literal('fixed'), text: z.string().max(500) }),
  z.object({ kind: z.literal('fact'), fact: z.enum(knownFacts) }),
  z.object({ kind: z.literal('count'), register: z.string().max(40) }),
  z.object({ kind: z.literal('none') })
])
export type Binding = z.infer<typeof bindingSchema>

/** A column of a list, or a cell of a card, that can be filled. */
export interface TemplateColumn {
  /** `F` of a list, `D5` of a card. */
  place: string
  header: string
  binding: Binding
  basis: 'label' | 'content' | 'remembered' | 'user' | 'placeholder' | 'none'
  confidence: number
  /** Marked ★, * or (必填) in its header, or asked for by a validation. */
  required: boolean
  /** The words its validation allows, where it is a list. */
  allowed?: string[]
  /** The template works it out itself; it is left alone. */
  formula?: true
}

/** One sheet of a template as it was understood. */
export interface TemplateSheet {
  sheet: number
  name: string
  /** `list`: a row for each record · `card`: a sheet for each record · `lines`: rows that already name grades or classes · `other`: left as it is. */
  kind: 'list' | 'card' | 'lines' | 'other'
  /** The register whose records fill it, or `summary` for the lines of a report. */
  source: string | null
  /** Rows from 1. */
  headerRows: number[]
  /** The template's own data rows; `lastRow` is one less than `firstRow` where it has none, and rows are put in. */
  firstRow: number
  lastRow: number
  /** What stands in the data rows and gives way to the records: an example, or the rows of an older list. */
  replaced: number
  /** The class or grade the sheet is for, by its name or title. */
  part: { grade: number; classNo: number | null; name: string } | null
  columns: TemplateColumn[]
  /** Texts around the list that are filled, such as 填报单位(盖章): as they will stand. */
  texts: { place: string; before: string; after: string }[]
  /** Why it is left as it is. */
  reason?: string
}

/** A template that was opened: what the window shows before anything is written. */
export interface TemplatePreview {
  templateSession: string
  title: string
  sheets: TemplateSheet[]
  wording: Wording
  /** Where the wording comes from: 表下说明写明日期格式为2016.09.01. */
  wordingReasons: string[]
  wordingProfileId: number | null
  /** True where the bindings were confirmed before for these headers. */
  remembered: boolean
  /** What an .xls could not take along, in words. */
  lost: string[]
}

/** Something to look at before the file leaves; `recordId` leads to the record. */
export interface TemplateFinding {
  sheet: number
  place: string
  header: string
  severity: 'error' | 'warning' | 'notice'
  code: string
  message: string
  register: string
  recordId: number | null
  studentId: number | null
  /** Who it is about, as the window may show it. */
  who: string
  field: string | null
}

/** What was written. */
export interface TemplateFilled {
  rows: number
  sheets: number
  warnings: string[]
}

/** Which records fill a sheet. */
export const sheetViewSchema = z.object({ sheet: z.number().int().min(0), view: viewSchema })
export type SheetView = z.input<typeof sheetViewSchema>

/** What the user says of a sheet: rows from 1; columns by their place. What is absent stays as it was understood. */
export const sheetChoiceSchema = z.object({
  sheet: z.number().int().min(0),
  source: z.string().max(40).optional(),
  kind: z.enum(['list', 'card', 'lines', 'other']).optional(),
  headerRows: z.array(z.number().int().min(1)).max(6).optional(),
  firstRow: z.number().int().min(1).optional(),
  lastRow: z.number().int().min(0).optional(),
  columns: z
    .array(z.object({ place: z.string().max(10), binding: bindingSchema }))
    .max(400)
    .default([])
})
export type SheetChoice = z.input<typeof sheetChoiceSchema>

/** A template whose bindings were confirmed once. */
export interface RememberedTemplate {
  signature: string
  title: string
  source: string
  /** So many columns or cells are bound. */
  bound: number
  wordingProfileId: number | null
  confirmedAt: string
  account: string
}

/** Something a column can be bound to, for the window's choice. */
export interface BindableField {
  field: string
  label: string
  group: string
}

/** How a sheet of a template looks; rows that say nothing more are left out. */
export interface TemplatePicture {
  /** Letters, from A. */
  columns: string[]
  /** Rows from 1; a cell that a merge covers is not there. */
  rows: { row: number; cells: { column: string; text: string; across: number; down: number }[] }[]
}
