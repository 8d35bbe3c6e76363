import { type Wording, wordingSchema } from '@shared/api/wording'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'

/** The wording that was saved under an id; refuses one that is gone. */
export function savedWording({ sqlite }: Ledger, id: number): Wording {
  const text = sqlite
    .prepare<unknown[], string>('SELECT wording FROM wording_profiles WHERE id = ? AND deleted_at IS NULL')
    .pluck()
    .get(id)
  return text === undefined
    ? refuse('invalid_input', { reason: '这份填写口径已删除' })
    : wordingSchema.parse(JSON.parse(text))
}
