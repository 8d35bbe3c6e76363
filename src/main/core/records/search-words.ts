import type { FieldDeclaration, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import { readingsOfName } from './pinyin'

/** Set before a number written backwards, so that its last digits can be found as the beginning of a word. */
export const BACKWARDS = '†'

/** Polyphonic characters multiply the readings of a name; beyond these the less likely ones are left out. */
const MOST_READINGS = 8

/** What makes up the search words of a record, worked out from its declaration once. */
export interface SearchPlan {
  names: string[]
  numbers: string[]
  phones: string[]
  memberPhones: { collection: string; field: string }[]
}

/** Names, ID and student numbers and phones of the record, phones of its members. */
export function searchPlanOf(register: RegisterDeclaration): SearchPlan {
  const ofKind = (fields: Record<string, FieldDeclaration>, ...kinds: string[]) =>
    Object.keys(fields).filter((key) => kinds.includes(fields[key]?.kind ?? ''))
  return {
    names: ofKind(register.fields, 'personName'),
    numbers: ofKind(register.fields, 'idNumber', 'studentNumber'),
    phones: ofKind(register.fields, 'phone'),
    memberPhones: Object.entries(register.collections).flatMap(([collection, { fields }]) =>
      ofKind(fields, 'phone').map((field) => ({ collection, field }))
    )
  }
}

/** The words a record is found by, separated by spaces (docs/decisions/0003-search-index.md). */
export function searchWords(plan: SearchPlan, values: RecordValues): string {
  const words: string[] = []
  for (const key of plan.names) addName(words, values[key])
  for (const key of plan.numbers) addNumber(words, values[key])
  for (const key of plan.phones) addPhones(words, values[key])
  for (const { collection, field } of plan.memberPhones) {
    for (const member of (values[collection] as MemberValues[] | null | undefined) ?? []) {
      addPhones(words, member[field])
    }
  }
  return words.join(' ')
}

/** Every end of the name, in characters and in pinyin, and its initials: any part is then the beginning of a word. */
function addName(words: string[], value: RecordValues[string] | undefined) {
  if (typeof value !== 'string') return
  const characters = Array.from(value.replace(/[^\p{L}\p{N}]/gu, ''))
  for (let start = 0; start < characters.length; start++) words.push(characters.slice(start).join(''))
  const syllables = readingsOfName(characters.join('')).filter((readings) => readings.length > 0)
  let ends = ['']
  for (const readings of syllables.reverse()) {
    ends = combine(readings, ends)
    for (const end of ends) words.push(end)
  }
  let initials = ['']
  for (const readings of syllables) {
    const letters =
      readings.length === 1 ? readings : [...new Set(readings.map((reading) => reading.charAt(0)))]
    initials = combine(
      letters.map((letter) => letter.charAt(0)),
      initials
    )
  }
  for (const word of initials) words.push(word)
}

function combine(heads: string[], tails: string[]): string[] {
  if (heads.length === 1 && tails.length === 1) return [`${heads[0]}${tails[0]}`]
  return heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MOST_READINGS)
}

function addPhones(words: string[], value: RecordValues[string] | undefined) {
  if (typeof value !== 'string') return
  for (const phone of value.split('、')) addNumber(words, phone)
}

function addNumber(words: string[], value: RecordValues[string] | undefined) {
  if (typeof value !== 'string') return
  const number = value.replace(/[^0-9a-z]/gi, '')
  if (number === '') return
  words.push(number, BACKWARDS + backwards(number))
}

/** The characters of a number in reverse order. */
export function backwards(number: string): string {
  let reversed = ''
  for (let position = number.length - 1; position >= 0; position--) reversed += number[position]
  return reversed
}
