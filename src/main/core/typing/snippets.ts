import { SNIPPETS, snippetsSchema, type SoundingSnippet } from '@shared/api/typing'
import { readPreference } from '../accounts/preferences'
import type { Call } from '../context'
import { soundOf } from '../records/pinyin'

/** The snippets of the account, those used most first; none where what is kept cannot be read. */
export function soundingSnippets({ ledger, session }: Pick<Call, 'ledger' | 'session'>): SoundingSnippet[] {
  const kept = snippetsSchema.safeParse(readPreference(ledger, session.accountId, SNIPPETS))
  if (!kept.success) return []
  return kept.data
    .map((snippet) => ({ ...snippet, ...soundOf(snippet.text) }))
    .sort((one, other) => other.used - one.used)
}
