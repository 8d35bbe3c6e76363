import type { ReportSummary } from '@shared/api/reports'
import { schoolYearOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import { inWords, schoolYearInWords } from '../excel/writing/school-lines'
import type { ClassScope } from '../records/scope'
import { classLines } from './class-lines'
import { countByClass, studentFigures, studentTicks } from './count-students'
import { readCountedStudents } from './counted-students'

/**
 * The students of a school on a day (`YYYY-MM-DD`), class by class, with a line for each grade and the total; of a
 * teacher's classes only where there is a scope.
 * Every split adds up to the number of students. Definition of left-behind: 全国学籍系统 (domain §2.6 B).
 */
export function summariseStudents(ledger: Ledger, asOf: string, scope: ClassScope = null): ReportSummary {
  const schoolYear = schoolYearOf(asOf)
  const { primaryGrades } = ledger.settings()
  const { students, withoutClass } = readCountedStudents(ledger, { schoolYear, primaryGrades, scope })
  return {
    register: 'students',
    title: '在校学生情况统计表',
    asOf,
    definition:
      definitionFor(asOf, schoolYear, withoutClass.length) + (scope ? '只统计本账号任教的班级。' : ''),
    columns: ['班级数', ...studentFigures.map((figure) => figure.label)],
    rows: classLines(countByClass(students, studentTicks), studentFigures.length)
  }
}

function definitionFor(asOf: string, schoolYear: number, withoutClass: number) {
  return [
    `统计日期:${inWords(asOf)},按${schoolYearInWords(schoolYear)}的年级统计台账中的在校学生,不含已毕业学生和回收站中的学生。`,
    '留守按全国学籍系统口径:父母外出务工连续三个月以上,单亲留守指父母一方外出(不等于单亲家庭),双亲留守指父母双方外出。',
    '“未填”是台账中该项没有填写的人数,各项分类之和等于学生数。',
    withoutClass > 0 ? `另有 ${withoutClass} 名学生没有登记班级,未计入本表。` : ''
  ].join('')
}
