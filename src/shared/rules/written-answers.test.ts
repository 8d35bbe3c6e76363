import { expect, test } from 'vitest'
import { yesNoForms } from '../api/wording'
import { type FieldDeclaration, registers } from '../registers'
import { readChoice } from './choices'
import { answerOf, writeYesNo } from './written-answers'
import { readYesNo } from './yes-no'

test.each(yesNoForms)('%s is read back', (form) => {
  const [yes, no] = [writeYesNo(true, form), writeYesNo(false, form)]
  expect(form).toBe(`${yes}/${no || '空'}`)
  expect(readYesNo(yes)).toBe(true)
  // A form that leaves no unsaid says less: an empty cell is no answer.
  expect(readYesNo(no)).toBe(no === '' ? null : false)
})

const { boarding, gender, ethnicity, leftBehind } = registers.students.fields

test.each<[FieldDeclaration, string, boolean | null]>([
  [boarding, '走读', false],
  [boarding, '住校', true],
  [leftBehind, '非留守', false],
  [leftBehind, '单亲留守', true],
  [leftBehind, '双亲留守', true],
  [boarding, '借住', null],
  [gender, '男', null],
  [ethnicity, '汉族', null],
  [registers.left_behind_children.fields.leftBehindType, '双亲留守', null]
])('the answer of $label %s is %s', (field, label, answer) => {
  expect(answerOf(field, label)).toBe(answer)
})

test.each(yesNoForms)('whether a child boards is read back from %s', (form) => {
  for (const label of ['走读', '住校']) {
    const written = writeYesNo(answerOf(boarding, label) === true, form)
    // 1 and 0 are codes elsewhere, and differ between systems (domain §2.4): the import asks.
    const saysLess = written === '' || form === '1/0'
    expect(readChoice(boarding.options, written).value).toBe(saysLess ? null : label)
  }
})
