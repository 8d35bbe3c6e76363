const NUMERAL = '[一二三四五六七八九十]'
const OPEN = '[(（\\[【〔]'
const CLOSE = '[)）\\]】〕]'
const CLASS_NO = `(?:${OPEN}\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*${CLOSE}|\\d{1,2}|${NUMERAL}{1,3})`

/** Class names inside longer text, the most telling form first. */
const FORMS = [
  new RegExp(`(?<!\\d)(?:20)?\\d{2}[级届]\\s*${CLASS_NO}\\s*(?:班|中队)`, 'g'),
  new RegExp(
    `(?:(?:小学|初中)?(?:${NUMERAL}|(?<!\\d)[1-9])\\s*年级?|(?:初|小|高)${NUMERAL}(?:年级)?)\\s*${CLASS_NO}\\s*(?:班|中队)`,
    'g'
  ),
  new RegExp(
    `(?:${NUMERAL}|(?<!\\d)[1-9])\\s*${OPEN}\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*${CLOSE}\\s*(?:班|中队)?`,
    'g'
  ),
  new RegExp(`(?<![\\d一二三四五六七八九十第])${NUMERAL}\\s*\\d{1,2}\\s*班`, 'g'),
  /(?<!\d)[1-9](?:0[1-9]|[1-4]\d)\s*班/g,
  new RegExp(`(?<![\\d年])(?:\\d{1,2}|${NUMERAL}{1,3})班(?![级主])`, 'g')
]
/** 年级:三 班级:2 */
const LABELLED = new RegExp(
  `年级\\s*[:：]\\s*(${NUMERAL}|[1-9])(?![\\d年级]).{0,6}班级?\\s*[:：]\\s*${OPEN}?(\\d{1,2}|${NUMERAL}{1,3})(?!\\d)`
)
/** ___三___年级 __2__班: the lines of a printed form, filled in. */
const FILLED_BLANKS = /[_＿]+/g
/** 一至三年级 and 1-6年级 are several grades, of which none is meant. */
const GRADE_ONLY = new RegExp(
  `(?<![\\d一二三四五六七八九十至到~～、和及-])(?:${NUMERAL}|[1-9])年级(?![至到~～、和及-]\\s*(?:${NUMERAL}|\\d))|初${NUMERAL}(?!中)|(?<!\\d)20\\d{2}级`,
  'g'
)

/**
 * The class named somewhere in a title, a file name or a separating row, as it stands there
 * (三年级二班, 一(1)班), or null. It still has to be read by the class-name rules (§3.3).
 */
export function findClassName(text: string): string | null {
  const plain = text.replace(FILLED_BLANKS, '')
  const labelled = LABELLED.exec(plain)
  if (labelled) return `${labelled[1]}年级${labelled[2]}班`
  for (const form of FORMS) {
    const found = [...plain.matchAll(form)].map(([name]) => name.replace(/\s/g, ''))
    if (found.length > 0) return onlyOne(found)
  }
  return null
}

/** A grade without a class in a title, a sheet name or a file name, such as 三年级, or null. */
export function findGradeName(text: string): string | null {
  return onlyOne(text.replace(FILLED_BLANKS, '').match(GRADE_ONLY) ?? [])
}

/** A text that names several classes, as 三(1)班、三(2)班, says nothing about a single pupil. */
function onlyOne(names: readonly string[]): string | null {
  return new Set(names).size === 1 ? (names[0] ?? null) : null
}
