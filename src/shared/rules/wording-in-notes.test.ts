import { expect, test } from 'vitest'
import type { Wording } from '../api/wording'
import { wordingInNotes } from './wording-in-notes'

test.each<[string, Wording]>([
  [
    '注:1.留守儿童指父母双方或一方外出务工三个月以上的义务教育阶段学生;2.出生日期格式为2016.09.01。',
    { dates: '2016.09.01' }
  ],
  ['日期格式:YYYY-MM-DD', { dates: '2016-09-01' }],
  ['出生日期(YYYYMMDD)', { dates: '20160901' }],
  ['出生日期(yyyy/mm/dd)', { dates: '2016/09/01' }],
  ['日期统一写成2015年9月1日', { dates: '2016年9月1日' }],
  ['出生日期(格式:2015年09月01日)', { dates: '2016年09月01日' }],
  ['出生日期(如2016-9-1)', { dates: '2016-9-1' }],
  ['出生日期(如:20160901)', { dates: '20160901' }],
  ['家访时间填写如2026.9.5', { dates: '2016.9.1' }],
  ['出生年月(如201609)', { birthDates: '201609' }],
  ['出生年月(如2016.09)', { birthDates: '2016.09' }],
  ['出生年月\n(例:2016年9月)', { birthDates: '2016年9月' }],
  ['外出时间(格式:2016-09)', { dates: '2016-09' }],
  ['班级统一填写如:三(2)班', { classes: '三(2)班' }],
  ['班级(如:四（1）班)', { classes: '三（2）班' }],
  ['班级格式:五年级3班', { classes: '三年级2班' }],
  ['年级班级填写为七年级(1)班', { classes: '三年级(2)班' }],
  ['班级请写成三年级二班', { classes: '三年级二班' }],
  ['班级(如3-2)', { classes: '3-2' }],
  ['班级填写如302', { classes: '302' }],
  ['所在班级(例如2023级1班)', { classes: '2024级2班' }],
  ['班级(如1班)', { classes: '2班' }],
  ['年级(如三年级)', { grades: '三年级' }],
  ['年级填写数字,如3', { grades: '3' }],
  ['是填√,否不填', { yesNo: '√/空' }],
  ['“是否寄宿”一栏,是的打“√”', { yesNo: '√/空' }],
  ['是填“√”,否填“×”', { yesNo: '√/×' }],
  ['是否留守请填是或否', { yesNo: '是/否' }],
  ['是否低保(填“是”或“否”)', { yesNo: '是/否' }],
  ['填有或无', { yesNo: '有/无' }],
  ['是否寄宿:1是,0否', { yesNo: '1/0' }],
  ['是填1,否填0', { yesNo: '1/0' }],
  ['是的填是,不是的不填', { yesNo: '是/空' }],
  ['与监护人关系:父子、父女、母子、母女', { relations: '父子母女' }],
  ['关系填父亲、母亲、祖父母或外祖父母、兄弟姐妹、其他', { relations: '学籍系统' }],
  ['没有的填“无”', { empty: '无' }],
  ['无此项内容的填“/”', { empty: '/' }],
  [
    '填表说明:1、出生日期格式为2016-09-01;2、班级填写如三(1)班;3、是填√,否不填。',
    { dates: '2016-09-01', classes: '三(2)班', yesNo: '√/空' }
  ]
])('%s', (text, wording) => {
  const found = wordingInNotes(text)
  expect(found.wording).toEqual(wording)
  expect(found.reasons.length).toBeGreaterThan(0)
})

test('says in which words it was asked for', () => {
  const { reasons } = wordingInNotes('注:1.不满16周岁;2.出生日期格式为2016.09.01。')
  expect(reasons).toEqual(['说明中写着“出生日期格式为2016.09.01”'])
})

test('two sentences of which the second repeats the first give one choice', () => {
  const found = wordingInNotes('日期格式:2016.09.01。家访日期格式为2016-09-01')
  expect(found).toMatchObject({ wording: { dates: '2016.09.01' } })
  expect(found.reasons).toHaveLength(1)
})

test.each([
  '统计截止日期2016年9月1日',
  '填报时间:    年  月  日',
  '请于2026年9月20日前报送',
  '注:本表一式两份,2026年9月10日前报区社会事业局',
  '学生姓名',
  '是否寄宿',
  '出生日期',
  '年级班级',
  '联系电话(手机)',
  '在□中划√',
  '祖父母已故的填“—”',
  '务工地点填写到省、市',
  '公民身份号码(18位)',
  '联系电话:0794-8100000',
  '表间关系:1=2+5+8',
  ''
])('takes nothing from %s', (text) => {
  expect(wordingInNotes(text)).toEqual({ wording: {}, reasons: [] })
})
