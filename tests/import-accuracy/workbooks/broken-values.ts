import { dateSerial, fullWidth } from './columns'
import { withCheckDigit, withWrongCheckDigit, type Person } from './people'
import type { FileCase } from './truth'
import { fixed, valueCase, type Written } from './value-cases'
import type { Cell } from './write'

type Way = (person: Person) => Written

function born(write: (year: number, month: number, day: number) => Cell, flag = false): Way {
  return ({ birthDate }) => {
    const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
    return { cell: write(year, month, day), value: birthDate, flag }
  }
}

function number(write: (idNumber: string) => Cell, flag = false, value?: null): Way {
  return ({ idNumber }) => ({
    cell: write(idNumber),
    flag,
    value: value === undefined ? idNumber : value
  })
}

/** An identity number without X, so that it can be a number. */
function digitsOf({ gender }: Person): string {
  const numbers = Array.from({ length: 20 }, (_, index) =>
    withCheckDigit(`36100220160823${String(500 + index * 2 + (gender === '男' ? 1 : 0))}`)
  )
  return numbers.find((candidate) => !candidate.endsWith('X')) ?? ''
}

function numeric(write: (digits: string) => Cell): Way {
  return (person) => ({ cell: write(digitsOf(person)), value: null, flag: true })
}

/** Identity numbers, broken in the ways of d04 and in others. */
function idNumbers(): FileCase {
  return valueCase({
    fileName: '四2证件(乱).xlsx',
    shape: 'identity numbers damaged in further ways',
    seed: 2101,
    header: '身份证',
    field: 'idNumber',
    withoutId: true,
    ways: [
      number((text) => text.toLowerCase()),
      number((text) => `’${text}`),
      number((text) => `‘${text}`),
      number((text) => `\`${text}`),
      number((text) => `\t${text}\t`),
      number((text) => `身份证:${text}`),
      number((text) => `${text}(户口本)`),
      number((text) => text.replace(/(.{6})(.{4})(.{4})/, '$1 $2 $3 ')),
      number((text) => text.replace(/(.{6})(.{8})/, '$1-$2-')),
      number((text) => [...text].join(' ')),
      number((text) => `${text.slice(0, 9)}\n${text.slice(9)}`),
      number((text) => fullWidth(text).replaceAll('', '\u3000')),
      number((text) => `${text}。`),
      number((text) => `${text},`),
      numeric((digits) => Number(digits)),
      numeric((digits) => `${digits.slice(0, 15)}000.0`),
      numeric((digits) => `${digits.slice(0, 1)}.${digits.slice(1, 6)}E+17`),
      numeric((digits) => `${digits.slice(0, 1)}.${digits.slice(1, 15)}e17`),
      numeric((digits) => Number(digits).toLocaleString('en-US')),
      (person) => {
        const cell = `${digitsOf(person).slice(0, 15)}000`
        return { cell, flag: true }
      },
      (person) => ({ cell: person.idNumber.slice(0, 17), flag: true }),
      (person) => ({ cell: `${person.idNumber.slice(0, 17)}08`, flag: true }),
      (person) => ({ cell: person.idNumber.replace(/^3/, 'O'), flag: true }),
      (person) => ({ cell: `${person.idNumber.slice(0, 14)}****`, flag: true }),
      (person) => {
        const cell = withWrongCheckDigit(person.idNumber)
        return { cell, value: cell, flag: true }
      },
      (person) => ({ cell: person.studentNumber, value: person.idNumber }),
      (person) => ({ cell: `J${person.idNumber}`, value: null, flag: true }),
      fixed('H12345678', 'H12345678'),
      fixed('未办理', null, true),
      fixed('#N/A', null, true),
      fixed('—', null)
    ]
  })
}

/** Birth dates in the forms that the first file does not hold. */
function dates(): FileCase {
  return valueCase({
    fileName: '四2生日(乱).xlsx',
    shape: 'dates in further forms',
    seed: 2102,
    header: '生日',
    field: 'birthDate',
    ways: [
      born((year, month, day) => `${year % 100}.${month}.${day}`, true),
      born((year, month, day) => `${year % 100}/${month}/${day}`, true),
      born((year, month, day) => `${year}年${month}月${day}号`),
      born((year, month, day) => `${year}.${month}.${day}.`),
      born((year, month, day) => `${year}. ${month}. ${day}`),
      born((year, month, day) => `${year}-${month}-${day}日`),
      born((year, month, day) => `公历${year}年${month}月${day}日`),
      born((year, month, day) => `${year}/${month}/${day} 星期三`),
      born((year, month, day) => `${year}\\${month}\\${day}`),
      born((year, month, day) => `${year}_${month}_${day}`),
      born((year, month, day) => `${year},${month},${day}`),
      born((year, month, day) => `${year} ${month} ${day}`),
      born((year, month, day) => `${dateSerial(date(year, month, day))}.0`),
      born((year, month, day) => dateSerial(date(year, month, day)) + 0.5),
      born((year, month, day) => `${date(year, month, day)}T00:00:00.000`),
      born((year, month, day) => `${year}/${month}/${day} 0:00`),
      born((year, month, day) => `${fullWidth(String(year))}年${fullWidth(String(month))}月${day}日`),
      fixed('2016年八月九日', '2016-08-09', true),
      fixed('20160832', null, true),
      fixed('2016/8/32', null, true),
      fixed('2016-13', null, true),
      fixed('8/9/16', null, true),
      fixed('8/9/2016', null, true),
      fixed('23/8/2016', '2016-08-23', true),
      fixed('农历二〇一六年七月初七', null, true),
      fixed('2016-08-09 至 2017-01-01', null, true),
      fixed('不详', null)
    ]
  })
}

function date(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** Telephone numbers in the forms that the first file does not hold. */
function phones(): FileCase {
  const mobile = '13912345678'
  return valueCase({
    fileName: '四2电话(乱).xlsx',
    shape: 'telephone numbers in further forms',
    seed: 2103,
    header: '家长联系方式',
    field: 'phone',
    ways: [
      fixed('139 1234 5678', mobile),
      fixed('139-1234-5678', mobile),
      fixed('139—1234—5678', mobile),
      fixed('139.1234.5678', mobile),
      fixed('+8613912345678', mobile),
      fixed('0086 13912345678', mobile),
      fixed('(+86)13912345678', mobile),
      fixed('１３９１２３４５６７８', mobile),
      fixed('手机：13912345678', mobile),
      fixed('13912345678(微信同号)', mobile),
      fixed('13912345678妈妈', mobile),
      fixed('妈妈13912345678', mobile),
      fixed('13912345678 ', mobile),
      fixed('1.3912345678E10', mobile),
      fixed(13912345678.0, mobile),
      fixed('0794-8221234', '0794-8221234'),
      fixed('（0794）8221234', '0794-8221234'),
      fixed('07948221234', '0794-8221234'),
      fixed('8221234', '8221234'),
      fixed('13912345678、0794-8221234', '13912345678、0794-8221234'),
      fixed('13912345678,13887654321', '13912345678、13887654321'),
      fixed('1391234567813887654321', undefined, true),
      fixed('1.39E+10', null, true),
      fixed('1.39123E+10', null, true),
      fixed('139123456', undefined, true),
      fixed('1391234567', undefined, true),
      fixed('139123456789', undefined, true),
      fixed('23912345678', undefined, true),
      fixed('139****5678', undefined, true),
      fixed('没有', null),
      fixed('同上', undefined),
      fixed('——', null)
    ]
  })
}

/** Values damaged in further ways (§3.2, §3.6). */
export function brokenValueCases(): FileCase[] {
  return [idNumbers(), dates(), phones()]
}
