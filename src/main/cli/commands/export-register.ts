import { factsOption, needed, oneOf, operand, usage } from '../arguments'
import { readClassOption } from '../class-option'
import type { Command } from '../command'
import { writeGivenFile } from '../files'

/** A register as a styled workbook. */
export const exportRegister: Command = async (line, caller) => {
  const register = operand(line, '台账的代号,如 students')
  const out = needed(line, 'out')
  if (line.options.template !== undefined) throw usage('本版本还不能填入已有的表格(--template)')
  const profile = oneOf(line, 'profile', ['full', 'public']) ?? 'full'
  const view = { register, ...(await readClassOption(line, caller)), ...factsOption(line) }
  const { value, file } = await caller.callForFile('exports.workbook', { view, profile })
  writeGivenFile(out, file)
  return { json: { register, profile, rows: value.rows }, lines: [`已导出 ${value.rows} 行。`] }
}
