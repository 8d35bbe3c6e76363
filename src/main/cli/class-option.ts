import { readClassName } from '@shared/rules/class-names'
import { schoolYearOf } from '@shared/rules/school-year'
import type { Caller } from './caller'
import { type CommandLine, usage } from './arguments'

/** `--class 三(2)班`, in any way schools write a class, as the part of a view. Throws `usage`. */
export async function readClassOption(line: CommandLine, caller: Caller) {
  const text = line.options.class
  if (text === undefined) return {}
  const { settings } = await caller.signIn()
  const schoolYear = schoolYearOf(new Date().toISOString().slice(0, 10))
  const { stage, primaryGrades } = settings
  const { grade, classNo } = readClassName(text, { schoolYear, stage, primaryGrades })
  if (grade === null) throw usage('--class 要写成 三(2)班 这样')
  return { grade, ...(classNo === null ? {} : { classNo }) }
}
