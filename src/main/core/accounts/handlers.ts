import type { Handlers } from '../context'
import { endDemo, startDemo } from './demo-ledger'
import { acceptFieldChoices } from './field-choices'
import { readKeyring, writeKeyring } from './keyring-file'
import { readPreference, writePreference } from './preferences'
import { callerOf, closeWithoutSessions } from './sessions'
import { sessionState } from './session-state'
import { enter, setUp } from './sign-in'
import { checkPassword, replacePassword, unlock, unlockByRecovery } from './unlock'

/** Signing in and out, the first run, the made-up ledger, settings and preferences. */
export const sessionHandlers: Handlers<
  | 'session.state'
  | 'session.setUp'
  | 'session.startDemo'
  | 'session.endDemo'
  | 'session.signIn'
  | 'session.recover'
  | 'session.signOut'
  | 'session.changePassword'
  | 'settings.read'
  | 'settings.write'
  | 'preferences.read'
  | 'preferences.write'
> = {
  'session.state': sessionState,
  'session.setUp': ({ core }, input) => setUp(core, input),
  'session.startDemo': ({ core, job }, { students }) => startDemo(core, students, job),
  'session.endDemo': ({ core }) => {
    endDemo(core)
    return null
  },
  'session.signIn': async ({ core }, { userName, password }) =>
    enter(core, await unlock(core.options.dataFolder, userName, password, core.options.now())),
  'session.recover': async ({ core }, { userName, recoveryCode, newPassword }) => {
    checkPassword(newPassword)
    const unlocked = await unlockByRecovery(core.options.dataFolder, userName, recoveryCode)
    await replacePassword(core.options.dataFolder, unlocked, newPassword)
    return enter(core, unlocked)
  },
  'session.signOut': (call) => {
    const session = callerOf(call)
    if (session) call.core.sessions.delete(session.id)
    if (call.core.demo && call.core.sessions.size === 0) endDemo(call.core)
    closeWithoutSessions(call.core)
    return null
  },
  'session.changePassword': async ({ core, session }, { oldPassword, newPassword }) => {
    checkPassword(newPassword)
    const { dataFolder, now } = core.options
    const unlocked = await unlock(dataFolder, session.userName, oldPassword, now())
    await replacePassword(dataFolder, unlocked, newPassword)
    return null
  },
  'settings.read': ({ ledger }) => ledger.settings(),
  'settings.write': ({ core, ledger }, changes) => {
    const { fieldChoices } = changes
    const settings = ledger.writeSettings(
      fieldChoices
        ? { ...changes, fieldChoices: acceptFieldChoices(fieldChoices, ledger.settings().fieldChoices) }
        : changes
    )
    if (changes.programmeName !== undefined && !core.demo) {
      const keyring = readKeyring(core.options.dataFolder)
      writeKeyring(core.options.dataFolder, { ...keyring, programmeName: changes.programmeName })
    }
    return settings
  },
  'preferences.read': ({ ledger, session }, { key }) => readPreference(ledger, session.accountId, key),
  'preferences.write': ({ ledger, session }, { key, value }) => {
    writePreference(ledger, { accountId: session.accountId, key }, value)
    return null
  }
}
