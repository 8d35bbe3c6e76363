import type { Summary, SummaryFigure, SummaryGroup } from '@shared/api/summary'
import type { CellContent, ListColumn, ListRow, ListSheet } from '../../excel/writing/list-sheet'
import { writeListWorkbook } from '../../excel/writing/list-workbook'
import { informationLine, signatureLine } from '../../excel/writing/school-lines'

/** For whom and by whom the workbook is made. */
export interface ReportHeading {
  schoolName: string
  filledBy: string
}

/** Half-width characters of all columns of a sheet: so many can be read on one A4 page on its side. */
const MOST_WIDTH = 190
const LINE_WIDTH = 15

/**
 * A report as a school hands it in: all figures of the school as a list, with the year before on a second sheet where
 * there is one; then the groups line by line, each as wide as a page can be read. Numbers only, no names.
 */
export function writeReport(summary: Summary, heading: ReportHeading): Uint8Array {
  const sheets = [
    listOfAll(summary, heading),
    ...(summary.before ? [comparison(summary, summary.before, heading)] : []),
    ...(summary.lines.length > 1
      ? summary.groups.flatMap((group) => groupSheets(summary, group, heading))
      : [])
  ]
  return writeListWorkbook({ sheets })
}

function listOfAll(summary: Summary, heading: ReportHeading): ListSheet {
  const columns: ListColumn[] = [
    { header: '项目', width: 44, align: 'left' },
    { header: '单位', width: 10 },
    { header: '数据', width: 14 }
  ]
  return {
    ...framed(summary, heading, '汇总'),
    title: `${heading.schoolName}${summary.title}`,
    columns,
    rows: sections(summary, (figure) => [nameOf(figure), figure.unit, schoolFigure(summary, figure.key)], 3),
    notes: [
      ...summary.notes.map((note, index) => `${index === 0 ? '注:' : ''}${note}`),
      ...differencesInWords(summary)
    ],
    signatures: signatureLine
  }
}

function comparison(
  summary: Summary,
  before: NonNullable<Summary['before']>,
  heading: ReportHeading
): ListSheet {
  const columns: ListColumn[] = [
    { header: '项目', width: 40, align: 'left' },
    { header: '单位', width: 8 },
    { header: '本期', width: 12 },
    { header: before.title, width: 14 },
    { header: '增减(+/−)', width: 12 }
  ]
  const school = summary.lines.findIndex(({ key }) => key === 'school')
  const rowOf = (figure: SummaryFigure): CellContent[] => {
    const now = summary.values[figure.key]?.[school] ?? null
    const then = before.values[figure.key]?.[school] ?? null
    return [nameOf(figure), figure.unit, now ?? '—', then ?? '—', changeInWords(now, then)]
  }
  return {
    ...framed(summary, heading, '与上年比较'),
    title: `${heading.schoolName}${summary.title}(与上年同期比较)`,
    columns,
    rows: sections(summary, rowOf, columns.length),
    notes: ['注:上年同期按上一年的同一段时间和同一天统计,学生按当时的年级;“—”是台账中没有依据、不能得出的。']
  }
}

/** A heading line for each group, then its figures. */
function* sections(
  { groups }: Summary,
  rowOf: (figure: SummaryFigure) => CellContent[],
  columns: number
): Generator<ListRow> {
  for (const { title, figures } of groups) {
    yield { total: [title, ...Array<null>(columns - 1).fill(null)] }
    for (const figure of figures) yield rowOf(figure)
  }
}

/** The lines of one group; a group too wide for a page goes on on another sheet, no split is torn apart. */
function groupSheets(
  summary: Summary,
  { title, figures }: SummaryGroup,
  heading: ReportHeading
): ListSheet[] {
  const pages: SummaryFigure[][] = []
  let width = Infinity
  for (const together of bySplit(figures)) {
    const more = together.reduce((sum, figure) => sum + widthOf(figure), 0)
    if (width + more > MOST_WIDTH) {
      pages.push([])
      width = LINE_WIDTH
    }
    pages.at(-1)?.push(...together)
    width += more
  }
  // A line for what is of no class stands only where this group has something on it.
  const lines = summary.lines
    .map((line, at) => ({ ...line, at }))
    .filter(({ kind, classNo, at }) => {
      const always = kind !== 'wholeSchool' && classNo !== null
      return always || figures.some(({ key }) => (summary.values[key]?.[at] ?? 0) !== 0)
    })
  return pages.map((page, index) => {
    const name = pages.length === 1 ? title : `${title}(${index + 1})`
    return {
      ...framed(summary, heading, name),
      title: `${heading.schoolName}${summary.title}(${name})`,
      columns: [{ header: '班级', width: LINE_WIDTH }, ...page.map(columnOf)],
      rows: lines.map(({ label, kind, at }): ListRow => {
        const cells = [label, ...page.map(({ key }) => summary.values[key]?.[at] ?? '—')]
        return kind === 'school' ? { total: cells } : cells
      }),
      frozenColumns: 1
    }
  })
}

function bySplit(figures: readonly SummaryFigure[]): SummaryFigure[][] {
  const runs: SummaryFigure[][] = []
  for (const figure of figures) {
    const last = runs.at(-1)
    if (last && figure.split !== undefined && last[0]?.split === figure.split) last.push(figure)
    else runs.push([figure])
  }
  return runs
}

function columnOf(figure: SummaryFigure): ListColumn {
  const { label, split, kind, unit } = figure
  return {
    header: kind === 'rate' ? `${label}(${unit})` : label,
    width: widthOf(figure),
    ...(split === undefined ? {} : { group: split })
  }
}

/** A long label stands in several lines of its header. */
function widthOf({ label }: SummaryFigure): number {
  return Math.min(Math.max(6, label.length + 4), 14)
}

function framed({ asOf }: Summary, { schoolName, filledBy }: ReportHeading, name: string) {
  return { name, information: informationLine(schoolName, filledBy, asOf) }
}

/** 性别:男 */
function nameOf({ label, split }: SummaryFigure): string {
  return split === undefined || label.includes(split) ? label : `  ${split}:${label}`
}

function schoolFigure({ lines, values }: Summary, key: string): CellContent {
  return values[key]?.[lines.findIndex((line) => line.key === 'school')] ?? '—'
}

/** +3, −2, 0; a dash where one of them is not known. */
function changeInWords(now: number | null, then: number | null): CellContent {
  if (now === null || then === null) return '—'
  const change = Math.round((now - then) * 100) / 100
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0'
}

/** Without the names of those it is about: the workbook goes to others. */
function differencesInWords({ differences, rules, lines }: Summary): string[] {
  if (differences.length === 0) return [`数据核对:共核对 ${rules} 项,全部一致。`]
  const named = (line: string) =>
    line === 'school' ? '' : `${lines.find(({ key }) => key === line)?.label ?? ''}:`
  return [
    `数据核对:共核对 ${rules} 项,以下 ${differences.length} 项不一致,涉及的名单在台账中查看:`,
    ...differences.map(
      ({ rule, line, left, right, cases }, index) =>
        `${index + 1}. ${named(line)}${rule}:${left}${left === right ? '=' : '≠'}${right}(涉及 ${cases.length} 条)`
    )
  ]
}
