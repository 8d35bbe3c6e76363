import { type Call, type Handlers, refuse } from '../context'
import { createAccount, listAccounts, setAccountPassword, updateAccount } from './account-changes'

/** Who may sign in: the director's matter. The made-up ledger has one account and no keyring. */
export const accountHandlers: Handlers<
  'accounts.list' | 'accounts.create' | 'accounts.update' | 'accounts.setPassword'
> = {
  'accounts.list': (call) => listAccounts(inSchool(call)),
  'accounts.create': (call, input) => createAccount(inSchool(call), input),
  'accounts.update': (call, input) => updateAccount(inSchool(call), input),
  'accounts.setPassword': (call, input) => setAccountPassword(inSchool(call), input)
}

function inSchool(call: Call): Call {
  return call.core.demo ? refuse('not_in_demo') : call
}
