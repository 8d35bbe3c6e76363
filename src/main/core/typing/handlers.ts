import type { Handlers } from '../context'
import { knownRegister } from '../records/viewing'
import { typingOffers } from './offers'
import { soundingSnippets } from './snippets'

/** What spares people typing: values they used lately, and their snippets. */
export const typingHandlers: Handlers<'typing.offers' | 'typing.snippets'> = {
  'typing.offers': (call, { register, schoolYear }) =>
    typingOffers(call, knownRegister(call.ledger, register), schoolYear),
  'typing.snippets': (call) => soundingSnippets(call)
}
