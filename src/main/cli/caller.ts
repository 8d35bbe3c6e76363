import { type CallOptions, type Client, createClient } from '@shared/api/client'
import type { InputOf, ProcedureName } from '@shared/api/contract'
import type { Progress } from '@shared/api/messages'
import type { SessionOpened } from '@shared/api/session'
import { type Core, createCore } from '../core/create-core'
import { coreOptions, defaultDataFolder } from '../hosting/places'
import { type CommandLine, usage } from './arguments'

/** Milliseconds between two looks at the progress of long work. */
const PROGRESS_STEP = 500

/** The core as one command uses it: opened on the data folder, signed in on demand, closed at the end. */
export class Caller {
  private readonly core: Core
  private readonly client: Client
  private opened: SessionOpened | undefined

  constructor(private readonly line: CommandLine) {
    this.core = createCore(coreOptions(line.options.data ?? defaultDataFolder()))
    this.client = createClient((message) => this.core.dispatch(message))
  }

  get userName(): string {
    return this.line.options.user
  }

  /** The password from the environment; never an argument, which other programs can read. Throws `usage`. */
  get password(): string {
    const password = process.env.LEDGER_PASSWORD
    if (!password) throw usage('请把密码放在环境变量 LEDGER_PASSWORD 中')
    return password
  }

  /** Signs in once and gives what was opened. */
  async signIn(): Promise<SessionOpened> {
    const { userName, password } = this
    return (this.opened ??= await this.client.call('session.signIn', { userName, password }))
  }

  /** Calls without signing in: the session goes along only if there is one. */
  async callUnsigned<Name extends ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    options?: CallOptions
  ) {
    return this.client.call(procedure, input, { ...this.identity(), ...options })
  }

  /** Signs in where that has not happened yet, and calls. */
  async call<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>, options?: CallOptions) {
    return (await this.callForFile(procedure, input, options)).value
  }

  /** Like `call`, with the file beside the answer. While it works, its progress goes to stderr. */
  async callForFile<Name extends ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    options?: CallOptions
  ) {
    await this.signIn()
    const job = procedure
    const watch = setInterval(() => {
      void this.client.call('work.progress', { job }).then(showProgress)
    }, PROGRESS_STEP)
    try {
      return await this.client.callForFile(procedure, input, { ...this.identity(), job, ...options })
    } finally {
      clearInterval(watch)
    }
  }

  /** Closes the database. */
  close() {
    this.core.close()
  }

  private identity(): CallOptions {
    return this.opened ? { session: this.opened.session } : {}
  }
}

function showProgress(progress: Progress | null) {
  if (progress) process.stderr.write(`${progress.phase} ${progress.done}/${progress.total}\n`)
}
