import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { readChoice } from '@shared/rules/choices'
import { readYesNo } from '@shared/rules/yes-no'
import type { TableColumn } from './find-tables'
import type { HeaderMeaning } from './header-dictionary'
import { headerKey } from './header-key'

/**
 * What a column holds of a field that is spread over several: 出生日期 over 年, 月 and 日; 性别 over
 * 男 and 女; 家庭住址 over stretches from the province to the door. */
export type Part = { unit: 'year' | 'month' | 'day' } | { option: string } | { stretch: true }

/** A field spread over several columns; `index` counts from 0 on the sheet. */
export interface ComposedField {
  field: string
  parts: { index: number; part: Part }[]
}

const UNITS: Record<string, 'year' | 'month' | 'day'> = {
  年: 'year',
  年份: 'year',
  月: 'month',
  月份: 'month',
  日: 'day',
  号: 'day'
}
/** The levels of an address, each a stretch of its text. */
const STRETCH =
  /^(?:省|自治区|市|地市|设区市|县|县区|市县|县市区|区|区县|乡|乡镇|镇|镇街|街道|乡镇街道|村|村居|行政村|自然村|村组|村委会|居委会|社区|小区|组|路|路段|门牌|门牌号|楼栋|房号|详细|详细地址|具体地址|详细门牌)+$/
/** 出生年 and 出生月 without a group above them; 出生日 alone is a whole date. */
const BIRTH_UNIT = /^(?:学生|孩子)?出生的?(年份?|月份?)$/

/**
 * The part that a header names below the heading of its field, or null. `field` is what the heading is understood
 * as: a date has units, a choice its options, a question 是 and 否.
 */
export function partOf(
  register: RegisterDeclaration,
  field: string | undefined,
  leaf: string
): HeaderMeaning | null {
  const declaration = field ? register.fields[field] : undefined
  const key = headerKey(leaf)
  if (!field || !declaration) {
    const day = register.sameBy && register.dated?.from
    if (day && UNITS[key]) return meaning(day, { unit: UNITS[key] })
    const unit = UNITS[BIRTH_UNIT.exec(key)?.[1] ?? '']
    if (unit && register.fields.birthDate) return meaning('birthDate', { unit })
    const type = typeOf(register, key)
    if (type !== null) return meaning('leftBehind', { option: type })
    // 男 beside 女 need no heading.
    return register.fields.gender && (key === '男' || key === '女')
      ? meaning('gender', { option: key })
      : null
  }
  const unit = declaration.kind === 'date' ? UNITS[key] : undefined
  if (unit) return meaning(field, { unit })
  if (declaration.mask === 'address') return STRETCH.test(key) ? meaning(field, { stretch: true }) : null
  const option = optionOf(declaration, key)
  return option === null ? null : meaning(field, { option })
}

/** 双亲留守 beside 单亲留守 need no heading in a list of left-behind children; 父亲外出 says more than a type. */
function typeOf({ key: register, fields }: RegisterDeclaration, key: string): string | null {
  const declaration = fields.leftBehind
  const asks =
    register === 'left_behind_children' && /留守|外出|[单双]亲$/.test(key) && !/父亲|母亲|爸|妈/.test(key)
  return declaration && asks ? optionOf(declaration, key.replace(/^是否(?:为|属于)?/, '')) : null
}

function optionOf(declaration: FieldDeclaration, key: string): string | null {
  if (declaration.kind === 'choice' || declaration.kind === 'choices')
    return readChoice(readableOptions(declaration), key).value
  const answer = declaration.kind === 'yesNo' ? readYesNo(key) : null
  return answer === null ? null : answer ? '是' : '否'
}

function meaning(field: string, part: Part): HeaderMeaning {
  return { kind: 'part', fields: [field], part, confidence: 0.95 }
}

/** The fields that a table's columns make up together. A single part is none: 年 without 月 is not known to be one. */
export function composedFields(columns: readonly TableColumn[]): ComposedField[] {
  const fields = new Map<string, ComposedField>()
  for (const { index, meaning: found } of columns) {
    const field = found?.fields?.[0]
    const previous = field ? fields.get(field) : undefined
    const part = found?.part ?? (previous && /日期?$/.test(lastOf(columns, index)) ? DAY : undefined)
    if (!field || !part) continue
    if (previous) previous.parts.push({ index, part })
    else fields.set(field, { field, parts: [{ index, part }] })
  }
  return [...fields.values()].filter((composed) => isWhole(composed))
}

const DAY: Part = { unit: 'day' }

function lastOf(columns: readonly TableColumn[], index: number): string {
  return headerKey(columns.find((column) => column.index === index)?.path.at(-1) ?? '')
}

/** Ticks under 双亲留守 say everything by themselves. */
const WHOLE_OPTION = /^[单双]亲留守$/

/** A date needs its year; options must differ, or they are the columns of two people. */
function isWhole({ field, parts }: ComposedField): boolean {
  if (parts.length >= 2 && parts.every(({ part }) => 'stretch' in part)) return true
  const names = parts.map(({ part }) => ('unit' in part ? part.unit : 'option' in part ? part.option : ''))
  if (parts.length === 1 && WHOLE_OPTION.test(names[0] ?? '')) return true
  if (parts.length < 2 || new Set(names).size < names.length) return false
  // The day of what happened is known by its title's year; nobody's birthday is.
  if (names.join() === 'month,day') return field !== 'birthDate'
  return names.includes('year') || parts.every(({ part }) => 'option' in part)
}
