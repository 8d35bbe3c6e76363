import { z } from 'zod'

/** How dates are written for a recipient; of a date known to the month or the year only, as much as is known. */
export const dateForms = [
  '2016-09-01',
  '2016.09.01',
  '2016/09/01',
  '2016-9-1',
  '2016.9.1',
  '2016/9/1',
  '20160901',
  '2016年9月1日',
  '2016年09月01日',
  '2016-09',
  '2016.09',
  '2016/09',
  '2016.9',
  '201609',
  '2016年9月',
  '2016年09月'
] as const
export type DateForm = (typeof dateForms)[number]

/** How classes are written, shown on class 2 of the third grade that entered in 2024. */
export const classForms = [
  '三(2)班',
  '三（2）班',
  '三年级2班',
  '三年级(2)班',
  '三年级（2）班',
  '三年级二班',
  '3(2)班',
  '3年级2班',
  '3-2',
  '302',
  '2024级2班',
  '2班'
] as const
export type ClassForm = (typeof classForms)[number]

/** How grades are written where they stand by themselves. */
export const gradeForms = ['三年级', '三', '3', '2024级'] as const
export type GradeForm = (typeof gradeForms)[number]

/** The words for yes and no. */
export const yesNoForms = ['是/否', '有/无', '√/×', '√/空', '1/0', 'Y/N', '是/空'] as const
export type YesNoForm = (typeof yesNoForms)[number]

/**
 * The words for relations: as entered, those of the 学籍 system (domain §2.4), everyday ones, or the pair as seen from the
 * child's side (父子, 母女).
 */
export const relationForms = ['按登记', '学籍系统', '爸爸妈妈', '父子母女'] as const
export type RelationForm = (typeof relationForms)[number]

/** How a recipient wants values written. What is absent is written as the ledger shows it. */
export const wordingSchema = z.object({
  dates: z.enum(dateForms).optional(),
  /** How dates of birth are written where a recipient wants them otherwise, such as without the day; `dates` where absent. */
  birthDates: z.enum(dateForms).optional(),
  classes: z.enum(classForms).optional(),
  grades: z.enum(gradeForms).optional(),
  yesNo: z.enum(yesNoForms).optional(),
  relations: z.enum(relationForms).optional(),
  /** What stands where nothing is known: empty, 无, /, —. */
  empty: z.string().max(4).optional(),
  /** Kinds of values that are masked for this recipient. */
  masked: z.array(z.enum(['idNumber', 'phone', 'address'])).optional(),
  /**
   * Other words for stored ones, by register key, field key (`guardians.relation` for members) and stored word: 单亲留守
   * becomes 一方外出. They come before every form above.
   */
  words: z
    .record(
      z.string().max(40),
      z.record(z.string().max(40), z.record(z.string().max(40), z.string().max(40)))
    )
    .optional()
})
export type Wording = z.infer<typeof wordingSchema>

/** A wording that was saved for a recipient, or one that ships with the programme. */
export interface WordingProfile {
  /** Below zero for those that ship with the programme: nobody changes or removes them, and they have no row in a table. */
  id: number
  name: string
  wording: Wording
}
