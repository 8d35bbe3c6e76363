import { expect, test } from 'vitest'
import { checkStudentNumber } from './student-number'

test('a G-number contains the ID number', () => {
  expect(checkStudentNumber('G361002201908135228')).toEqual({
    kind: 'national',
    problems: [],
    idNumber: '361002201908135228'
  })
})

test.each([
  ['G361002201908135229', ['student_number_check'], '361002201908135229'],
  ['J361002201908135228', [], null],
  ['J361002201908135229', ['student_number_check'], null],
  ['L361002201908131234', [], null],
  ['G36100220190813522', ['student_number_form'], null],
  ['L3610022019081312345', ['student_number_form'], null],
  ['361002201908135228', ['student_number_form'], null]
])('examines %s', (text, problems, idNumber) => {
  expect(checkStudentNumber(text)).toEqual({ kind: 'national', problems, idNumber })
})

test.each(['2019310105123456', '1234567890123456789', '20190101'])('%s is a number of a province', (text) => {
  expect(checkStudentNumber(text)).toEqual({ kind: 'other', problems: [], idNumber: null })
})
