import { dateSerial, fullWidth } from './columns'
import { withCheckDigit, withWrongCheckDigit, type Person } from './people'
import type { FileCase } from './truth'
import { fixed, valueCase, type Written } from './value-cases'
import type { Cell } from './write'

/** A way of writing the true birth date; with how much of it is left in the cell. */
function date(
  write: (year: string, month: string, day: string) => Cell,
  length = 10
): (person: Person) => Written {
  return ({ birthDate }) => {
    const [year = '', month = '', day = ''] = birthDate.split('-')
    return { cell: write(year, month, day), value: birthDate.slice(0, length) }
  }
}

function id(write: (idNumber: string) => Cell, flag = false, value?: null): (person: Person) => Written {
  return ({ idNumber }) => {
    return { cell: write(idNumber), flag, value: value === undefined ? idNumber : value }
  }
}

const plainNumber = (text: string) => String(Number(text))

/** Dates in every form of §3.2. */
function dates(): FileCase {
  return valueCase({
    fileName: '四2生日.xlsx',
    shape: 'dates in every form',
    seed: 701,
    header: '出生年月日',
    field: 'birthDate',
    ways: [
      date((year, month, day) => `${year}${month}${day}`),
      date((year, month, day) => Number(`${year}${month}${day}`)),
      date((year, month, day) => `${year}-${plainNumber(month)}-${plainNumber(day)}`),
      date((year, month, day) => `${year}/${month}/${day}`),
      date((year, month, day) => `${year}.${plainNumber(month)}.${plainNumber(day)}`),
      date((year, month) => `${year}.${month}`, 7),
      date((year, month) => `${year}年${plainNumber(month)}月`, 7),
      date((year, month, day) => `${year}年${plainNumber(month)}月${plainNumber(day)}日`),
      date((year, month, day) => `${year} 年 ${month} 月 ${day} 日`),
      date((year, month, day) => ({ t: 'n', v: dateSerial(`${year}-${month}-${day}`), z: 'yyyy/m/d' })),
      date((year, month, day) => ({ t: 'n', v: dateSerial(`${year}-${month}-${day}`), z: 'm/d/yy' })),
      date((year, month, day) => dateSerial(`${year}-${month}-${day}`)),
      date((year, month, day) => String(dateSerial(`${year}-${month}-${day}`))),
      date((year, month, day) => `${year}-${month}-${day} 00:00:00`),
      date((year, month, day) => fullWidth(`${year}-${month}-${day}`)),
      date((year, month, day) => `${year}—${month}—${day}`),
      date((year, month, day) => `'${year}${month}${day}`),
      date((year) => `${year}年`, 4),
      date((year, month) => `${year}/${month}`, 7),
      date((year, month, day) => `${year}、${month}、${day}`),
      fixed('无', null),
      fixed('2016年13月45日', null, true),
      fixed('20160231', null, true),
      fixed('9月1日', null, true),
      fixed('属猴', null, true)
    ]
  })
}

/** Dates in Chinese digits and with two-digit years; without identity numbers, which would not agree with them. */
function spelledDates(): FileCase {
  return valueCase({
    fileName: '四2生日(口述).xlsx',
    shape: 'dates in Chinese digits',
    seed: 702,
    header: '出生日期',
    field: 'birthDate',
    withoutId: true,
    ways: [
      fixed('二〇一六年九月', '2016-09'),
      fixed('二○一六年十一月三日', '2016-11-03'),
      fixed('二零一六年十月二十一日', '2016-10-21'),
      fixed('160901', '2016-09-01'),
      fixed('16.9.1', '2016-09-01'),
      fixed('2016.10', '2016-10'),
      fixed(2016.11, '2016-11')
    ]
  })
}

/** Identity numbers as they come, and as they are broken (§2.1, §3.2). */
function idNumbers(): FileCase {
  return valueCase({
    fileName: '四2证件.xlsx',
    shape: 'identity numbers whole and broken',
    seed: 703,
    header: '公民身份号码',
    field: 'idNumber',
    withoutId: true,
    ways: [
      id((text) => text),
      id((text) => `'${text}`),
      id((text) => `\t${text}`),
      id((text) => ` ${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)} `),
      id((text) => fullWidth(text)),
      id((text) => `\u00a0${text}\u200b`),
      id((text) => `${text}\n`),
      id((text) => Number(text.replace('X', '0').slice(0, 15) + '000'), true, null),
      id((text) => Number(text.replace('X', '0')).toExponential(5).toUpperCase(), true, null),
      id(
        (text) => Number(text.replace('X', '0').slice(0, 15)).toExponential(14).replace('e+14', 'E+17'),
        true,
        null
      ),
      (person) => {
        const wrong = withWrongCheckDigit(person.idNumber)
        return { cell: wrong, value: wrong, flag: true }
      },
      (person) => ({ cell: person.idNumber.slice(0, 17), flag: true }),
      (person) => ({ cell: `${person.idNumber}8`, flag: true }),
      (person) => ({ cell: person.idNumber.slice(0, 6) + person.idNumber.slice(8, 17), flag: true }),
      ({ gender }) => ({ cell: lower(gender), value: lower(gender).toUpperCase() }),
      ({ gender }) => otherGender(gender),
      (person) => ({
        cell: withCheckDigit(`${person.idNumber.slice(0, 6)}20161332${person.idNumber.slice(14, 17)}`),
        flag: true
      }),
      fixed('正在办理', undefined, true),
      fixed('无', null),
      fixed('/', null)
    ]
  })
}

/** A valid number of this gender that ends in a small x. */
function lower(gender: Person['gender']): string {
  const numbers = Array.from({ length: 40 }, (_, index) =>
    withCheckDigit(`36103520160612${String(200 + index * 2 + (gender === '男' ? 1 : 0))}`)
  )
  return (numbers.find((number) => number.endsWith('X')) ?? '').toLowerCase()
}

/** A valid number that belongs to the other gender. */
function otherGender(gender: Person['gender']): Written {
  const cell = withCheckDigit(`36103520160715${gender === '男' ? 220 : 221}`)
  return { cell, value: cell, flag: true, or: ['gender'] }
}

/** Telephone numbers (§3.6). */
function phones(): FileCase {
  const number = '13800001234'
  return valueCase({
    fileName: '四2电话.xlsx',
    shape: 'telephone numbers',
    seed: 704,
    header: '家长电话',
    field: 'phone',
    ways: [
      fixed('138-0000-1234', number),
      fixed('138 0000 1234', number),
      fixed('+86 138 0000 1234', number),
      fixed('86-13800001234', number),
      fixed(13800001234, number),
      fixed('13800001234.0', number),
      fixed('1.3800001234E+10', number),
      fixed(fullWidth('13800001234'), number),
      fixed('\t13800001234', number),
      fixed("'13800001234", number),
      fixed('13800001234/13900005678', '13800001234、13900005678'),
      fixed('13800001234；13900005678', '13800001234、13900005678'),
      fixed('13800001234 13900005678', '13800001234、13900005678'),
      fixed('13800001234\n13900005678', '13800001234、13900005678'),
      fixed('13800001234或13900005678', '13800001234、13900005678'),
      fixed('1380000123', undefined, true),
      fixed('138000012345', undefined, true),
      fixed('12800001234', undefined, true),
      fixed('661234', undefined, true),
      fixed('爷爷的', undefined, true),
      fixed('暂无', null),
      fixed('/', null),
      fixed('0', null)
    ]
  })
}

/** Values that do not depend on each other, one file a kind. */
export function valueCases(): FileCase[] {
  return [dates(), spelledDates(), idNumbers(), phones()]
}
