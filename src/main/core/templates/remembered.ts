import { z } from 'zod'
import { bindingSchema, type RememberedTemplate } from '@shared/api/templates'
import type { Ledger } from '../database/ledger'
import { referable } from '../wordings/profiles'
import type { TemplateSession } from './session'
import type { UnderstoodSheet } from './sheet'

/** What is kept of a sheet: places are told by their headers, which come again. */
const keptSchema = z.object({
  source: z.string(),
  columns: z.array(z.object({ place: z.string(), header: z.string(), binding: bindingSchema }))
})
type Kept = z.infer<typeof keptSchema>

interface Row {
  signature: string
  title: string
  bindings: string
  wordingProfileId: number | null
  confirmedAt: string
  account: string
}

const SELECT = `SELECT signature, title, bindings, wording_profile_id AS wordingProfileId, confirmed_at AS confirmedAt,
  account_name AS account FROM template_bindings`

/** Lays what was confirmed for these headers over a sheet; the saved wording that went with it, or null. */
export function recall({ sqlite }: Ledger, sheet: UnderstoodSheet): { wordingProfileId: number | null } | null {
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
  return { wordingProfileId: row.wordingProfileId }
}

/** The register that was confirmed for the headers of a sheet, before it is understood as any. */
export function recalledSource({ sqlite }: Ledger, signature: string): string | null {
  const row = sqlite.prepare<unknown[], Row>(`${SELECT} WHERE signature = ?`).get(signature)
  return (row && keptOf(row)?.source) ?? null
}

function keptOf({ bindings }: Row): Kept | null {
  const read = keptSchema.safeParse(JSON.parse(bindings))
  return read.success ? read.data : null
}

/** Keeps the bindings of the sheets that were filled. */
export function remember(
  ledger: Ledger,
  session: TemplateSession,
  sheets: readonly UnderstoodSheet[],
  { at, accountId, account }: { at: string; accountId: number; account: string }
) {
  const write = ledger.sqlite.prepare(
    `INSERT INTO template_bindings (signature, title, bindings, wording_profile_id, confirmed_at, account_id, account_name)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (signature) DO UPDATE SET title = excluded.title, bindings = excluded.bindings,
     wording_profile_id = excluded.wording_profile_id, confirmed_at = excluded.confirmed_at,
     account_id = excluded.account_id, account_name = excluded.account_name`
  )
  for (const { signature, source, columns } of sheets) {
    const kept: Kept = {
      source: source ?? '',
      columns: columns.map(({ place, header, binding }) => ({ place, header, binding }))
    }
    const profile = session.wordingProfileId === null ? null : referable(ledger, session.wordingProfileId, at)
    write.run(signature, session.title, JSON.stringify(kept), profile, at, accountId, account)
  }
}

/** The templates whose bindings are kept, the latest first. */
export function rememberedTemplates({ sqlite }: Ledger): RememberedTemplate[] {
  return sqlite
    .prepare<unknown[], Row>(`${SELECT} ORDER BY confirmed_at DESC`)
    .all()
    .flatMap((row) => {
      const kept = keptOf(row)
      const { signature, title, wordingProfileId, confirmedAt, account } = row
      const bound = kept?.columns.filter(({ binding }) => binding.kind !== 'none').length ?? 0
      return kept ? [{ signature, title, source: kept.source, bound, wordingProfileId, confirmedAt, account }] : []
    })
}

/** Forgets the bindings of a template. */
export function forget({ sqlite }: Ledger, signature: string) {
  sqlite.prepare('DELETE FROM template_bindings WHERE signature = ?').run(signature)
}
