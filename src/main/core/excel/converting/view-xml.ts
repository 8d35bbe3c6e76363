import { colourAttributes } from './colours'
import { cellReference } from './ranges-xml'
import type { Styles } from './styles-part'
import type { XlsColumns, XlsFont, XlsSheet, XlsWorkbook } from './xls-workbook'

/** Bits of [MS-XLS] 2.4.346 Window2. */
const bits = {
  formulas: 0x01,
  gridLines: 0x02,
  headings: 0x04,
  frozen: 0x08,
  zeros: 0x10,
  rightToLeft: 0x40,
  selected: 0x200,
  pageBreaks: 0x800
}
const panes = ['bottomRight', 'topRight', 'bottomLeft', 'topLeft']
const STANDARD_CHARACTERS = 8
/**
 * How wide Excel makes eight characters of the usual fonts of a workbook, margins included. With other fonts the
 * programme that opens the file works it out.
 */
const standardWidths: Record<string, number> = {
  '宋体 11': 9,
  '宋体 12': 9,
  'Arial 10': 9.140625,
  'Calibri 11': 9.140625
}
/** The bits of what stays allowed on a protected sheet, with the attribute that forbids it. */
const permissions: [number, string, boolean][] = [
  [0x0004, 'formatCells', true],
  [0x0008, 'formatColumns', true],
  [0x0010, 'formatRows', true],
  [0x0020, 'insertColumns', true],
  [0x0040, 'insertRows', true],
  [0x0080, 'insertHyperlinks', true],
  [0x0100, 'deleteColumns', true],
  [0x0200, 'deleteRows', true],
  [0x0400, 'selectLockedCells', false],
  [0x0800, 'sort', true],
  [0x1000, 'autoFilter', true],
  [0x2000, 'pivotTables', true],
  [0x4000, 'selectUnlockedCells', false]
]

/** Everything of a sheet that comes before its cells, in the fixed order. */
export function sheetStartXml(sheet: XlsSheet, palette: XlsWorkbook['palette'], styles: Styles): string {
  return (
    propertiesXml(sheet, palette) +
    viewXml(sheet) +
    formatXml(sheet, styles.font(0)) +
    columnsXml(sheet.columns, styles)
  )
}

function propertiesXml(sheet: XlsSheet, palette: XlsWorkbook['palette']) {
  const inside =
    (sheet.tabColour === undefined ? '' : `<tabColor ${colourAttributes(sheet.tabColour, palette)}/>`) +
    (sheet.summaryBelow && sheet.summaryRight
      ? ''
      : `<outlinePr summaryBelow="${Number(sheet.summaryBelow)}" summaryRight="${Number(sheet.summaryRight)}"/>`) +
    (sheet.page.fitToPage ? '<pageSetUpPr fitToPage="1"/>' : '')
  return inside && `<sheetPr>${inside}</sheetPr>`
}

function viewXml({ view }: XlsSheet) {
  const on = (bit: number) => (view.flags & bit) !== 0
  const zoom = (name: string, percent: number | undefined) =>
    percent !== undefined && percent >= 10 && percent <= 400 ? ` ${name}="${percent}"` : ''
  const attributes =
    (on(bits.formulas) ? ' showFormulas="1"' : '') +
    (on(bits.gridLines) ? '' : ' showGridLines="0"') +
    (on(bits.headings) ? '' : ' showRowColHeaders="0"') +
    (on(bits.zeros) ? '' : ' showZeros="0"') +
    (on(bits.rightToLeft) ? ' rightToLeft="1"' : '') +
    (on(bits.selected) ? ' tabSelected="1"' : '') +
    (on(bits.pageBreaks) ? ' view="pageBreakPreview"' : '') +
    (view.topRow + view.leftColumn > 0
      ? ` topLeftCell="${cellReference(view.topRow, Math.min(view.leftColumn, 255))}"`
      : '') +
    zoom('zoomScale', view.zoom) +
    zoom('zoomScaleNormal', view.zoomNormal) +
    zoom('zoomScaleSheetLayoutView', view.zoomPageBreaks)
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${paneXml(view, on(bits.frozen))}</sheetView></sheetViews>`
}

function paneXml({ pane }: XlsSheet['view'], frozen: boolean) {
  if (!pane || pane.x + pane.y === 0) return ''
  const active = panes[pane.active] ?? 'topLeft'
  return (
    '<pane' +
    (pane.x ? ` xSplit="${pane.x}"` : '') +
    (pane.y ? ` ySplit="${pane.y}"` : '') +
    ` topLeftCell="${cellReference(pane.topRow, Math.min(pane.leftColumn, 255))}" activePane="${active}"` +
    `${frozen ? ' state="frozen"' : ''}/><selection pane="${active}"/>`
  )
}

function formatXml({ defaultHeight, defaultWidth, outlineLevels }: XlsSheet, font: XlsFont) {
  const standard =
    defaultWidth.characters === STANDARD_CHARACTERS ? standardWidths[`${font.name} ${font.size}`] : undefined
  const width = defaultWidth.exact ?? standard
  return (
    `<sheetFormatPr baseColWidth="${Math.min(defaultWidth.characters, 255)}"` +
    (width === undefined ? '' : ` defaultColWidth="${width}"`) +
    ` defaultRowHeight="${defaultHeight?.points ?? 14.25}"` +
    (defaultHeight?.custom ? ' customHeight="1"' : '') +
    (defaultHeight?.hidden ? ' zeroHeight="1"' : '') +
    (outlineLevels.rows ? ` outlineLevelRow="${Math.min(outlineLevels.rows, 7)}"` : '') +
    (outlineLevels.columns ? ` outlineLevelCol="${Math.min(outlineLevels.columns, 7)}"` : '') +
    '/>'
  )
}

/** Columns in their order; where two records tell of one column, the later one holds. */
function columnsXml(columns: readonly XlsColumns[], styles: Styles) {
  const each: XlsColumns[] = []
  for (const one of columns) for (let column = one.first; column <= one.last; column += 1) each[column] = one
  let xml = ''
  for (let first = 0; first < each.length; first += 1) {
    const one = each[first]
    if (!one) continue
    let last = first
    while (each[last + 1] === one) last += 1
    xml +=
      `<col min="${first + 1}" max="${last + 1}" width="${one.width}" style="${styles.cell(one.format)}"` +
      (one.hidden ? ' hidden="1"' : '') +
      ' customWidth="1"' +
      (one.outline ? ` outlineLevel="${one.outline}"` : '') +
      (one.collapsed ? ' collapsed="1"' : '') +
      '/>'
    first = last
  }
  return xml && `<cols>${xml}</cols>`
}

/** The protection of a sheet with its old password, which .xlsx takes as it is. */
export function protectionXml({ protection }: XlsSheet): string {
  if (!protection.on) return ''
  const { password, objects, scenarios, allowed } = protection
  const permitted = permissions.map(([bit, name, forbidden]) => {
    if (allowed === undefined) return ''
    const forbid = (allowed & bit) === 0
    return forbid === forbidden ? '' : ` ${name}="${Number(forbid)}"`
  })
  return (
    `<sheetProtection${passwordXml('password', password)} sheet="1"` +
    `${objects ? ' objects="1"' : ''}${scenarios ? ' scenarios="1"' : ''}${permitted.join('')}/>`
  )
}

/** A hashed password of two bytes as an attribute; none where there is none. */
export function passwordXml(name: string, hash: number): string {
  return hash === 0 ? '' : ` ${name}="${hash.toString(16).toUpperCase().padStart(4, '0')}"`
}
