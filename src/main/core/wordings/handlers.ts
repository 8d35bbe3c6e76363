import { type Handlers, refuse } from '../context'
import { wordingProfiles } from './profiles'

/** The words of recipients, kept as profiles. */
export const wordingHandlers: Handlers<'wordings.list' | 'wordings.save' | 'wordings.remove'> = {
  'wordings.list': ({ ledger }) => wordingProfiles(ledger),
  'wordings.save': ({ ledger, core }, { id, name, wording }) => {
    const others = wordingProfiles(ledger)
    if (others.some((other) => other.name === name && other.id !== id)) refuse('wording_name_taken', { name })
    const at = core.options.now().toISOString()
    const { sqlite } = ledger
    if (id === undefined) {
      const { lastInsertRowid } = sqlite
        .prepare('INSERT INTO wording_profiles (name, wording, created_at, updated_at) VALUES (?, ?, ?, ?)')
        .run(name, JSON.stringify(wording), at, at)
      return { id: Number(lastInsertRowid), name, wording }
    }
    const { changes } = sqlite
      .prepare(
        'UPDATE wording_profiles SET name = ?, wording = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
      )
      .run(name, JSON.stringify(wording), at, id)
    return changes === 1 ? { id, name, wording } : refuse('wording_not_found')
  },
  'wordings.remove': ({ ledger, core }, { id }) => {
    const { changes } = ledger.sqlite
      .prepare('UPDATE wording_profiles SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
      .run(core.options.now().toISOString(), id)
    return changes === 1 ? null : refuse('wording_not_found')
  }
}
