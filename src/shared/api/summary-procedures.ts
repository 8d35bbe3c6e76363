import { z } from 'zod'
import { procedure } from './procedure'
import { type Summary, summaryQuestionSchema, type SummaryRows } from './summary'

/** The part of the contract that is about the report to the bureau. */
export const summaryProcedures = {
  /**
   * The twelve groups of indicators (domain §4.3) for the classes of the account. Refuses with `invalid_input` a period
   * that is none. With `workbook` the report is answered as a workbook beside it.
   */
  'summary.make': procedure<Summary>()(
    'member',
    summaryQuestionSchema.extend({
      /** Also the same figures a year before. */
      compare: z.boolean().default(false),
      workbook: z.boolean().default(false)
    })
  ),
  /** The rows behind one number of a report: a figure by its key, on a line by its key. */
  'summary.rows': procedure<SummaryRows>()(
    'member',
    summaryQuestionSchema.extend({ figure: z.string().max(60), line: z.string().max(40) })
  )
} as const
