import { z } from 'zod'
import { periodChoiceSchema } from './summary'

/** The year of an annual summary: bureaus ask for a school year or a calendar year (domain §4.1). */
export const annualPeriodSchema = z.discriminatedUnion('kind', [
  periodChoiceSchema.options[0],
  periodChoiceSchema.options[1]
])
export type AnnualPeriod = z.infer<typeof annualPeriodSchema>

const prose = z.string().max(20_000)

/** What the school writes itself, section by section (domain §4.4). */
export const annualTextsSchema = z.object({
  /** 依据文件 */
  basis: prose.default(''),
  /** 加强领导、周密安排 */
  leadership: prose.default(''),
  /** 典型案例, without names of children: the summary leaves the school. */
  cases: z
    .array(z.object({ title: z.string().trim().max(100), text: prose }))
    .max(30)
    .default([]),
  /** 存在问题 */
  problems: prose.default(''),
  /** 下步打算 */
  plans: prose.default('')
})
export type AnnualTexts = z.infer<typeof annualTextsSchema>

/** A mark of the document with what stands for it: `家访.次数`, and how that compares with the year before. */
export interface AnnualWord {
  mark: string
  /** With its unit where it is a rate: 96.5%. Null where the ledger does not know. */
  value: string | null
  /** 增加12, 减少3, 持平; null where either year is not known. */
  comparedWithBefore: string | null
  figure: string
}

/** A list that a document can go through, such as the activities of the year. */
export interface AnnualList {
  mark: string
  count: number
  /** The marks of one item. */
  items: string[]
}

/** Something that happened and may be told as a case; nothing of it names a child. */
export interface CaseOffer {
  register: string
  id: number
  title: string
  text: string
}

/** The annual summary of a school as it stands. */
export interface AnnualSummary {
  period: AnnualPeriod
  title: string
  texts: AnnualTexts
  version: number
  words: AnnualWord[]
  lists: AnnualList[]
  offers: CaseOffer[]
}

/** What the document was filled with. */
export interface AnnualDocument {
  /** Marks that stand for something the ledger does not know yet: a line is left for the pen. */
  missing: string[]
  /** Marks of the template that mean nothing: they stay as they are. */
  unknown: string[]
}
