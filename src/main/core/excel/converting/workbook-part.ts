import type { FormulasReply } from '../reading/sheetjs-messages'
import { WORKBOOK } from '../writing/package-xml'
import { escapeXml } from '../writing/xml-text'
import { formulaText } from './formula-text'
import { passwordXml } from './view-xml'
import type { XlsSheet, XlsWorkbook } from './xls-workbook'

/** Names of parts of the printed page: several ranges stand in them without brackets. */
const PRINTED = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles'])
const FILTER = '_xlnm._FilterDatabase'

/** The part `xl/workbook.xml`; `kept` are the sheets of cells. Names that cannot be kept are put among `lost`. */
export function workbookXml(
  workbook: XlsWorkbook,
  kept: readonly XlsSheet[],
  names: FormulasReply['names'],
  external: boolean,
  lost: Set<string>
): string {
  const active = kept.indexOf(workbook.sheets[workbook.activeSheet] as XlsSheet)
  const visible = kept.findIndex(({ state }) => state === 'visible')
  const sheets = kept.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`
  )
  const taken = new Set<string>()
  const defined = names.map((name, index) => {
    const key = `${name.sheet} ${name.name.toLowerCase()}`
    // Some programmes write a name twice, which .xlsx must not.
    if (taken.has(key)) return ''
    taken.add(key)
    const owner = name.sheet === undefined ? undefined : workbook.sheets[name.sheet]
    return nameXml(name, workbook.names[index], owner && kept.indexOf(owner), external, lost)
  })
  return (
    `${WORKBOOK}<workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/>${protectionXml(workbook)}` +
    `<bookViews><workbookView activeTab="${active >= 0 ? active : Math.max(0, visible)}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (defined.some((name) => name !== '') ? `<definedNames>${defined.join('')}</definedNames>` : '') +
    '</workbook>'
  )
}

/** The range that a filter of a sheet is over, such as `A3:H40`; undefined where it has none. */
export function filterRange(
  workbook: XlsWorkbook,
  sheet: XlsSheet,
  names: FormulasReply['names']
): string | undefined {
  const place = workbook.sheets.indexOf(sheet)
  const found = names.find((one) => one.name === FILTER && one.sheet === place)
  const range = found && /!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)$/.exec(found.formula)?.[1]
  return sheet.filtered ? range?.replaceAll('$', '') : undefined
}

function nameXml(
  { name, formula, comment }: FormulasReply['names'][number],
  known: XlsWorkbook['names'][number] | undefined,
  place: number | undefined,
  external: boolean,
  lost: Set<string>
): string {
  const text = formulaText(PRINTED.has(name) ? formula.replace(/^\((.*)\)$/, '$1') : formula)
  // The names of younger functions are kept like those of macros; in .xlsx they need none.
  if (name.startsWith('_xlfn.')) return ''
  if (known?.macro) return lose('宏')
  if (place === -1) return ''
  if (text === undefined) return lose('看不懂的名称')
  if (external && text.includes('#REF!')) return lose('引用其他文件的名称')
  return (
    `<definedName name="${escapeXml(name)}"` +
    (place === undefined ? '' : ` localSheetId="${place}"`) +
    (known?.hidden || name === FILTER ? ' hidden="1"' : '') +
    (comment ? ` comment="${escapeXml(comment)}"` : '') +
    `>${escapeXml(text)}</definedName>`
  )

  function lose(words: string) {
    lost.add(words)
    return ''
  }
}

function protectionXml({ protection }: XlsWorkbook) {
  if (!protection || !(protection.structure || protection.windows)) return ''
  return (
    `<workbookProtection${passwordXml('workbookPassword', protection.password)}` +
    `${protection.structure ? ' lockStructure="1"' : ''}${protection.windows ? ' lockWindows="1"' : ''}/>`
  )
}
