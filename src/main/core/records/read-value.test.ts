import { describe, expect, it } from 'vitest'
import { familyMembers } from '@shared/registers/family-members'
import { homeVisits } from '@shared/registers/home-visits'
import type { FieldDeclaration } from '@shared/registers'
import { students } from '@shared/registers/students'
import { madeUpSettings } from '../../../../tests/temporary-ledger'
import type { Cell } from '../excel/reading/sheet-grid'
import { type ReadContext, readValue } from './read-value'

const context: ReadContext = { schoolYear: 2026, settings: madeUpSettings, date1904: false }
const { fields } = students
const read = (field: FieldDeclaration, raw: Cell) => {
  const { value, issues, note } = readValue(field, raw, context)
  return [value, ...issues.map(({ code }) => code), ...(note === null ? [] : [`+${note}`])]
}
const distance: FieldDeclaration = { kind: 'number', label: '距离', block: '就读情况' }
const kilometres: FieldDeclaration = { kind: 'number', label: '距离(公里)', block: '就读情况' }

describe('every kind', () => {
  it.each<[FieldDeclaration, Cell, unknown[]]>([
    [fields.name, '测试甲', ['测试甲']],
    [fields.name, '王　伟', ['王伟', 'normalised']],
    [fields.name, '测试甲(转走)', ['测试甲', 'normalised', '+转走']],
    [fields.name, '测试甲★', ['测试甲', 'name_mark', '+★']],
    [fields.name, '暂无', [null]],
    [fields.gender, '男', ['男']],
    [fields.gender, '1', ['男', 'normalised']],
    [fields.gender, 2, ['女', 'normalised']],
    [fields.gender, '不详', [null]],
    [fields.gender, '未定', [null, 'choice_unknown', '+未定']],
    [fields.idNumber, 'G361003201904094234', ['361003201904094234', 'id_student_number']],
    [fields.idNumber, 'L361003201904091234', [null, 'id_student_number', '+L361003201904091234']],
    [fields.idNumber, '未办理', [null, 'id_characters', '+未办理']],
    [fields.ethnicity, '汉', ['汉族', 'normalised']],
    [fields.ethnicity, '克木人', ['克木人', 'choice_unknown']],
    [fields.onlyChild, '√', [true]],
    [fields.onlyChild, '非独生子女', [false]],
    [fields.onlyChild, true, [true]],
    [fields.onlyChild, '无', [false]],
    [fields.onlyChild, '/', [null]],
    [fields.onlyChild, '二胎家庭', [null, 'answer_unknown', '+二胎家庭']],
    [fields.birthDate, 41518, ['2013-09-01']],
    [fields.birthDate, '2013.9.1', ['2013-09-01', 'normalised']],
    [fields.birthDate, '2013-02-30', [null, 'date_impossible', '+2013-02-30']],
    [fields.birthDate, '去年', [null, 'date_unreadable', '+去年']],
    [fields.idNumber, '39999920160504001x', ['39999920160504001X', 'normalised']],
    [fields.idNumber, 399999201605040000, [null, 'id_lost']],
    [fields.phone, '138-0000-0001(爷爷)', ['13800000001', 'normalised', '+爷爷']],
    [fields.phone, 13800000001, ['13800000001']],
    [fields.phone, '1.38E+10', [null, 'phone_lost']],
    [fields.address, '　江西省２号 ', ['江西省2号', 'normalised']],
    [fields.address, ' 江西省 ', ['江西省']],
    [fields.address, '无', [null]],
    [fields.classStudentNumber, '007', ['007']],
    [fields.postcode, 344000, ['344000']],
    [fields.disability, '无', ['无']],
    [fields.disability, '——', [null]],
    [fields.remark, '无', ['无']],
    [fields.remark, '第一行\r\n 第二行', ['第一行\n第二行']],
    [homeVisits.fields.teachers, '测老师、试老师', ['测老师、试老师']],
    [homeVisits.fields.teachers, '测老师,试老师', ['测老师、试老师', 'normalised']],
    [homeVisits.fields.startTime, '19:00', ['19:00']],
    [homeVisits.fields.startTime, '下午7点', ['19:00', 'normalised']],
    [homeVisits.fields.startTime, '放学后', ['放学后']],
    [familyMembers.fields.name, '测试父', ['测试父']],
    [distance, '3.5公里', [3.5, 'normalised']],
    [distance, '1,200', [1200]],
    [distance, '很远', [null, 'number_unreadable', '+很远']],
    [kilometres, 2.5, [2.5]],
    [kilometres, '约500米', [0.5, 'normalised']],
    [kilometres, 800, [800, 'number_unreadable']],
    [kilometres, '2-3公里', [null, 'number_unreadable', '+2-3公里']],
    [kilometres, '15分钟', [null, 'number_unreadable', '+15分钟']],
    [fields.address, { error: '#N/A' }, [null, 'cell_error']],
    [fields.address, null, [null]]
  ])('%o: %o', (field, raw, expected) => expect(read(field, raw)).toEqual(expected))
})

it('counts serial dates from 1904 where the file does', () => {
  expect(readValue(fields.birthDate, 40056, { ...context, date1904: true }).value).toBe('2013-09-01')
})
