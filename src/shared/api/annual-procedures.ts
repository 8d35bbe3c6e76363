import { z } from 'zod'
import {
  annualPeriodSchema,
  type AnnualDocument,
  type AnnualSummary,
  annualTextsSchema,
  type AnnualTexts
} from './annual'
import { procedure } from './procedure'

const period = annualPeriodSchema

/** The part of the contract that is about the annual summary (年度工作总结): the school's as a whole, so the director's. */
export const annualProcedures = {
  /** The texts of a year, begun with those of the year before, and every number and list that the document may hold. */
  'annual.read': procedure<AnnualSummary>()('director', z.object({ period })),
  /** Keeps the texts; `version` refuses with `record_changed` to overwrite somebody else's. */
  'annual.write': procedure<{ version: number; texts: AnnualTexts }>()(
    'director',
    z.object({ period, texts: annualTextsSchema, version: z.number().int() })
  ),
  /** Answers with the Word document, filled. */
  'annual.document': procedure<AnnualDocument>()('director', z.object({ period })),
  /** Answers with the data annex: the figures of the year as a workbook, compared with the year before. */
  'annual.annex': procedure<null>()('director', z.object({ period }))
} as const
