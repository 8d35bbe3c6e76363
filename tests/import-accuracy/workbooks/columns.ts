import type { Person } from './people'
import type { Cell } from './write'

/** One column of a made-up list: its header and what stands under it for a person. */
export type Column = [header: string, cell: (person: Person, index: number) => Cell]

/** The rows under the headers. */
export function dataRows(columns: Column[], people: Person[]): Cell[][] {
  return people.map((person, index) => columns.map(([, cell]) => cell(person, index)))
}

/** A header row and the rows under it. */
export function table(columns: Column[], people: Person[]): Cell[][] {
  return [columns.map(([header]) => header), ...dataRows(columns, people)]
}

export const serial: Column = ['序号', (_, index) => index + 1]
export const name: Column = ['姓名', (person) => person.name]
export const gender: Column = ['性别', (person) => person.gender]
export const idNumber: Column = ['身份证号', (person) => person.idNumber]
export const phone: Column = ['联系电话', (person) => person.phone]
export const address: Column = ['家庭住址', (person) => person.address]

/** The same cells under another header. */
export function headed(header: string, [, cell]: Column): Column {
  return [header, cell]
}

/** The serial number by which spreadsheets count days: from 1900 (with its false leap day) or from 1904. */
export function dateSerial(isoDate: string, from: 1900 | 1904 = 1900): number {
  const days = Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000
  return days + (from === 1900 ? 25_569 : 24_107)
}

/** Half-width signs as an input method in full-width mode types them. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

/** 1–9 in Chinese. */
export function chineseDigit(number: number): string {
  return '零一二三四五六七八九'[number] ?? String(number)
}
