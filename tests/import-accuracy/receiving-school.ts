import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OutputOf, ProcedureName } from '@shared/api/contract'
import type { ImportRow } from '@shared/api/imports'
import { exchangeForm } from '../../src/main/cli/import-report'
import { createCore } from '../../src/main/core/create-core'
import type { ImportJson } from './score'
import type { ReceivingSchool } from './workbooks/truth'

const PAGE = 500

/** A school with a real, empty ledger in a temporary folder, into which files can be opened. */
export async function openSchool({ stage, primaryGrades }: ReceivingSchool) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'accuracy-'))
  const core = createCore({
    dataFolder,
    resourcesFolder: resolve('resources'),
    version: '0.0.0',
    now: () => new Date('2026-09-20T08:00:00+08:00')
  })
  const signedIn: { session?: string } = {}

  async function call<Name extends ProcedureName>(
    procedure: Name,
    input: unknown,
    file?: { name: string; bytes: Uint8Array }
  ): Promise<OutputOf<Name>> {
    const answer = await core.dispatch({ procedure, input, session: signedIn.session, file })
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code} ${answer.error.message}`)
    return answer.value as OutputOf<Name>
  }

  const opened = await call('session.setUp', {
    schoolName: '云山中心学校',
    stage,
    displayName: '德育处',
    password: 'Made-up-2026'
  })
  signedIn.session = opened.session
  if (primaryGrades === 5) await call('settings.write', { primaryGrades })

  return {
    /** Opens a file in the school year 2026 as the wizard does, and reads every row. Nothing is written. */
    async read(name: string, bytes: Uint8Array): Promise<ImportJson & { register: string }> {
      const preview = await call('imports.open', { schoolYear: 2026 }, { name, bytes })
      const { importSession, register } = preview
      const rows: ImportRow[] = []
      for (let offset = 0; offset < preview.rowCount; offset += PAGE) {
        const page = await call('imports.rows', { importSession, offset, limit: PAGE })
        rows.push(...page.rows)
      }
      await call('imports.close', { importSession })
      // Students are judged by every fact of their family, other registers by the exchange form.
      return { register, rows: register === 'students' ? rows : exchangeForm(preview, rows, undefined).rows }
    },
    close() {
      core.close()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  }
}
