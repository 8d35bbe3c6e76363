import { type Handlers, refuse } from '../context'

/** To be written. */
export const warningHandlers: Handlers<'warnings.list' | 'warnings.settle' | 'warnings.reopen'> = {
  'warnings.list': () => refuse('unknown_procedure'),
  'warnings.settle': () => refuse('unknown_procedure'),
  'warnings.reopen': () => refuse('unknown_procedure')
}
