import type { Mask } from '../registers'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(0\d{2,3}-)?(\d)(\d{3,4})(\d{3})$/
const SHORTEST_LONG_ID = 15
const LETTER = /^[GJL](?=\d)/
/** Down to village, community or street (domain §2.8); not the 镇 and 乡 of 景德镇市, 镇江市, 萍乡市. */
const VILLAGE = /^.*?(?:村|社区|居委会)(?![镇乡街])/
const STREET = /^.*?(?:街道|镇(?!市|江市)|乡(?!市))/
const LONGEST_OPEN_ADDRESS = 6
const STARS = '***'

function maskIdNumber(value: string): string {
  const letter = LETTER.exec(value)?.[0] ?? ''
  const number = value.slice(letter.length)
  const [head, tail] = number.length >= SHORTEST_LONG_ID ? [3, 4] : number.length >= 8 ? [2, 2] : [1, 0]
  const hidden = Math.max(number.length - head - tail, STARS.length)
  return letter + number.slice(0, head) + '*'.repeat(hidden) + (tail ? number.slice(-tail) : '')
}

function maskPhone(number: string): string {
  if (MOBILE.test(number)) return `${number.slice(0, 3)}****${number.slice(7)}`
  const landline = LANDLINE.exec(number)
  if (landline)
    return `${landline[1] ?? ''}${landline[2]}${'*'.repeat(landline[3]?.length ?? 0)}${landline[4]}`
  return `${number.slice(0, 1)}${'*'.repeat(Math.max(number.length - 1, STARS.length))}`
}

function maskAddress(value: string): string {
  const open = VILLAGE.exec(value)?.[0] ?? STREET.exec(value)?.[0]
  return (open ?? value.slice(0, Math.min(LONGEST_OPEN_ADDRESS, value.length >> 1))) + STARS
}

/**
 * Hides a value until somebody deliberately asks for it: 361***********1234, G361***********1234, 138****5678,
 * an address down to its village or street (domain §2.8). An empty value stays empty.
 */
export function maskValue(mask: Mask, value: string): string {
  if (value === '') return ''
  if (mask === 'idNumber') return maskIdNumber(value)
  if (mask === 'address') return maskAddress(value)
  return value.split('、').map(maskPhone).join('、')
}

/** Hides the long numbers in a text that nobody declared to hold any: a phone in a remark, a column without a field. */
export function maskNumbersIn(text: string): string {
  return text.replace(/[A-Z]?\d{7,}[\dX]*/g, maskIdNumber)
}

/** Whether a text is a masked value, which must never be stored in place of the real one. */
export function isMasked(text: string): boolean {
  return text.includes(STARS)
}
