import type { DateForm } from '../api/wording'

const STORED = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

interface DateParts {
  year: string
  month: string
  day: string
}

/** How each form joins a day, and how a month that has no day. */
const FORMS: Record<DateForm, { day?: (parts: DateParts) => string; month: (parts: DateParts) => string }> = {
  '2016-09-01': joined('-', padded),
  '2016.09.01': joined('.', padded),
  '2016/09/01': joined('/', padded),
  '2016-9-1': joined('-', plain),
  '2016.9.1': joined('.', plain),
  '2016/9/1': joined('/', plain),
  '20160901': joined('', padded),
  '2016年9月1日': inWords(plain),
  '2016年09月01日': inWords(padded),
  '2016-09': { month: joined('-', padded).month },
  '2016.09': { month: joined('.', padded).month },
  '2016/09': { month: joined('/', padded).month },
  '2016.9': { month: joined('.', plain).month },
  '201609': { month: joined('', padded).month },
  '2016年9月': { month: inWords(plain).month },
  '2016年09月': { month: inWords(padded).month }
}

/**
 * Writes a stored date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`) in a form. A date of which the month or the year only is
 * known never gains what nobody knows; a form of months leaves the day out. Anything else stays as it is.
 */
export function writeDate(stored: string, form: DateForm): string {
  const [, year, month, day] = STORED.exec(stored) ?? []
  if (year === undefined) return stored
  if (month === undefined) return form.includes('年') ? `${year}年` : year
  const { day: ofDay, month: ofMonth } = FORMS[form]
  return day !== undefined && ofDay ? ofDay({ year, month, day }) : ofMonth({ year, month, day: '' })
}

/** Whether a form leaves out the day of a full date. */
export function isMonthForm(form: DateForm): boolean {
  return FORMS[form].day === undefined
}

function padded(digits: string): string {
  return digits
}

function plain(digits: string): string {
  return digits.replace(/^0/, '')
}

function joined(separator: string, digits: (digits: string) => string) {
  return {
    day: ({ year, month, day }: DateParts) => [year, digits(month), digits(day)].join(separator),
    month: ({ year, month }: DateParts) => [year, digits(month)].join(separator)
  }
}

function inWords(digits: (digits: string) => string) {
  return {
    day: ({ year, month, day }: DateParts) => `${year}年${digits(month)}月${digits(day)}日`,
    month: ({ year, month }: DateParts) => `${year}年${digits(month)}月`
  }
}
