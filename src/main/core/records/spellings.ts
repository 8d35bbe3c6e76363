import { readingsOfName } from './pinyin'

/** Characters with several readings multiply the spellings of a name; beyond these the less likely are left out. */
const MOST_SPELLINGS = 8

/** How a name may be typed on a keyboard: its initials and its whole pinyin without spaces, the likeliest first. */
export function spellingsOf(name: string): string[] {
  const syllables = readingsOfName(name).filter((readings) => readings.length > 0)
  const initials = combined(syllables.map((readings) => [...new Set(readings.map((one) => one.charAt(0)))]))
  return [...new Set([...initials, ...combined(syllables)])].filter(Boolean)
}

function combined(parts: string[][]): string[] {
  return parts.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MOST_SPELLINGS),
    ['']
  )
}
