import { factsOption, needed, operand } from '../arguments'
import type { Command } from '../command'
import { writeGivenFile } from '../files'

/** A summary as of a date, with the definition it used. */
export const report: Command = async (line, caller) => {
  const register = operand(line, '台账的代号,如 students')
  const asOf = needed(line, 'as-of')
  const { value, file } = await caller.callForFile('reports.summary', {
    ...factsOption(line),
    register,
    asOf
  })
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
