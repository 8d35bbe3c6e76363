import { expect, it } from 'vitest'
import { registers } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { countedRecords, fieldsOf, isStandIn, sensitiveLabels, studentIdOf } from './fields'

const { students, environment_forms: forms, left_behind_children: children } = registers
const record: ShownRecord = { id: 7, version: 1, values: {}, doubts: [], studentId: 3 }

it('shows neither what is internal nor what the school hid', () => {
  const { phone, ageYear } = forms.collections.guardians.fields
  const shown = fieldsOf({ fields: { phone, ageYear, address: { ...forms.fields.address, hidden: true } } })
  expect(shown.map(({ key }) => key)).toEqual(['phone'])
})

it('takes stars for a stand-in only where a field is masked or sensitive', () => {
  expect(isStandIn(forms.fields.parentHabits, '******')).toBe(true)
  expect(isStandIn(students.fields.phone, '138****0001')).toBe(true)
  expect(isStandIn(students.fields.phone, '13800000001')).toBe(false)
  expect(isStandIn(forms.fields.remark, '见***附件')).toBe(false)
})

it('counts forms by the piece and people by the head', () => {
  expect(countedRecords(forms, 3)).toBe('3 份登记表')
  expect(countedRecords(children, 3)).toBe('3 名留守儿童')
})

it('finds the student that a record is or is about', () => {
  expect(studentIdOf(students, record)).toBe(7)
  expect(studentIdOf(forms, record)).toBe(3)
  expect(studentIdOf({ ...students, key: 'home_visits' }, record)).toBeUndefined()
})

it('names what leaves in no file', () => {
  expect(sensitiveLabels(forms)).toBe('家长不良习惯、受侵害迹象')
  expect(sensitiveLabels(students)).toBe('')
})
