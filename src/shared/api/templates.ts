import { z } from 'zod'
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

/**
 * What a column, or a cell of a card, is filled with: a field of the record (`fatherPhone`, `guardians.0.name`, `grade`,
 * `classNo`), a running number, a fixed text, a fact, how often something happened to the student in the school year
 * (`home_visits`), or nothing.
 */
export const bindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string().max(80) }),
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
  firstRow: number
  lastRow: number
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
