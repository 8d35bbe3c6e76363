import { isNullWord, tidy } from './text'

/** A telephone cell as read: numbers joined by 、, and what else stood there (爷爷, a name) as `notes`. */
export interface ReadPhones {
  value: string | null
  notes: string | null
  /** `phone_form`: kept, but not a mobile or landline number. `phone_lost`: a number that lost digits, so null. */
  doubt: 'phone_form' | 'phone_lost' | null
  changed: boolean
}

const MOBILE = /^1[3-9]\d{9}$/
const NOTHING: ReadPhones = { value: null, notes: null, doubt: null, changed: false }
const LOST: ReadPhones = { value: null, notes: null, doubt: 'phone_lost', changed: false }
const EXPONENT = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i
const DECIMAL = /(?<=\d{7})\.0+(?!\d)/g
const COUNTRY_CODE = /(?<!\d)\(?(?:\+|00)?86\)?[-\s]*(?=1[3-9])/g
/** Brackets round an area code, the dashes WPS has to offer, and the words in front of a number. */
const AREA_BRACKETS = /\((0\d{2,3})\)\s*-?/g
const DASHES = /[\u2010-\u2015]|(?<=\d{3})[.·](?=\d{4})/g
const LABELS = /(?:联系)?(?:电话|手机|号码|tel|phone)(?:号码?)?[:.]?/gi
/** A mobile number with spaces or dashes anywhere; a landline with area code and perhaps an extension; other digits. */
const NUMBER =
  /(?<![\d*])(?:(1[3-9](?:[-\s]?\d){9})|(0(?:10|2\d|[3-9]\d{2}))[-\s]?(\d{7,8})((?:转|-|\s转)\d{1,6})?|(\d{3,4}-\d{4})|(\d+))(?![\d*])/g
const FILLING = /[-\s]/g
const NOTE_MARKS = /[\s()[\]【】、,，;；:/|\\<>《》.和或+-]+/

/** Normalises one match of NUMBER and tells whether it can be a telephone number. */
function normalise(match: RegExpMatchArray): { number: string; sound: boolean } {
  const [whole, mobile, area, local, extension, halves, digits = ''] = match
  if (mobile) return { number: mobile.replace(FILLING, ''), sound: true }
  if (area) return { number: `${area}-${local}${extension?.trim() ?? ''}`, sound: true }
  if (halves) return { number: halves.replace('-', ''), sound: halves.length > 7 }
  return { number: whole, sound: /^[2-9]\d{6,7}$/.test(digits) }
}

function readExponent(text: string): string | null {
  const parts = EXPONENT.exec(text)
  if (!parts) return text
  const digits = `${parts[1]}${parts[2] ?? ''}`
  return digits.length === Number(parts[3]) + 1 ? digits : null
}

/**
 * Reads a telephone cell (domain §3.6): mobiles without spaces, dashes and +86, landlines as 0794-8123456, several
 * numbers in one cell, notes and names beside them. Short numbers and everything else stay as written, with a doubt.
 */
export function readPhones(raw: string | number): ReadPhones {
  const cell = typeof raw === 'number' ? String(raw) : raw
  if (MOBILE.test(cell)) return { value: cell, notes: null, doubt: null, changed: false }
  const tidied = tidy(cell)
  if (isNullWord(tidied) || tidied === '0') return NOTHING
  const text = readExponent(tidied)
  if (text === null) return LOST

  const numbers: string[] = []
  let sound = true
  const rest = text
    .replace(DECIMAL, '')
    .replace(DASHES, '-')
    .replace(COUNTRY_CODE, ' ')
    .replace(AREA_BRACKETS, '$1-')
    .replace(LABELS, ' ')
    .replace(NUMBER, (...match) => {
      const read = normalise(match as unknown as RegExpMatchArray)
      if (!numbers.includes(read.number)) numbers.push(read.number)
      sound &&= read.sound
      return '、'
    })
  if (numbers.length === 0 || /[\d*]/.test(rest)) {
    return { value: tidied, notes: null, doubt: 'phone_form', changed: tidied !== cell }
  }
  const value = numbers.join('、')
  const notes = rest.split(NOTE_MARKS).filter(Boolean).join('、')
  return { value, notes: notes || null, doubt: sound ? null : 'phone_form', changed: value !== cell }
}
