import { z } from 'zod'
import { bindingSchema, type RememberedTemplate } from '@shared/api/templates'
import type { Session } from '../context'
import type { Ledger } from '../database/ledger'
import type { TemplateSession } from './session'
import type { UnderstoodSheet } from './sheet'

/** What is kept of a sheet: places are told by their headers, which come again. */
const keptSchema = z.object({
  source: z.string(),
  /** A wording that ships with the programme has no row to refer to. */
  wordingProfileId: z.number().int().nullable(),
  columns: z.array(z.object({ place: z.string(), header: z.string(), binding: bindingSchema }))
})
type Kept = z.infer<typeof keptSchema>

interface Row {
  signature: string
  title: string
  bindings: string
  confirmedAt: string
  account: string
}

const SELECT = `SELECT signature, title, bindings, confirmed_at AS confirmedAt,
  account_name AS account FROM template_bindings`

/** Lays what was confirmed for these headers over a sheet; the saved wording that went with it, or null. */
export function recall(
  { sqlite }: Ledger,
  sheet: UnderstoodSheet
): { wordingProfileId: number | null } | null {
  const row = sqlite.prepare<unknown[], Row>(`${SELECT} WHERE signature = ?`).get(sheet.signature)
  const kept = row && keptOf(row)
  if (!kept || kept.source !== sheet.source) return null
  for (const column of sheet.columns) {
    const known =
      kept.columns.find(({ place, header }) => place === column.place && header === column.header) ??
      kept.columns.find(({ header }) => header !== '' && header === column.header)
    if (!known || column.formula) continue
    Object.assign(column, { binding: known.binding, basis: 'remembered', confidence: 1 })
  }
  sheet.remembered = true
  return { wordingProfileId: kept.wordingProfileId }
}

function keptOf({ bindings }: Row): Kept | null {
  const read = keptSchema.safeParse(JSON.parse(bindings))
  return read.success ? read.data : null
}

/** Keeps the bindings of the sheets that were filled. */
export function remember(
  { sqlite }: Ledger,
  session: TemplateSession,
  sheets: readonly UnderstoodSheet[],
  { at, accountId, account }: { at: string; accountId: number; account: string }
) {
  const write = sqlite.prepare(
    `INSERT INTO template_bindings (signature, title, bindings, wording_profile_id, confirmed_at, account_id, account_name)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (signature) DO UPDATE SET title = excluded.title, bindings = excluded.bindings,
     wording_profile_id = excluded.wording_profile_id, confirmed_at = excluded.confirmed_at,
     account_id = excluded.account_id, account_name = excluded.account_name`
  )
  for (const { signature, source, columns } of sheets) {
    const kept: Kept = {
      source: source ?? '',
      wordingProfileId: session.wordingProfileId,
      columns: columns.map(({ place, header, binding }) => ({ place, header, binding }))
    }
    const saved = (session.wordingProfileId ?? -1) > 0 ? session.wordingProfileId : null
    write.run(signature, session.title, JSON.stringify(kept), saved, at, accountId, account)
  }
}

/** Whose templates somebody sees: the director all, others their own, since a title may hold what is not theirs. */
const SEEN = "(account_id = ? OR ? = 'director')"
type Viewer = Pick<Session, 'accountId' | 'role'>

/** The templates whose bindings are kept, the latest first. */
export function rememberedTemplates({ sqlite }: Ledger, { accountId, role }: Viewer): RememberedTemplate[] {
  return sqlite
    .prepare<unknown[], Row>(`${SELECT} WHERE ${SEEN} ORDER BY confirmed_at DESC`)
    .all(accountId, role)
    .flatMap((row) => {
      const kept = keptOf(row)
      const { signature, title, confirmedAt, account } = row
      const bound = kept?.columns.filter(({ binding }) => binding.kind !== 'none').length ?? 0
      if (!kept) return []
      const { source, wordingProfileId } = kept
      return [{ signature, title, source, bound, wordingProfileId, confirmedAt, account }]
    })
}

/** Forgets the bindings of a template, if they are the account's to forget. */
export function forget({ sqlite }: Ledger, signature: string, { accountId, role }: Viewer) {
  sqlite
    .prepare(`DELETE FROM template_bindings WHERE signature = ? AND ${SEEN}`)
    .run(signature, accountId, role)
}
