import type { Binding, KnownFact } from '@shared/api/templates'
import type { RegisterDeclaration } from '@shared/registers'
import type { SheetGrid } from '../excel/reading/sheet-grid'
import { columnLetter } from '../imports/recognise/cells'
import { createHeaderDictionary } from '../imports/recognise/header-dictionary'
import { headerKey } from '../imports/recognise/header-key'
import { readMemberHeader } from '../imports/recognise/member-headers'
import { plainKey } from '../imports/recognise/plain-key'
import { factOf } from './binding-of'
import { isKnownBinding } from './known-binding'
import type { TemplatePlace } from './sheet'

/** {姓名}, {学校}, {fatherPhone} in a cell. */
const TOKEN = /\{\s*([^{}\s][^{}]{0,29}?)\s*\}/g
/** Facts of the file by short words, beside the labels that columns have for them. */
const FACTS: Record<string, KnownFact> = {
  今天: 'day',
  日期: 'day',
  人数: 'rows',
  条数: 'rows',
  工程名称: 'programmeName',
  台账名称: 'programmeName'
}
const RECORD_FIELDS: Record<string, string> = { 年级: 'grade', 班号: 'classNo', 年龄: 'age' }

/** The words between braces in a text. */
export function tokensIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([, token = '']) => token)
}

/** The text with what each placeholder stands for; one that `known` does not know stays. */
export function withoutTokens(text: string, known: (token: string) => string | null): string {
  return text.replace(TOKEN, (whole, token: string) => known(token) ?? whole)
}

/** The fact of school or file that a placeholder names, or null. */
export function factNamed(token: string): KnownFact | null {
  return FACTS[token] ?? factOf(token)
}

/** What a placeholder means in a record of a register: by the key of a field, its label, or any header it is known by. */
export function bindingNamed(token: string, register: RegisterDeclaration): Binding | null {
  const key = headerKey(token)
  if (key === '序号') return { kind: 'serial' }
  const own = RECORD_FIELDS[key] ?? token
  const byKey: Binding = { kind: 'field', field: own }
  if (isKnownBinding(byKey, register)) return byKey
  const labelled = Object.entries(register.fields).find(([, { label }]) => headerKey(label) === key)
  if (labelled) return { kind: 'field', field: labelled[0] }
  const meaning = createHeaderDictionary(register).understandCell(token)
  const field = meaning?.kind === 'field' ? meaning.fields?.[0] : undefined
  if (field) return { kind: 'field', field }
  const member = readMemberHeader(plainKey(key))
  if (member && register.collections.guardians) {
    const who = member.relation ?? (member.guardian ? '监护人' : '家长')
    const place = /\d+$/.exec(member.group)?.[0]
    const named =
      member.relation || !place ? who : member.guardian ? `监护人${place}` : String(Number(place) - 1)
    return { kind: 'field', field: `guardians.${named}.${member.fact}` }
  }
  const fact = factNamed(token)
  return fact ? { kind: 'fact', fact } : null
}

/** The places with placeholders for a record, outside the rows above the first of them that only name facts. */
export function placeholderPlaces(grid: SheetGrid, register: RegisterDeclaration): TemplatePlace[] {
  return grid.rows.flatMap((cells, row) => {
    const found = cells.flatMap((cell, column) =>
      typeof cell === 'string' && tokensIn(cell).length > 0 ? [{ column, text: cell }] : []
    )
    const ofRecord = found.some(({ text }) =>
      tokensIn(text).some((token) => factNamed(token) === null && bindingNamed(token, register) !== null)
    )
    return ofRecord ? found.map(({ column, text }) => placeOf(row, column, text, register)) : []
  })
}

function placeOf(row: number, column: number, text: string, register: RegisterDeclaration): TemplatePlace {
  const tokens = tokensIn(text)
  const unknown = tokens.filter((token) => bindingNamed(token, register) === null)
  const [only] = tokens
  const alone = tokens.length === 1 && text.trim().startsWith('{') && text.trim().endsWith('}')
  const binding: Binding =
    alone && only !== undefined
      ? (bindingNamed(only, register) ?? { kind: 'none' })
      : { kind: 'pattern', text }
  return {
    place: `${columnLetter(column)}${row + 1}`,
    row,
    column,
    block: 0,
    header: tokens.join(' '),
    binding,
    basis: binding.kind === 'none' ? 'none' : 'placeholder',
    confidence: binding.kind === 'none' ? 0 : 1,
    required: false,
    hint: {},
    placeholder: true,
    ...(unknown.length > 0 ? { reason: `台账里没有“${unknown.join('、')}”这一栏` } : {})
  }
}
