/** Excel's own limit of one cell; a longer text makes Excel "repair" the file. */
const LONGEST_CELL = 32_767
const CUT_MARK = '…(内容过长,以下省略)'

// Most cells need no escaping at all: one test spares them the replacements.
const SPECIAL = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u
const FORBIDDEN = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu
const LONE_SURROGATE = /\p{Cs}/gu
const OUTER_SPACE = /^\s|\s$|\n| {2}/

/**
 * Text as the content of an XML element or attribute. Characters that XML cannot hold are written the way
 * Excel writes them, `_x000B_` (ECMA-376 part 1, ST_Xstring), so that they come back; half of a
 * surrogate pair becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      FORBIDDEN,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** A text cell's inner XML. Text longer than a cell can hold is cut, visibly. */
export function inlineString(text: string): string {
  const fitting = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT_MARK.length) + CUT_MARK : text
  const space = OUTER_SPACE.test(fitting) ? ' xml:space="preserve"' : ''
  return `<is><t${space}>${escapeXml(fitting)}</t></is>`
}
