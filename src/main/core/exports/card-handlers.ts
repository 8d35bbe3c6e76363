import { type Handlers, refuse } from '../context'

/** To be written. */
export const cardHandlers: Handlers<'exports.cards'> = {
  'exports.cards': () => refuse('unknown_procedure')
}
