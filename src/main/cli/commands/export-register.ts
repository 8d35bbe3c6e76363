import { factsOption, needed, oneOf, operand, schoolYearOption } from '../arguments'
import { readClassOption } from '../class-option'
import type { Command } from '../command'
import { writeGivenFile } from '../files'
import { fillTemplate } from '../fill-template'
import { wordingOption } from '../wording-option'

/**
 * A register as a styled workbook: `--all-fields` with the rare fields that hold data, `--sheets matters,attendance` with
 * further sheets of collections, `--wording NAME` in the words of a recipient. With `--template FILE` the records are
 * filled into that workbook instead.
 */
export const exportRegister: Command = async (line, caller) => {
  const register = operand(line, '台账的代号,如 students')
  const out = needed(line, 'out')
  const profile = oneOf(line, 'profile', ['full', 'public']) ?? 'full'
  const { search, sheets } = line.options
  const view = {
    register,
    ...(await readClassOption(line, caller)),
    ...schoolYearOption(line),
    ...factsOption(line),
    ...(search ? { search } : {})
  }
  const wording = await wordingOption(line, caller)
  const { template } = line.options
  if (template !== undefined) return fillTemplate(caller, { template, out, view, profile, wording })
  const { value, file } = await caller.callForFile('exports.workbook', {
    view,
    profile,
    everything: line.options['all-fields'],
    ...(sheets ? { sheets: sheets.split(',') } : {}),
    ...wording
  })
  writeGivenFile(out, file)
  return { json: { register, profile, rows: value.rows }, lines: [`已导出 ${value.rows} 行。`] }
}
