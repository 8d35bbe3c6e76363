import type { Place } from '../reading/sheetjs-messages'

/** An .xls workbook as its records tell it. Colours are indices of the palette ([MS-XLS] 2.5.161 Icv). */
export interface XlsWorkbook {
  fonts: XlsFont[]
  /** Number formats by their index; those from 0 to 163 that are missing are built in. */
  formats: Map<number, string>
  cellFormats: XlsCellFormat[]
  styles: XlsStyle[]
  /** 56 colours as `RRGGBB`, for the indices from 8 on; undefined where the standard ones hold. */
  palette?: string[]
  texts: XlsText[]
  sheets: XlsSheet[]
  date1904: boolean
  activeSheet: number
  /** By their order in the file, which SheetJS keeps. */
  names: { hidden: boolean; macro: boolean }[]
  protection?: { structure: boolean; windows: boolean; password: number }
}

/** A text; each run begins at a character (from 0) and goes to the next run. */
export interface XlsText {
  text: string
  runs: { at: number; font: number }[]
}

/** A font: size in points, weight 400 or 700, `script` 1 above and 2 below the line, `underline` as [MS-XLS] Font.uls. */
export interface XlsFont {
  name: string
  size: number
  bold: boolean
  italic: boolean
  strike: boolean
  outline: boolean
  shadow: boolean
  script: number
  underline: number
  colour: number
  family: number
  charset: number
}

/** One line of a border; `style` is [MS-XLS] 2.5.11 BorderStyle, 0 for none. */
export interface XlsLine {
  style: number
  colour: number
}

/** A border; diagonal lines may go down, up or both ways. */
export interface XlsBorder {
  left?: XlsLine
  right?: XlsLine
  top?: XlsLine
  bottom?: XlsLine
  diagonal?: XlsLine & { down: boolean; up: boolean }
}

/** A filling; `pattern` is [MS-XLS] 2.5.127 FillPattern, 0 for none and undefined where a condition leaves it. */
export interface XlsFill {
  pattern?: number
  front?: number
  back?: number
}

/** Where text stands in its cell; the numbers are those of the record XF. */
export interface XlsAlignment {
  horizontal: number
  vertical: number
  wrap: boolean
  justifyLast: boolean
  rotation: number
  indent: number
  shrink: boolean
  readingOrder: number
}

/** A format of cells, or of a named style where `style` is true. */
export interface XlsCellFormat {
  font: number
  format: number
  locked: boolean
  hidden: boolean
  style: boolean
  quotePrefix: boolean
  parent: number
  alignment: XlsAlignment
  border: XlsBorder
  fill: XlsFill
}

/** A named style with its format; built-in ones have a number ([MS-XLS] 2.4.269 Style). */
export interface XlsStyle {
  format: number
  name?: string
  builtIn?: number
  level?: number
}

/** A value as stored; a shared text by its place in `texts`. Formulas give their stored result. */
export type XlsValue = null | string | number | boolean | { error: string } | { text: number } | XlsText

/** A cell with its format, an index of `cellFormats`. */
export interface XlsCell {
  format: number
  value: XlsValue
  formula: boolean
}

/** A row: height in points, `format` where the empty cells of the row have one. */
export interface XlsRow {
  height?: number
  customHeight: boolean
  hidden: boolean
  outline: number
  collapsed: boolean
  format?: number
  cells: Map<number, XlsCell>
}

/** Columns `first` to `last`, from 0; width in characters as in a worksheet of .xlsx. */
export interface XlsColumns {
  first: number
  last: number
  width: number
  format: number
  hidden: boolean
  outline: number
  collapsed: boolean
}

/** A range; rows and columns from 0, ends included. */
export interface XlsRange {
  top: number
  bottom: number
  left: number
  right: number
}

/** A formula as tokens, to be told by SheetJS, and afterwards its text. */
export interface XlsFormula {
  tokens: Uint8Array
  at: Place
  text?: string
}

