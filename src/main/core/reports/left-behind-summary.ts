import type { ReportSummary } from '@shared/api/reports'
import type { MemberValues } from '@shared/registers'
import { birthDateOf } from '@shared/rules/ages'
import {
  careStateOn,
  definitionInWords,
  findLeftBehind,
  parents,
  parentStateOn
} from '@shared/rules/left-behind'
import { isAwayBy } from '@shared/rules/left-behind-history'
import type { Ledger } from '../database/ledger'
import { inWords, schoolYearInWords } from '../excel/writing/school-lines'
import type { FactsViewing, FactualViewing } from '../records/viewing'
import { readFacts, type StudentFacts, studentsWithFacts } from '../warnings/student-facts'
import { type ClassFigures, classLines } from './class-lines'
import { countStudents } from './count-students'
import { splitChild, splitFigures } from './left-behind-splits'
import type { FigureHeader } from './summary-workbook'

/** The columns after the number of classes: students, left-behind children, their splits, and who cannot be decided. */
export const leftBehindFigures: readonly (FigureHeader & { label: string })[] = [
  { group: null, header: '学生数', label: '学生数' },
  { group: null, header: '留守总数', label: '留守总数' },
  ...splitFigures,
  { group: null, header: '事实不全', label: '事实不全' }
]

/**
 * The left-behind children of a school as of a day by a definition (`viewing.facts`), class by class. Every split adds
 * up to the total of its line. Reported children whose facts do not suffice are counted apart, not in the total.
 */
export function summariseLeftBehind(ledger: Ledger, viewing: FactualViewing): ReportSummary {
  const { facts } = viewing
  const { homeCounty } = ledger.settings()
  const { classes, withoutClass } = countStudents(ledger, viewing.schoolYear, viewing.scope ?? null)
  const counted = new Map(
    classes.map((each) => [placeOf(each), { ...each, figures: emptyLine(each.figures[0] ?? 0) }])
  )
  const ids = studentsWithFacts(ledger, {}, viewing)
  for (const student of readFacts(ledger, ids, viewing)) {
    const line = counted.get(placeOf({ grade: student.grade, classNo: student.classNo }))
    if (line) countChild(student, facts, homeCounty, line.figures)
  }
  return {
    register: 'left_behind_children',
    title: '留守儿童情况统计表',
    asOf: facts.day,
    definition: notesFor(viewing, withoutClass, homeCounty),
    columns: ['班级数', ...leftBehindFigures.map(({ label }) => label)],
    rows: classLines([...counted.values()], leftBehindFigures.length)
  }
}

function placeOf({ grade, classNo }: { grade: number | null; classNo: ClassFigures['classNo'] }) {
  return `${grade} ${classNo}`
}

function emptyLine(students: number): number[] {
  return leftBehindFigures.map((_, index) => (index === 0 ? students : 0))
}

/** Adds one child to the figures of its class. */
function countChild(facts: StudentFacts, question: FactsViewing, homeCounty: string, figures: number[]) {
  const student = facts.student as MemberValues
  const parentStates = facts.leftBehind?.parentStates ?? []
  const { householdType, leftBehind } = student
  const birthDate = birthDateOf(student)
  const { type } = findLeftBehind({ birthDate, householdType, grade: facts.grade, parentStates }, question)
  const awayStates = parents
    .map((parent) => parentStateOn(parentStates, parent, question.day))
    .filter((state) => state !== null && isAwayBy(state) === true) as MemberValues[]
  const reported = leftBehind === '单亲留守' || leftBehind === '双亲留守' || facts.leftBehind !== null
  if (type === null && reported) figures[figures.length - 1] = (figures.at(-1) ?? 0) + 1
  if (type === null || type === '非留守') return
  const care = careStateOn(facts.leftBehind?.careStates ?? [], question.day)
  const added = [1, ...splitChild({ type, student, awayStates, care, homeCounty })]
  added.forEach((one, index) => (figures[index + 1] = (figures[index + 1] ?? 0) + one))
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
