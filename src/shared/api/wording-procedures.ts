import { z } from 'zod'
import { id, procedure } from './procedure'
import { type WordingProfile, wordingSchema } from './wording'

/** Which wording a file is written in: a profile, a wording of its own, or a profile with some of it chosen otherwise. */
export const wordingChoice = {
  wordingProfileId: z.number().int().optional(),
  wording: wordingSchema.optional()
}

/** The part of the contract that is about the words of recipients. */
export const wordingProcedures = {
  /** The shipped profiles first, then the school's own by name. */
  'wordings.list': procedure<WordingProfile[]>()('member', z.object({}).default({})),
  /** Makes a profile, or changes the one with `id`. Names are the school's own: `wording_name_taken` where one is used. */
  'wordings.save': procedure<WordingProfile>()(
    'director',
    z.object({ id: id.optional(), name: z.string().trim().min(1).max(30), wording: wordingSchema })
  ),
  'wordings.remove': procedure<null>()('director', z.object({ id }))
} as const
