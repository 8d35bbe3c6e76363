import type { TodoEntry } from '@shared/api/todo'
import type { Call } from '../context'
import type { FactualViewing } from '../records/viewing'

/** From where a list is made: what the account sees, as of today. */
export interface TodoLook {
  viewing: FactualViewing
  /** `YYYY-MM-DD` */
  today: string
}

/** Where entries of one kind come from: worked out from the records at each look, within the account's classes. */
export type TodoSource = (call: Call, look: TodoLook) => TodoEntry[]

/** The class of an entry that belongs to none. */
export const WHOLE_SCHOOL = '全校'
