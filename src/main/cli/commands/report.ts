import { needed, operand, usage } from '../arguments'
import type { Command } from '../command'
import { writeGivenFile } from '../files'

/** A summary as of a date, with the definition it used. */
export const report: Command = async (line, caller) => {
  const register = operand(line, '台账的代号,如 students')
  const asOf = needed(line, 'as-of')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw usage('--as-of 要写成 2026-09-01 这样')
  const { value, file } = await caller.callForFile('reports.summary', { register, asOf })
  if (line.options.out !== undefined) writeGivenFile(line.options.out, file)
  return {
    json: value,
    lines: [
      value.title,
      value.definition,
      ['', ...value.columns].join('\t'),
      ...value.rows.map((row) => [row.label, ...row.figures].join('\t'))
    ]
  }
}
