import { writeFileSync } from 'node:fs'
import * as XLSX from 'xlsx'

const HEADERS =
  '序号 姓名 性别 民族 出生日期 身份证件号 全国学籍号 年级 班级 家庭住址 户籍所在地 监护人姓名 与学生关系 监护人电话 监护人工作单位 是否寄宿 是否独生子女 是否留守儿童 健康状况 备注'.split(
    ' '
  )
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const GIVEN = '一宇轩涵欣怡诗雨佳文博浩然子晨雅静可明建国海天芳英俊杰琪瑶语思若'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const GRADES = '一二三四五六'
const STUDENTS_PER_CLASS = 45

/** Writes a made-up roster of 20 columns, the same one for the same number of rows. */
export function writeRoster(path, count) {
  const rows = [HEADERS]
  for (let index = 0; index < count; index += 1) rows.push(rowOf(index))
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '花名册')
  writeFileSync(
    path,
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  )
}

/** The facts of a made-up pupil, the same for the same number. */
export function madeUpPupil(index) {
  const place = Math.floor(index / STUDENTS_PER_CLASS)
  const grade = place % 6
  const classNo = Math.floor(place / 6) + 1
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String((index % 28) + 1).padStart(2, '0')
  const compact = `${2019 - grade}${month}${day}`
  const male = index % 2 === 0
  // 3610 with a made-up county, numbered through so that every ID number is its own.
  const area = String(361_000 + (Math.floor(index / 500) % 100)).padStart(6, '0')
  const body = `${area}${compact}${String((index % 500) * 2 + (male ? 1 : 0)).padStart(3, '0')}`
  const surname = SURNAMES[index % SURNAMES.length]
  return {
    name:
      surname + GIVEN[(index * 7) % GIVEN.length] + (index % 3 ? GIVEN[(index * 13 + 5) % GIVEN.length] : ''),
    gender: male ? '男' : '女',
    birth: `${compact.slice(0, 4)}-${month}-${day}`,
    id: body + checkDigit(body),
    grade: `${GRADES[grade]}年级`,
    class: `${classNo % 60 || 60}班`,
    home: `江西省抚州市临川区云山镇柳林村${(index % 300) + 1}号`,
    parent: surname + GIVEN[(index * 3) % GIVEN.length],
    phone: `13${String(100_000_000 + index * 37).slice(-9)}`
  }
}

function rowOf(index) {
  const pupil = madeUpPupil(index)
  return [
    index + 1,
    pupil.name,
    pupil.gender,
    '汉族',
    pupil.birth,
    pupil.id,
    `G${pupil.id}`,
    pupil.grade,
    pupil.class,
    pupil.home,
    pupil.home,
    pupil.parent,
    pupil.gender === '男' ? '父亲' : '母亲',
    pupil.phone,
    index % 5 ? '务农' : '广东省深圳市某厂',
    index % 4 ? '否' : '是',
    index % 3 ? '否' : '是',
    index % 4 ? '非留守' : '单亲留守',
    '健康或良好',
    ''
  ]
}

function checkDigit(body) {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0)
  return '10X98765432'[sum % 11]
}
