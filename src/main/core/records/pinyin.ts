import { pinyin } from 'pinyin-pro'

/** Surnames of two characters that are read otherwise than their characters alone. */
const COMPOUND_SURNAMES = new Map([
  ['尉迟', ['yu', 'chi']],
  ['万俟', ['mo', 'qi']],
  ['单于', ['chan', 'yu']],
  ['长孙', ['zhang', 'sun']]
])

/** Further readings of a character do not occur in given names. */
const GIVEN_NAME_READINGS = 2

// The dictionary look-up is slow beside everything else a written row costs; a school knows some 3,000 characters.
const readings = new Map<string, string[]>()
const surnameReadings = new Map<string, string[]>()

/** Syllables without tones and with `v` for ü, the likeliest first; a letter or digit reads as itself, a sign not at all. */
function readingsOf(character: string): string[] {
  let known = readings.get(character)
  if (!known) {
    const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    known = all.map((syllable) => syllable.toLowerCase()).filter((syllable) => /^[a-z0-9]+$/.test(syllable))
    readings.set(character, known)
  }
  return known
}

/** As `readingsOf`, with the reading as a surname first: 曾 zeng, 单 shan, 仇 qiu. */
function surnameReadingsOf(character: string): string[] {
  let known = surnameReadings.get(character)
  if (!known) {
    const all = readingsOf(character)
    const surname = pinyin(character, { toneType: 'none', surname: 'all', v: true })
    known = all.includes(surname) ? [surname, ...all.filter((reading) => reading !== surname)] : all
    surnameReadings.set(character, known)
  }
  return known
}

/** How a person's name may be read: for each character its syllables, the likeliest first. */
export function readingsOfName(name: string): string[][] {
  const compound = COMPOUND_SURNAMES.get(name.slice(0, 2))
  return Array.from(name, (character, position) => {
    const syllable = compound?.[position]
    if (syllable) return [syllable]
    return position === 0 ? surnameReadingsOf(character) : readingsOf(character).slice(0, GIVEN_NAME_READINGS)
  })
}

/** What names are sorted by: the likeliest pinyin, syllable by syllable, then the name itself. */
export function nameKeyOf(name: string): string {
  let key = ''
  for (const syllables of readingsOfName(name)) key += `${syllables[0] ?? ''} `
  return key + name
}

/** How a sentence is read, syllables without tones in one run, and their initials; digits and letters read as themselves. */
export function soundOf(text: string): { sound: string; initials: string } {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
  return { sound: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
