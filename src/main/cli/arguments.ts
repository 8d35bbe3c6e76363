import { parseArgs } from 'node:util'
import { LedgerError } from '@shared/api/errors'
import { leftBehindDefinitions } from '@shared/api/session'

const OPTIONS = {
  data: { type: 'string' },
  user: { type: 'string', default: 'admin' },
  json: { type: 'boolean', default: false },
  school: { type: 'string' },
  stage: { type: 'string' },
  register: { type: 'string' },
  'school-year': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  class: { type: 'string' },
  search: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  out: { type: 'string' },
  template: { type: 'string' },
  profile: { type: 'string' },
  'all-fields': { type: 'boolean', default: false },
  sheets: { type: 'string' },
  wording: { type: 'string' },
  'as-of': { type: 'string' },
  definition: { type: 'string' },
  period: { type: 'string' },
  by: { type: 'string' },
  compare: { type: 'boolean', default: false },
  students: { type: 'string' },
  seed: { type: 'string' }
} as const

type OptionName = keyof typeof OPTIONS

/** A command line taken apart. */
export interface CommandLine {
  command: string
  /** What stands after the command without a name, such as the file. */
  operands: string[]
  options: ReturnType<typeof parse>['values']
}

function parse(words: string[]) {
  return parseArgs({ args: words, options: OPTIONS, allowPositionals: true })
}

/** Takes the words after `ledger --` apart. Throws `usage` for an option that does not exist or lacks its value. */
export function readCommandLine(words: string[]): CommandLine {
  try {
    const { values, positionals } = parse(words)
    const [command = '', ...operands] = positionals
    return { command, operands, options: values }
  } catch (error) {
    const option = /--?[A-Za-z][\w-]*/.exec((error as Error).message)?.[0] ?? ''
    const unknown = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw usage(unknown ? `没有 ${option} 这个选项` : `${option} 的写法不对`)
  }
}

/** A refusal of the command line itself, for exit status 2. */
export function usage(reason: string): LedgerError {
  return new LedgerError('usage', { reason })
}

/** The one operand a command needs, such as a file. Throws `usage`. */
export function operand(line: CommandLine, meaning: string): string {
  const [only, ...more] = line.operands
  if (only === undefined || more.length > 0) throw usage(`${line.command} 后面要写${meaning}`)
  return only
}

/** An option that a command cannot do without. Throws `usage`. */
export function needed(line: CommandLine, name: OptionName): string {
  const value = line.options[name]
  if (typeof value !== 'string' || value === '') throw usage(`${line.command} 需要 --${name}`)
  return value
}

/** A whole number given as an option, or undefined where it was not given. Throws `usage`. */
export function wholeNumber(line: CommandLine, name: OptionName): number | undefined {
  const value = line.options[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw usage(`--${name} 要写整数`)
  return Number(value)
}

/** An option with fixed words, or undefined where it was not given. Throws `usage`. */
export function oneOf<const Words extends readonly string[]>(
  line: CommandLine,
  name: OptionName,
  words: Words
): Words[number] | undefined {
  const value = line.options[name]
  if (value === undefined) return undefined
  const found = words.find((word) => word === value)
  if (found === undefined) throw usage(`--${name} 只能是 ${words.join('、')}`)
  return found
}

/** `--school-year 2025` as the part of a view: records about days are those of that school year. Throws `usage`. */
export function schoolYearOption(line: CommandLine) {
  const schoolYear = wholeNumber(line, 'school-year')
  if (schoolYear === undefined) return {}
  if (schoolYear < 1990 || schoolYear > 2100) throw usage('--school-year 要写学年开始的年份,如 2025')
  return { schoolYear }
}

/** The cut-off date and the definition of left-behind facts, as far as they are given. Throws `usage`. */
export function factsOption(line: CommandLine) {
  const asOf = line.options['as-of']
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw usage('--as-of 要写成 2026-09-01 这样')
  const definition = oneOf(line, 'definition', leftBehindDefinitions)
  return { ...(asOf === undefined ? {} : { asOf }), ...(definition === undefined ? {} : { definition }) }
}
