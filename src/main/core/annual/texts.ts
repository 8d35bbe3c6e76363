import { type AnnualPeriod, type AnnualTexts, annualTextsSchema } from '@shared/api/annual'
import { yearBefore } from '@shared/rules/report-periods'
import { type Call, refuse } from '../context'

/** The texts of a year with the number of times they were written; 0 where they only begin. */
export interface KeptTexts {
  texts: AnnualTexts
  version: number
}

/** The texts of a year; a new one begins with what holds from year to year (依据文件, 组织领导) of the year before. */
export function readTexts(call: Call, period: AnnualPeriod): KeptTexts {
  const kept = storedTexts(call, period)
  if (kept) return kept
  const { basis = '', leadership = '' } = storedTexts(call, yearBefore(period) as AnnualPeriod)?.texts ?? {}
  return { texts: annualTextsSchema.parse({ basis, leadership }), version: 0 }
}

/** Keeps the texts of a year as the next version; refuses with `record_changed` where somebody else wrote meanwhile. */
export function writeTexts(call: Call, period: AnnualPeriod, { texts, version }: KeptTexts): KeptTexts {
  const { ledger, session, core } = call
  const write = ledger.sqlite.transaction(() => {
    const { version: stored = 0 } = storedTexts(call, period) ?? {}
    if (stored !== version) refuse('record_changed')
    ledger.sqlite
      .prepare(
        `INSERT INTO annual_summaries (period, texts, version, updated_at, account_id, account_name)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (period) DO UPDATE SET texts = excluded.texts,
           version = excluded.version, updated_at = excluded.updated_at,
           account_id = excluded.account_id, account_name = excluded.account_name`
      )
      .run(
        keyOf(period),
        JSON.stringify(texts),
        version + 1,
        core.options.now().toISOString(),
        session.accountId,
        session.displayName
      )
  })
  write.immediate()
  return { texts, version: version + 1 }
}

function storedTexts({ ledger }: Call, period: AnnualPeriod): KeptTexts | undefined {
  const row = ledger.sqlite
    .prepare<unknown[], { texts: string; version: number }>(
      'SELECT texts, version FROM annual_summaries WHERE period = ?'
    )
    .get(keyOf(period))
  return row && { texts: annualTextsSchema.parse(JSON.parse(row.texts)), version: row.version }
}

function keyOf(period: AnnualPeriod): string {
  return period.kind === 'schoolYear' ? `schoolYear:${period.schoolYear}` : `calendarYear:${period.year}`
}
