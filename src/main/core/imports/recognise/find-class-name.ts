const NUMERAL = '[一二三四五六七八九十]'
const OPEN = '[(（\\[【〔]'
const CLOSE = '[)）\\]】〕]'
const CLASS_NO = `(?:${OPEN}\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*${CLOSE}|\\d{1,2}|${NUMERAL}{1,3})`

/** Class names inside longer text, the most telling form first. */
const FORMS = [
  new RegExp(`(?<!\\d)(?:20)?\\d{2}[级届]\\s*${CLASS_NO}\\s*(?:班|中队)`),
  new RegExp(
    `(?:(?:小学|初中)?(?:${NUMERAL}|(?<!\\d)[1-9])\\s*年级?|(?:初|小|高)${NUMERAL}(?:年级)?)\\s*${CLASS_NO}\\s*(?:班|中队)`
  ),
  new RegExp(
    `(?:${NUMERAL}|(?<!\\d)[1-9])\\s*${OPEN}\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*${CLOSE}\\s*(?:班|中队)?`
  ),
  new RegExp(`(?<![\\d一二三四五六七八九十第])${NUMERAL}\\s*\\d{1,2}\\s*班`),
  /(?<!\d)[1-9](?:0[1-9]|[1-4]\d)\s*班/,
  new RegExp(`(?<![\\d年])(?:\\d{1,2}|${NUMERAL}{1,3})班(?![级主])`)
]
const GRADE_ONLY = new RegExp(`(?:${NUMERAL}|(?<!\\d)[1-9])年级|初${NUMERAL}|(?<!\\d)20\\d{2}级`)

/**
 * The class named somewhere in a title, a file name or a separating row, as it stands there
 * (三年级二班, 一(1)班), or null. It still has to be read by the class-name rules (§3.3).
 */
export function findClassName(text: string): string | null {
  for (const form of FORMS) {
    const found = form.exec(text)
    if (found) return found[0]
  }
  return null
}

/** A grade without a class in a title, a sheet name or a file name, such as 三年级, or null. */
export function findGradeName(text: string): string | null {
  return GRADE_ONLY.exec(text)?.[0] ?? null
}
