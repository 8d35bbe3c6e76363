import { z } from 'zod'
import { procedure } from './procedure'
import {
  type BindableField,
  type RememberedTemplate,
  sheetChoiceSchema,
  sheetViewSchema,
  type TemplateFilled,
  type TemplateFinding,
  type TemplatePicture,
  type TemplatePreview
} from './templates'
import { wordingSchema } from './wording'

const templateSession = z.string().max(40)
const views = z.array(sheetViewSchema).min(1).max(100)
const profile = z.enum(['full', 'public']).default('full')

/** The part of the contract that fills a workbook of the bureau with records. */
export const templateProcedures = {
  /**
   * Opens the workbook beside the message and understands its sheets: which register, which rows, which column is what.
   * A `register` that the caller names goes before what the titles say. Refuses with `template_not_recognised` where
   * no sheet can be filled.
   */
  'templates.open': procedure<TemplatePreview>()(
    'member',
    z.object({ register: z.string().max(40).optional(), schoolYear: z.number().int().optional() })
  ),
  /** Changes how an open template is understood, or in whose words it is filled. */
  'templates.bind': procedure<TemplatePreview>()(
    'member',
    z.object({
      templateSession,
      sheets: z.array(sheetChoiceSchema).max(100).default([]),
      /** Instead of the words that the template's own notes ask for; a saved wording by its id. */
      wording: wordingSchema.optional(),
      wordingProfileId: z.number().int().nullable().optional()
    })
  ),
  /** How a sheet of an open template looks, for the window. */
  'templates.picture': procedure<TemplatePicture>()(
    'member',
    z.object({ templateSession, sheet: z.number().int().min(0) })
  ),
  /** Everything a column of a register can be bound to. */
  'templates.fields': procedure<BindableField[]>()('member', z.object({ register: z.string().max(40) })),
  /** What to look at before the file leaves; each finding leads to its record. Values are masked. */
  'templates.check': procedure<TemplateFinding[]>()('member', z.object({ templateSession, views, profile })),
  /**
   * Fills the sheets with the records of their views and answers with the workbook beside it. `public` fills names and
   * classes only, whatever is bound. With `remember` the bindings are kept for the next template with these headers.
   */
  'templates.fill': procedure<TemplateFilled>()(
    'member',
    z.object({ templateSession, views, profile, remember: z.boolean().default(false) })
  ),
  'templates.remembered': procedure<RememberedTemplate[]>()('member', z.object({}).default({})),
  'templates.forget': procedure<null>()('member', z.object({ signature: z.string().max(80) })),
  'templates.close': procedure<null>()('member', z.object({ templateSession }))
} as const