/** A rule for what may be entered ([MS-XLS] 2.4.91 DV). */
export interface XlsValidation {
  flags: number
  promptTitle: string
  errorTitle: string
  prompt: string
  error: string
  formulas: XlsFormula[]
  ranges: XlsRange[]
}

/** What a condition changes in the looks of a cell. */
export interface XlsDifference {
  font?: Partial<Pick<XlsFont, 'bold' | 'italic' | 'strike' | 'underline' | 'colour'>>
  format?: { id: number; code?: string }
  border?: XlsBorder
  fill?: XlsFill
}

/** Conditions on ranges, the first one that holds winning ([MS-XLS] 2.4.42 CF). */
export interface XlsConditions {
  ranges: XlsRange[]
  rules: { type: number; operator: number; formulas: XlsFormula[]; difference: XlsDifference }[]
}

/** How a sheet is printed; margins in inches, scale in percent, 0 pages for as many as needed. */
export interface XlsPage {
  margins: { left?: number; right?: number; top?: number; bottom?: number; header?: number; footer?: number }
  /** The numbers of the record Setup, undefined where it says that they are not set. */
  setup?: {
    paper?: number
    scale?: number
    landscape?: boolean
    firstPage?: number
    fitWidth: number
    fitHeight: number
    overThenDown: boolean
    blackAndWhite: boolean
    draft: boolean
    notes: number
    errors: number
    copies?: number
  }
  fitToPage: boolean
  centredAcross: boolean
  centredDown: boolean
  headings: boolean
  gridLines: boolean
  /** Header and footer of odd, even and first pages, in the codes that .xlsx has as well. */
  texts: Partial<Record<XlsPageText, string>>
  differentOddEven: boolean
  differentFirst: boolean
  scaleWithDocument: boolean
  alignWithMargins: boolean
  rowBreaks: { at: number; from: number; to: number }[]
  columnBreaks: { at: number; from: number; to: number }[]
}

/** The texts at the edges of printed pages. */
export type XlsPageText =
  'oddHeader' | 'oddFooter' | 'evenHeader' | 'evenFooter' | 'firstHeader' | 'firstFooter'

/** How a sheet is shown. */
export interface XlsView {
  flags: number
  topRow: number
  leftColumn: number
  zoom?: number
  zoomNormal: number
  zoomPageBreaks: number
  pane?: { x: number; y: number; topRow: number; leftColumn: number; active: number }
}

/** What stands on a sheet besides its cells, counted by its kind. */
export interface XlsObjects {
  pictures: number
  charts: number
  shapes: number
  controls: number
}

/** One sheet; only those of kind `cells` are read further. */
export interface XlsSheet {
  name: string
  state: 'visible' | 'hidden' | 'veryHidden'
  kind: 'cells' | 'chart' | 'macro'
  /** Where its records begin, in bytes of the stream. */
  start: number
  rows: Map<number, XlsRow>
  columns: XlsColumns[]
  defaultHeight?: { points: number; custom: boolean; hidden: boolean }
  defaultWidth: { characters: number; exact?: number }
  merges: XlsRange[]
  page: XlsPage
  view: XlsView
  tabColour?: number
  summaryBelow: boolean
  summaryRight: boolean
  outlineLevels: { rows: number; columns: number }
  /** What stays allowed by `allowed`, the bits of [MS-XLS] 2.5.106 EnhancedProtection. */
  protection: { on: boolean; password: number; objects: boolean; scenarios: boolean; allowed?: number }
  validations: XlsValidation[]
  conditions: XlsConditions[]
  /** What is shown when the mouse rests on a link. */
  tips: { range: XlsRange; text: string }[]
  /** Whether the arrows of a filter are shown; the name `_FilterDatabase` tells where. */
  filtered: boolean
  objects: XlsObjects
  /** Kinds of records that .xlsx is not given, as Chinese words for the user. */
  lost: Set<string>
}
