import { z } from 'zod'
import { procedure } from './procedure'
import type { PrintedPages } from './printing'

/** The part of the contract that is about paper. */
export const printProcedures = {
  /**
   * The pages of the workbook beside the message, as a printer would put them out. Nothing of the ledger is read or
   * kept: that its content left is logged by the procedure that wrote the file.
   */
  'print.pages': procedure<PrintedPages>()('member', z.object({}).default({}))
} as const
