import type { MemberValues } from '../registers'
import { expect, test } from 'vitest'
import { checkStudent } from './student-checks'

const sound = {
  name: '田海',
  gender: '女',
  birthDate: '2019-08-13',
  idNumber: '361002201908135228',
  studentNumber: 'G361002201908135228',
  phone: '15945245820',
  guardians: [{ name: '田若', relation: '父亲', phone: '15945245820、0794-8123456' }]
}

const codes = (values: Parameters<typeof checkStudent>[0]) =>
  checkStudent(values).map(({ field, code, suggestion }) => [field, code, suggestion])

test('sound values raise no doubt, nor do empty ones', () => {
  expect(checkStudent(sound)).toEqual([])
  expect(checkStudent({})).toEqual([])
  expect(checkStudent({ name: '田海', idNumber: null, phone: null, guardians: [] })).toEqual([])
  expect(checkStudent({ ...sound, birthDate: '2019-08' })).toEqual([])
  expect(checkStudent({ ...sound, studentNumber: '2019310105123456' })).toEqual([])
})

test('birth date and gender are compared with the ID number, which is believed when its check digit is right', () => {
  expect(codes({ ...sound, birthDate: '2019-08-14' })).toEqual([
    ['birthDate', 'id_birth_mismatch', '2019-08-13'],
    ['idNumber', 'id_birth_mismatch', undefined]
  ])
  expect(codes({ ...sound, gender: '男' })).toEqual([
    ['gender', 'id_gender_mismatch', '女'],
    ['idNumber', 'id_gender_mismatch', undefined]
  ])
})

test('a number with a wrong check digit suggests nothing', () => {
  const values = { gender: '男', birthDate: '2018-01-01', idNumber: '361002201908135229' }
  expect(codes(values)).toEqual([
    ['idNumber', 'id_check_digit', undefined],
    ['birthDate', 'id_birth_mismatch', undefined],
    ['idNumber', 'id_birth_mismatch', undefined],
    ['gender', 'id_gender_mismatch', undefined],
    ['idNumber', 'id_gender_mismatch', undefined]
  ])
})

test('other documents are not measured by the rules of the ID number', () => {
  expect(codes({ idNumber: '12345678', idType: '台湾居民来往大陆通行证' })).toEqual([])
  expect(codes({ idNumber: '12345678', idType: '居民身份证' })).toEqual([
    ['idNumber', 'id_length', undefined]
  ])
  expect(codes({ idNumber: '999313600123400001', gender: '男', birthDate: '2019-01-01' })).toEqual([])
})

test('the 学籍号 is compared with the ID number', () => {
  expect(codes({ ...sound, studentNumber: 'G361003201904094234' })).toEqual([
    ['studentNumber', 'student_number_id_mismatch', undefined]
  ])
  expect(codes({ ...sound, studentNumber: 'G361002201908135229' })).toEqual([
    ['studentNumber', 'student_number_check', undefined],
    ['studentNumber', 'student_number_id_mismatch', 'G361002201908135228']
  ])
  expect(codes({ ...sound, studentNumber: '361002201908135228' })).toEqual([
    ['studentNumber', 'student_number_form', 'G361002201908135228']
  ])
})

test('phones and members are checked, the member is named by its place', () => {
  const guardians: MemberValues[] = [
    { name: '田若', phone: '13800138000' },
    { name: '谢芳', phone: '661234', idNumber: '361002198001010011' }
  ]
  expect(codes({ phone: '1380013800', guardians })).toEqual([
    ['phone', 'phone_form', undefined],
    ['guardians.1.idNumber', 'id_check_digit', undefined],
    ['guardians.1.phone', 'phone_form', undefined]
  ])
})

test('messages hold no personal data', () => {
  for (const { message } of checkStudent({
    ...sound,
    gender: '男',
    idNumber: '361002201908135229',
    phone: '138001'
  })) {
    expect(message).not.toMatch(/\d{6}|田海/)
  }
})
