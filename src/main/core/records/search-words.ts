import type { FieldDeclaration, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import { readingsOfName } from './pinyin'

/** Set before a number written backwards, so that its last digits can be found as the beginning of a word. */
export const BACKWARDS = '†'

/** Polyphonic characters multiply the readings of a name; beyond these the less likely ones are left out. */
const MOST_READINGS = 16

/** Of a number only this many last digits are kept backwards: nobody remembers more of an end. */
export const MOST_LAST_DIGITS = 6

/** The letter in front of a 全国学籍号 (domain §2.2). */
export const STUDENT_LETTER = /^[GJL](?=\d)/i

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
    Object.keys(fields).filter((key) => kinds.includes(fields[key]?.kind ?? '') && !fields[key]?.of)
  return {
    names: ofKind(register.fields, 'personName'),
    numbers: ofKind(register.fields, 'idNumber', 'studentNumber'),
    phones: ofKind(register.fields, 'phone'),
    memberPhones: Object.entries(register.collections).flatMap(([collection, { fields, of }]) =>
      of ? [] : ofKind(fields, 'phone').map((field) => ({ collection, field }))
    )
  }
}

/** The words a record is found by, separated by spaces (docs/decisions/0003-search-index.md). */
export function searchWords(plan: SearchPlan, values: RecordValues): string {
  const words: string[] = []
  for (const key of plan.names) addName(words, values[key])
  const numbers: string[] = []
  for (const key of plan.numbers) addNumbers(numbers, values[key])
  for (const key of plan.phones) addNumbers(numbers, values[key])
  for (const { collection, field } of plan.memberPhones) {
    for (const member of (values[collection] as MemberValues[] | null | undefined) ?? []) {
      addNumbers(numbers, member[field])
    }
  }
  for (const number of numbers) words.push(number, BACKWARDS + backwards(number))
  return words.join(' ')
}

/**
 * Every end of the name, in characters and in pinyin, and its initials: any part is then the beginning of a word. A
 * single character and the first initial are words of their own, because the beginnings of one letter are too many.
 */
function addName(words: string[], value: RecordValues[string] | undefined) {
  if (typeof value !== 'string') return
  const name = value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const characters = Array.from(name)
  let rest = name
  for (const character of characters) {
    if (rest !== character) words.push(rest)
    words.push(character)
    rest = rest.slice(character.length)
  }
  const syllables = readingsOfName(name).filter((readings) => readings.length > 0)
  let ends = ['']
  let initials = ['']
  for (const readings of syllables.reverse()) {
    ends = combine(readings, ends)
    initials = combine(initialsOf(readings), initials)
    for (const end of ends) words.push(end)
  }
  for (const word of initials) if (word !== '') words.push(word)
  for (const letter of initialsOf(syllables.at(-1) ?? [])) words.push(letter)
}

function initialsOf(readings: string[]): string[] {
  if (readings.length === 1) return [readings[0]?.charAt(0) ?? '']
  return [...new Set(readings.map((reading) => reading.charAt(0)))]
}

function combine(heads: string[], tails: string[]): string[] {
  if (heads.length === 1 && tails.length === 1) return [`${heads[0]}${tails[0]}`]
  return heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MOST_READINGS)
}

/**
 * A 学籍号 is kept without its letter, as what it mostly is: the ID number. That, and the phone of a student, which is
 * mostly a parent's, are not kept twice.
 */
function addNumbers(numbers: string[], value: RecordValues[string] | undefined) {
  if (typeof value !== 'string') return
  for (const part of value.includes('、') ? value.split('、') : [value]) {
    const number = part.replace(/[^0-9a-z]/gi, '').replace(STUDENT_LETTER, '')
    if (number !== '' && !numbers.includes(number)) numbers.push(number)
  }
}

/** The last digits of a number in reverse order. */
export function backwards(number: string): string {
  let reversed = ''
  const first = Math.max(0, number.length - MOST_LAST_DIGITS)
  for (let position = number.length - 1; position >= first; position--) reversed += number[position]
  return reversed
}
