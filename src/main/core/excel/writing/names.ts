const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\\p{Cc}\p{Cs}]/gu
const LONGEST_SHEET_NAME = 31
const FORBIDDEN_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu

/**
 * Names for the sheets of one workbook that Excel and WPS accept: at most 31 characters, none of []:*?/\,
 * no apostrophe at either end, not empty, not "History", and no two alike (case ignored).
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name, index) => {
    const clean = sanitise(name) || `表${index + 1}`
    let candidate = clean
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
      const suffix = `(${count})`
      candidate = clean.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

function sanitise(name: string) {
  return name
    .replace(FORBIDDEN_IN_SHEET_NAMES, ' ')
    .trim()
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/^'+|'+$/g, '')
    .trim()
}

/** A file name that Windows accepts, from its parts: `学校名` + `表名` + `YYYY-MM-DD`, ending in .xlsx. */
export function workbookFileName(...parts: string[]): string {
  return fileNameOf('xlsx', ...parts)
}

/** As `workbookFileName`, with another ending. */
export function fileNameOf(ending: string, ...parts: string[]): string {
  return `${fileNamePart(...parts)}.${ending}`
}

/** A name that Windows accepts for a folder, from its parts. */
export function fileNamePart(...parts: string[]): string {
  return parts.join('').replace(FORBIDDEN_IN_FILE_NAMES, '').trim().slice(0, 120)
}

/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
