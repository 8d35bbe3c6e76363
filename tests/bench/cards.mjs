import { writeFileSync } from 'node:fs'
import * as XLSX from 'xlsx'
import { madeUpPupil } from './roster.mjs'

const RANGES = ['A1:H1', 'A2:H2', 'B4:D4', 'B5:F5', 'A7:A9', 'A10:B10', 'C10:H10', 'A11:B11', 'C11:H11']

/** Writes the registration cards of a class, one sheet a pupil, in the layout of the programme's own card (§1.3). */
export function writeCards(path, count) {
  const book = XLSX.utils.book_new()
  for (let index = 0; index < count; index += 1) {
    const sheet = XLSX.utils.aoa_to_sheet(cardOf(index))
    sheet['!merges'] = RANGES.map((range) => XLSX.utils.decode_range(range))
    XLSX.utils.book_append_sheet(book, sheet, `卡${index + 1}`)
  }
  writeFileSync(
    path,
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  )
}

function cardOf(index) {
  const { name, gender, birth, id, phone, home, parent } = madeUpPupil(index)
  const member = (relation, other, guardian) => [
    null,
    relation,
    parent + other,
    '务农',
    null,
    phone,
    null,
    guardian
  ]
  return [
    ['"校家同创"工程学生家庭及周边环境登记表'],
    ['学校:云山小学      班级:三(1)班      填表时间:2026年9月8日'],
    ['姓名', name, '性别', gender, '出生年月', birth, '民族', '汉族'],
    ['身份证号', id, null, null, '是否住校', '否', '独生子女', '是'],
    ['家庭住址', home, null, null, null, null, '家庭电话', phone],
    ['家庭类型', '双亲完整', '上下学方式', '步行', '距离(公里)', 0.5, '家庭氛围', '和睦'],
    ['家\n庭\n成\n员', '称谓', '姓名', '务工地点或工作单位', null, '联系电话', null, '是否监护人'],
    member('父亲', '大', '是'),
    member('母亲', '花', '否'),
    ['安全隐患', null, '河、公路'],
    ['对学校的建议', null, '多开展活动'],
    ['家长签名:', null, null, null, '班主任签名:']
  ]
}
