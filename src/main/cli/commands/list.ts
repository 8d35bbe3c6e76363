import type { ShownRecord } from '@shared/api/records'
import { findRegister, type RecordValues, type RegisterDeclaration } from '@shared/registers'
import { LedgerError } from '@shared/api/errors'
import { factsOption, operand, schoolYearOption, usage, wholeNumber } from '../arguments'
import { exchangeKey, exchangeValues } from '../exchange-keys'
import { readClassOption } from '../class-option'
import type { Command } from '../command'

/** Records the core hands out at once. */
const BLOCK = 1000
const DEFAULT_LIMIT = 100

/** The records of a register as they would be shown: masked where the window masks them. */
export const list: Command = async (line, caller) => {
  const register = findRegister(operand(line, '台账的代号,如 students'))
  if (!register) throw new LedgerError('register_unknown', { register: line.operands[0] ?? '' })
  const limit = wholeNumber(line, 'limit') ?? DEFAULT_LIMIT
  if (limit < 1) throw usage('--limit 至少是 1')
  const start = wholeNumber(line, 'offset') ?? 0
  const search = line.options.search
  const view = {
    register: register.key,
    ...(await readClassOption(line, caller)),
    ...schoolYearOption(line),
    ...factsOption(line),
    ...(search ? { search } : {})
  }
  const records: ShownRecord[] = []
  let total = 0
  for (;;) {
    const size = Math.min(BLOCK, limit - records.length)
    const page = await caller.call('records.list', { view, offset: start + records.length, limit: size })
    total = page.total
    records.push(...page.rows)
    if (page.rows.length < size || records.length === limit) break
  }
  return {
    json: {
      register: register.key,
      total,
      offset: start,
      records: records.map((record) => ({
        ...record,
        values: exchangeValues(register.key, record.values),
        doubts: record.doubts.map((doubt) => ({ ...doubt, field: exchangeKey(register.key, doubt.field) }))
      }))
    },
    lines: [...records.map((record) => describe(register, record)), `共 ${total} 条`]
  }
}

/** Longer texts would hide the columns behind them. */
const LONGEST_CELL = 24

function describe(register: RegisterDeclaration, { values }: ShownRecord): string {
  const columns = Object.entries(register.fields).filter(([, field]) => !field.rare && !field.internal)
  return columns
    .map(([key, { kind }]) => inWords(kind === 'schoolClass' ? placeOf(values) : values[key]))
    .join('\t')
}

/** 三(2)班, or 三年级 where a record is of a whole grade. */
function placeOf({ className, grade }: RecordValues): RecordValues[string] {
  if (typeof className === 'string') return className
  return typeof grade === 'number' ? `${grade}年级` : null
}

function inWords(cell: RecordValues[string] | undefined): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (cell === null || cell === undefined || typeof cell === 'object') return ''
  const line = String(cell).replace(/\s+/g, ' ')
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL)}…` : line
}
