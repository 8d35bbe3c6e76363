/** How every part of a package begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespace of all parts of a spreadsheet. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The namespace of relations inside parts, and the beginning of their types. */
export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** How the part `xl/workbook.xml` begins. */
export const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">`

/** The part `[Content_Types].xml`; `overrides` are made by `override`. */
export function contentTypes(overrides: string): string {
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides}</Types>`
  )
}

/** The type of a part below `xl/`, such as `worksheet`. */
export function override(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`
}

/** One relation; `target` is relative to the folder of the part that has it, and already escaped. */
export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`
}

/** A part of relations. */
export function relationships(items: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}
