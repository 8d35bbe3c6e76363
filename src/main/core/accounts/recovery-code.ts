import { randomInt } from 'node:crypto'

/** Digits and capitals without 0/O, 1/I/L and U/V, which are taken for one another on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const GROUPS = 6
const GROUP_LENGTH = 5

/** A new code such as `7KQ2M-…`, six groups of five: 30 characters of 29, about 145 bits. */
export function createRecoveryCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The code as it was given out, for one typed in lower case or full width, with other separators or none. */
export function readRecoveryCode(typed: string): string {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return (characters.match(/.{1,5}/g) ?? []).join('-')
}
