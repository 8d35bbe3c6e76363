import { expect, test } from 'vitest'
import { checkIdNumber, idCheckDigit, readIdNumber } from './id-number'

test('works out the check digit of the standard example', () => {
  expect(idCheckDigit('11010519491231002')).toBe('X')
  expect(idCheckDigit('36100220190813522')).toBe('8')
})

test('reads birth date and gender from a sound number', () => {
  expect(checkIdNumber('11010519491231002X')).toEqual({
    kind: 'resident',
    problems: [],
    birthDate: '1949-12-31',
    gender: '女'
  })
  expect(checkIdNumber('361003201904094234')).toMatchObject({ problems: [], gender: '男' })
})

test.each([
  ['361002201908135229', ['id_check_digit'], '2019-08-13'],
  ['361002201913135220', ['id_date', 'id_check_digit'], null],
  ['361002201302301000', ['id_date', 'id_check_digit'], null],
  ['36100220190813522', ['id_length'], null],
  ['3610022019081352288', ['id_length'], null],
  ['361002190813522', ['id_length'], null],
  ['3610022O1908135228', ['id_characters'], null],
  ['361***********5228', ['id_characters'], null],
  ['36100220190813X228', ['id_characters'], null],
  ['G361002201908135228', ['id_length'], null]
])('finds what is wrong with %s', (text, problems, birthDate) => {
  expect(checkIdNumber(text)).toMatchObject({ problems, birthDate })
})

test('pseudo numbers and other documents are no mistakes', () => {
  expect(checkIdNumber('999313600123400001')).toMatchObject({ kind: 'temporary', problems: [] })
  expect(checkIdNumber('H0123456789')).toMatchObject({ kind: 'other', problems: [] })
  expect(checkIdNumber('E12345678')).toMatchObject({ kind: 'other', problems: [] })
  expect(checkIdNumber('810000201301010012').kind).toBe('resident')
})

test.each<[string | number]>([
  [361002201302301234],
  [361002201302301000],
  [3.61002201302301e17],
  ['3.61002E+17'],
  ['3.61002e17'],
  ['361002201302301000.0'],
  ['361,002,201,302,301,000'],
  [1234567890123456]
])('%j has lost digits', (cell) => {
  expect(readIdNumber(cell)).toEqual({ value: null, lost: true, changed: false })
})

test.each<[string | number, string, boolean]>([
  ['361002201908135228', '361002201908135228', false],
  ['36100220190813522x', '36100220190813522X', true],
  ['３６１００２２０１９０５２１８１８３', '361002201905218183', true],
  ['36100220190813522Ｘ', '36100220190813522X', true],
  ['36100220190813522×', '36100220190813522X', true],
  ['361002 20190813 5228', '361002201908135228', true],
  ['361002-20190813-5228', '361002201908135228', true],
  ["'361002201908135228", '361002201908135228', true],
  ['\t361002201908135228', '361002201908135228', true],
  ['361002201302301000', '361002201302301000', false],
  [361002130230123, '361002130230123', false],
  ['g361002201908135228', 'G361002201908135228', true]
])('reads %j as %s', (cell, value, changed) => {
  expect(readIdNumber(cell)).toEqual({ value, lost: false, changed })
})

test.each(['', '无', '/', '0', '暂无'])('%j is no number', (cell) => {
  expect(readIdNumber(cell)).toEqual({ value: null, lost: false, changed: false })
})

test.each([
  '身份证:361003201904094234',
  '361003201904094234(户口本)',
  '361003201904094234。',
  '`361003201904094234'
])('takes off what stands beside the number: %s', (text) =>
  expect(readIdNumber(text)).toEqual({ value: '361003201904094234', lost: false, changed: true })
)

test('keeps brackets that belong to a number', () => {
  expect(readIdNumber('H1234567(8)').value).toBe('H1234567(8)')
})
