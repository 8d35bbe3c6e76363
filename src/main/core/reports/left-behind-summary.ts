import type { ReportSummary } from '@shared/api/reports'
import { definitionInWords } from '@shared/rules/left-behind'
import type { Ledger } from '../database/ledger'
import { inWords, schoolYearInWords } from '../excel/writing/school-lines'
import type { FactualViewing } from '../records/viewing'
import { classLines } from './class-lines'
import { countByClass } from './count-students'
import { readCountedStudents } from './counted-students'
import { leftBehindSplits } from './left-behind-splits'
import { isLeftBehind, leftBehindStandings } from './left-behind-standings'
import { columnsOf, ticksOf } from './splits'
import type { FigureHeader } from './summary-workbook'

const { byType, byGender, byBoarding, byRange, byGuardian, byAssessment, byCareLevel } = leftBehindSplits
const splits = [
  // Of those who count, everybody has a type.
  { ...byType, parts: byType.parts.slice(0, 1), unknown: byType.parts[1] ?? byType.unknown },
  byGender,
  byBoarding,
  byRange,
  byGuardian,
  byAssessment,
  byCareLevel
]

/** Room for the header and a figure of three digits: some thirty columns fit on one A4 page and can be read. */
const widthFor = (header: string) => Math.max(5.5, header.length * 2 + 0.5)

/** The columns after the number of classes: students, left-behind children, their splits, and who cannot be decided. */
export const leftBehindFigures: readonly (FigureHeader & { label: string })[] = [
  { group: null, header: '学生数', label: '学生数' },
  { group: null, header: '留守总数', label: '留守总数' },
  ...columnsOf(splits, widthFor),
  { group: null, header: '事实不全', label: '事实不全' }
]

/**
 * The left-behind children of a school as of a day by a definition (`viewing.facts`), class by class. Every split adds
 * up to the total of its line. Reported children whose facts do not suffice are counted apart, not in the total.
 */
export function summariseLeftBehind(ledger: Ledger, viewing: FactualViewing): ReportSummary {
  const { day } = viewing.facts
  const { homeCounty } = ledger.settings()
  const { students, withoutClass } = readCountedStudents(ledger, viewing)
  const standings = leftBehindStandings(ledger, students, viewing)
  const byStudent = new Map(standings.map((standing) => [standing.student.id, standing]))
  const nothing = leftBehindFigures.slice(2).map(() => 0)
  const classes = countByClass(students, ({ id }) => {
    const standing = byStudent.get(id)
    if (!standing) return [1, 0, ...nothing]
    if (standing.type === null) return [1, 0, ...nothing.slice(1), 1]
    if (!isLeftBehind(standing.type)) return [1, 0, ...nothing]
    return [1, 1, ...ticksOf(splits, { ...standing, homeCounty, day }), 0]
  })
  return {
    register: 'left_behind_children',
    title: '留守儿童情况统计表',
    asOf: day,
    definition: notesFor(viewing, withoutClass.length, homeCounty),
    columns: ['班级数', ...leftBehindFigures.map(({ label }) => label)],
    rows: classLines(classes, leftBehindFigures.length)
  }
}

function notesFor(
  { facts: { day, definition, visitDays }, schoolYear, scope }: FactualViewing,
  withoutClass: number,
  homeCounty: string
): string {
  return [
    `统计日期:${inWords(day)},按${schoolYearInWords(schoolYear)}的年级统计,不含已毕业学生和回收站中的学生。`,
    definitionInWords(definition, visitDays),
    '各项分类之和等于留守总数;父母在不同地方务工的,外出范围按较远的一方计。',
    homeCounty ? '' : '设置中还没有填写学校所在县(区),没有注明务工范围的不能判断县内、省内县外或省外。',
    '“事实不全”是上报为留守或已列入留守儿童台账,但登记的事实还不足以认定的人数,未计入留守总数。',
    withoutClass > 0 ? `另有 ${withoutClass} 名学生没有登记班级,未计入本表。` : '',
    scope ? '只统计本账号任教的班级。' : ''
  ].join('')
}
