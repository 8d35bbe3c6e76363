import { type Wording, type WordingProfile, wordingSchema } from '@shared/api/wording'
import { shippedWordings } from '@shared/rules/shipped-wordings'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'

interface Row {
  id: number
  name: string
  wording: string
}

/** The profiles that can be chosen: the shipped ones, then the school's own by name. */
export function wordingProfiles({ sqlite }: Ledger): WordingProfile[] {
  const rows = sqlite
    .prepare('SELECT id, name, wording FROM wording_profiles WHERE id > 0 AND deleted_at IS NULL')
    .all() as Row[]
  return [...shippedWordings, ...rows.map(profileOf).sort(byName)]
}

/** Which wording somebody chose; what is said beside a profile comes before it. */
export interface WordingChoice {
  wordingProfileId?: number | null | undefined
  wording?: Wording | undefined
}

/** The wording that was chosen, an empty one where none was. Refuses with `wording_not_found` a profile that is gone. */
export function chosenWording(ledger: Ledger, { wordingProfileId, wording = {} }: WordingChoice): Wording {
  if (wordingProfileId === undefined || wordingProfileId === null) return wording
  const profile = wordingProfiles(ledger).find(({ id }) => id === wordingProfileId)
  return { ...(profile ?? refuse('wording_not_found')).wording, ...wording }
}

/** A wording kept by an earlier version may know less; what cannot be read is written as the ledger shows it. */
function profileOf({ id, name, wording }: Row): WordingProfile {
  const read = wordingSchema.safeParse(JSON.parse(wording))
  return { id, name, wording: read.success ? read.data : {} }
}

function byName(one: WordingProfile, other: WordingProfile): number {
  return one.name.localeCompare(other.name, 'zh-Hans-CN')
}
