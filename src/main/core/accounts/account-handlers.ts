import { type Handlers, refuse } from '../context'

/** To be written. */
export const accountHandlers: Handlers<
  'accounts.list' | 'accounts.create' | 'accounts.update' | 'accounts.setPassword'
> = {
  'accounts.list': () => refuse('unknown_procedure'),
  'accounts.create': () => refuse('unknown_procedure'),
  'accounts.update': () => refuse('unknown_procedure'),
  'accounts.setPassword': () => refuse('unknown_procedure')
}
