import type { XlsPage, XlsSheet } from './xls-workbook'

/** A sheet before its records are read: what holds where a record is missing ([MS-XLS] 2.4 under each record). */
export function emptySheet(): XlsSheet {
  return {
    name: '',
    state: 'visible',
    kind: 'cells',
    start: 0,
    rows: new Map(),
    columns: [],
    defaultWidth: { characters: 8 },
    merges: [],
    page: emptyPage(),
    view: { flags: 0xb6, topRow: 0, leftColumn: 0, zoomNormal: 0, zoomPageBreaks: 0 },
    summaryBelow: true,
    summaryRight: true,
    outlineLevels: { rows: 0, columns: 0 },
    validations: [],
    conditions: [],
    tips: [],
    protection: { on: false, password: 0, objects: false, scenarios: false },
    filtered: false,
    objects: { pictures: 0, charts: 0, shapes: 0, controls: 0 },
    lost: new Set()
  }
}

function emptyPage(): XlsPage {
  return {
    margins: {},
    fitToPage: false,
    centredAcross: false,
    centredDown: false,
    headings: false,
    gridLines: false,
    texts: {},
    differentOddEven: false,
    differentFirst: false,
    scaleWithDocument: true,
    alignWithMargins: true,
    rowBreaks: [],
    columnBreaks: []
  }
}
