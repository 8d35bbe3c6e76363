import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { InputOf, OutputOf, ProcedureName } from '@shared/api/contract'
import type { Answer, FileContent } from '@shared/api/messages'
import { createCore } from '../src/main/core/create-core'

/** The password of every account in a temporary core. */
export const MADE_UP_PASSWORD = 'Made-up-2026'

/** A real core with a ledger of its own, asked as a host asks it. */
export interface TemporaryCore {
  /** The answer as it crosses the boundary; `job` names long work. */
  ask(procedure: ProcedureName, input: unknown, file?: FileContent, job?: string): Promise<Answer>
  /** The value; throws an Error with the code of a refusal. */
  call<Name extends ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    file?: FileContent
  ): Promise<OutputOf<Name>>
  /** Goes on as another account of the ledger. */
  signIn(userName: string): Promise<void>
  remove(): void
}

/** Sets up a primary school whose clock stands on 20 September 2026, with its director signed in. */
export async function temporaryCore(): Promise<TemporaryCore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'core-test-'))
  const core = createCore({
    dataFolder,
    resourcesFolder: resolve('resources'),
    version: '0.0.0',
    now: () => new Date('2026-09-20T08:00:00+08:00')
  })
  let session: string | undefined

  const ask: TemporaryCore['ask'] = (procedure, input, file, job) =>
    core.dispatch({
      procedure,
      input,
      ...(session ? { session } : {}),
      ...(file ? { file } : {}),
      ...(job ? { job } : {})
    })
  const call: TemporaryCore['call'] = async (procedure, input, file) => {
    const answer = await ask(procedure, input, file)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value as never
  }
  const opened = await call('session.setUp', {
    schoolName: '云山小学',
    stage: '小学',
    displayName: '德育处',
    password: MADE_UP_PASSWORD
  })
  session = opened.session

  return {
    ask,
    call,
    async signIn(userName) {
      session = undefined
      const { session: another } = await call('session.signIn', { userName, password: MADE_UP_PASSWORD })
      session = another
    },
    remove() {
      core.close()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  }
}
