import type { Filter } from '@shared/api/records'
import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { columnsFor, type StoredColumn, storedColumns } from '../database/columns'
import { refuse } from '../context'

type Parameter = string | number | null

/** A part of a WHERE clause: SQL made of declared names only, and what the user gave as parameters. */
export interface Condition {
  sql: string
  parameters: Parameter[]
}

/** Columns that a class is filtered and sorted by, whatever name the grid uses for it. */
export const CLASS_FIELDS = new Set(['schoolClass', 'className', 'grade', 'classNo'])

/**
 * The condition of a filter; of several choices one of those sought is enough. Refuses a field that the register does
 * not declare, and a sensitive one: what it holds would be told by who is found.
 */
export function filterCondition(register: RegisterDeclaration, filter: Filter): Condition {
  const [key = '', place, memberKey] = filter.field.split('.')
  const collection = Object.hasOwn(register.collections, key) ? register.collections[key] : undefined
  if (!collection) {
    const several = register.fields[filter.field]?.kind === 'choices'
    return comparison(columnOf(register.fields, filter.field), register.table, filter, several)
  }
  const columns = memberKey
    ? [columnOf(collection.fields, memberKey)]
    : storedColumns(collection.fields).filter(
        ({ type, field }) => type === 'text' && mayBeAskedFor(collection.fields[field])
      )
  const tests = columns.map((column) => comparison(column, collection.table, withoutBlank(filter)))
  const owner = collection.of === 'student' ? 'student_id' : 'id'
  const owned = `SELECT 1 FROM ${collection.table} WHERE owner_id = ${register.table}.${owner}`
  const position = place !== undefined && /^\d{1,3}$/.test(place) ? ` AND position = ${Number(place)}` : ''
  const exists = filter.operator === 'blank' ? 'NOT EXISTS' : 'EXISTS'
  return {
    sql: `${exists} (${owned}${position} AND (${tests.map(({ sql }) => sql).join(' OR ')}))`,
    parameters: tests.flatMap(({ parameters }) => parameters)
  }
}

/**
 * The column of a declared field; refuses any other name, which may come from outside, and sensitive and internal
 * fields: whoever may filter by words can find out what nobody showed.
 */
export function columnOf(fields: RegisterDeclaration['fields'], field: string): StoredColumn {
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
  const column =
    declared && declared.of !== 'computed' && mayBeAskedFor(declared)
      ? columnsFor(field, declared).find(({ key }) => key === field)
      : undefined
  return column ?? refuse('invalid_input', { reason: '没有这一栏' })
}

function mayBeAskedFor(field: FieldDeclaration | undefined): boolean {
  return !field?.sensitive && !field?.internal
}

/** Nobody with a phone: not somebody without one. */
function withoutBlank(filter: Filter): Filter {
  return filter.operator === 'blank' ? { ...filter, operator: 'notBlank' } : filter
}

/** `several`: the column holds labels joined to one text. */
function comparison(column: StoredColumn, table: string, filter: Filter, several = false): Condition {
  const name = `${table}.${column.name}`
  // 是 and 否 are what the user sees and types.
  const shown = column.boolean ? `CASE ${name} WHEN 1 THEN '是' WHEN 0 THEN '否' END` : name
  const value = parameterOf(Array.isArray(filter.value) ? filter.value[0] : filter.value)
  const one = (sql: string, ...parameters: Parameter[]): Condition => ({ sql, parameters })
  switch (filter.operator) {
    case 'blank':
      return one(`${name} IS NULL`)
    case 'notBlank':
      return one(`${name} IS NOT NULL`)
    case 'in': {
      const words = Array.isArray(filter.value) ? filter.value : [String(value ?? '')]
      const blank = words.includes('') ? ` OR ${name} IS NULL` : ''
      const among = several
        ? `EXISTS (SELECT 1 FROM json_each(?) WHERE value <> '' AND instr(${whole(name)}, ${whole('value')}) > 0)`
        : `${shown} IN (SELECT value FROM json_each(?))`
      return one(`(${among}${blank})`, JSON.stringify(words))
    }
    case 'contains':
      return one(`instr(lower(${shown}), lower(?)) > 0`, String(value ?? ''))
    case 'startsWith':
      return one(`lower(substr(${shown}, 1, length(?))) = lower(?)`, String(value ?? ''), String(value ?? ''))
    case 'equals':
      return one(`${shown} = ?`, value)
    case 'from':
      return one(`${shown} >= ?`, value)
    case 'to':
      // 2013 as the last day wanted takes in 2013-09-01.
      return typeof value === 'number'
        ? one(`${shown} <= ?`, value)
        : one(`substr(${shown}, 1, length(?)) <= ?`, value, value)
  }
}

/** A text between the marks that join labels, so that only a whole label is found in it. */
function whole(text: string): string {
  return `'${CHOICES_JOINED_BY}' || ${text} || '${CHOICES_JOINED_BY}'`
}

function parameterOf(value: string | number | boolean | undefined): Parameter {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value ?? null
}
