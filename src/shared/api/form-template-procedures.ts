import { z } from 'zod'
import { type BuiltInFormKey, builtInFormKeys } from '../forms/built-in-forms'
import { procedure } from './procedure'
import { viewSchema } from './records'

/** A built-in form, and by what the school replaced it. */
export interface FormTemplate {
  form: BuiltInFormKey
  label: string
  /** The file that now counts. */
  name: string
  replaced: { at: string; account: string } | null
}

const form = z.enum(builtInFormKeys)

/** The part of the contract that is about built-in forms and what a school puts in their place. */
export const formTemplateProcedures = {
  'formTemplates.list': procedure<FormTemplate[]>()('member', z.object({}).default({})),
  /** Answers with the form's file: the one that counts, or the one that shipped. */
  'formTemplates.download': procedure<{ name: string }>()(
    'member',
    z.object({ form, shipped: z.boolean().default(false) })
  ),
  /** Puts the file beside the message in the place of a form. Refuses with `form_template_refused` what cannot be filled. */
  'formTemplates.replace': procedure<FormTemplate>()('director', z.object({ form })),
  /** The records of a view in the form that the school uses for the lists of their register; answers with the workbook. */
  'exports.form': procedure<{ rows: number }>()(
    'member',
    z.object({ view: viewSchema, wordingProfileId: z.number().int().optional() })
  ),
  /** Takes the form that shipped again; the school's own stays stored. */
  'formTemplates.restore': procedure<FormTemplate>()('director', z.object({ form }))
} as const
