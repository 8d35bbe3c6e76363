import { z } from 'zod'

/** What the desktop window asks of its host, never of the core; in browser mode the browser does it. */
export const windowRequests = {
  /**
   * Opens the printer dialog of the machine for what the window has prepared for paper. Answers `{printed}`, false
   * where somebody closed the dialog.
   */
  'window.print': z.object({
    /** The paper, in millimetres, as it lies. */
    width: z.number().min(50).max(1200),
    height: z.number().min(50).max(1200)
  }),
  /** Answers with a PDF of the same beside it, each page in its own size. */
  'window.pdf': z.object({ name: z.string().max(200) })
} as const

/** The name of such a request. */
export type WindowRequest = keyof typeof windowRequests
