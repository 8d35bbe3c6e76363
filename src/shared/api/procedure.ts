import { z } from 'zod'

/** Who may call: anyone, anyone signed in, or the director (德育主任/政教处) alone. */
export type Role = 'anyone' | 'member' | 'director'

/** One line of the contract. */
export interface Procedure<Input extends z.ZodType, Output> {
  role: Role
  input: Input
  /** Only a type: what the procedure answers. */
  output?: Output
}

/** Declares a procedure: first the type of its answer, then who may call it and the shape of its input. */
export function procedure<Output>() {
  return <Input extends z.ZodType>(role: Role, input: Input): Procedure<Input, Output> => ({ role, input })
}

/** The id of a record. */
export const id = z.number().int().positive()
/** Values of a record by field, as typed. */
export const values = z.record(z.string(), z.unknown())
/** The school year on the screen, by the calendar year in which it began. */
export const schoolYear = z.number().int().optional()
/** `YYYY-MM-DD` */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A grade (1–9) or a class of it; everybody whom the account sees where absent. */
export const classChoice = {
  grade: z.number().int().min(1).max(9).optional(),
  classNo: z.number().int().optional()
}
