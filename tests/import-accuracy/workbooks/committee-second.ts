import { fullWidth } from './columns'
import {
  CHAIR,
  memberChild,
  memberClass,
  memberClassUnder,
  memberGender,
  memberName,
  memberPhone,
  memberPosition,
  memberRelation,
  members,
  pair,
  workplace,
  type Member
} from './stranger-committee-facts'
import { bracketed, threeDigits, wideBracketed } from './stranger-visit-columns'
import { at, drawn, drawnFile, fact, listFile, mute, number, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell, Sheet } from './write'

const round = 2
const register = 'committee_members'
const OFFICES = ['会长', '副会长', '组织部部长', '宣传部部长', '后勤部部长', '安全委员', '文体委员']

/** Name lists with levels in a column, terms, offices in the school's own words, telephones in all forms. */
export function secondCommittees(): StrangerCase[] {
  return [
    listFile({
      round,
      register,
      fileName: '家长委员会成员登记册.xlsx',
      shape: 'level and term in columns, offices of departments',
      above: [['湖滨小学家长委员会成员登记册'], ['制表：德育处', null, null, '2026年9月']],
      facts: members(71, 10, [
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 1],
        [5, 1]
      ]),
      columns: [
        number(),
        fact<Member>(
          '级别',
          'level',
          (_, index) => at(['学校', '年级', '班级'], index),
          (_, index) => at(['校级', '年级', '班级'], index)
        ),
        memberName('家长姓名'),
        memberChild('孩子姓名'),
        memberClassUnder('年级班级', bracketed),
        fact<Member>(
          '职务',
          'position',
          (_, index) => at(['主任', '副主任', ...OFFICES.slice(2)], index),
          (_, index) => at(OFFICES, index)
        ),
        fact<Member>('届次', 'session', () => '第五届'),
        {
          header: ['任期'],
          cell: () => '2026.9-2027.8',
          truth: () => ({ termFrom: '2026-09', termTo: '2027-08' })
        },
        memberPhone('手机号', (phone, index) => (index % 2 ? Number(phone) : phone))
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '各班家委会成员.xlsx',
      shape: 'one sheet a class, the class in the sheet name and the heading',
      ...classSheets()
    }),
    listFile({
      round,
      register,
      fileName: '家委会成员登记表(收集).xls',
      shape: 'telephones in every form',
      save: 'biff8',
      above: [['家委会成员信息收集表']],
      facts: members(75, 9, [[3, 3]]),
      known: memberClass,
      columns: [
        mute('班级', () => '三（3）班'),
        memberChild('学生姓名'),
        memberName('家长'),
        memberRelation('与孩子的关系', (relation) => (relation === '父亲' ? '爸爸' : '妈妈')),
        phones(),
        workplace('单位'),
        memberPosition('家委会职务', { 主任: '家委会主任', 副主任: '家委会副主任', 委员: '成员' })
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '校家委会架构.xlsx',
      shape: 'the office merged down over its members, a blank column between',
      ...mergedOffices()
    }),
    drawnFile({
      round,
      register,
      fileName: '四年级家委（双栏）.xlsx',
      shape: 'two blocks side by side',
      ...twoBlocks()
    }),
    drawnFile({
      round,
      register,
      fileName: '家委会名单（待核）.xlsx',
      shape:
        'a damaged telephone, a telephone too short, a vacant office, a parent with two children in one cell',
      ...doubtful()
    })
  ]
}

/** How these parents wrote their telephones: one a row. */
function phones() {
  const land = '0794-8251234'
  return fact<Member>(
    '联系方式',
    'phone',
    ({ parent: { phone } }, index) => (index === 5 ? `${phone}、${land}` : phone),
    ({ parent: { phone } }, index): Cell =>
      [
        phone,
        `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
        `+86 ${phone}`,
        fullWidth(phone),
        Number(phone),
        `${phone}/${land}`,
        `手机${phone}`,
        `'${phone}`,
        `${phone}(微信同号)`
      ][index] ?? phone
  )
}

function classSheets() {
  const sheets: Sheet[] = []
  const classes: [number, number, string][] = [
    [5, 1, '五1'],
    [5, 2, '五2'],
    [6, 1, '六1']
  ]
  const rows = classes.flatMap(([grade, classNo, name], place) => {
    const { rows, merges, truth } = drawn<Member>({
      facts: members(81 + place, 5, [[grade, classNo]]),
      known: memberClass,
      above: [[`${wideBracketed(grade, classNo)}家长委员会成员名单`], ['班主任签名：']],
      columns: [
        memberPosition('职务', CHAIR),
        memberName('姓名'),
        memberChild('学生姓名'),
        memberRelation('关系', pair),
        memberPhone('电话')
      ]
    })
    sheets.push({ name, rows, merges })
    return truth
  })
  return { sheets, rows }
}

function mergedOffices() {
  const facts = members(85, 10, [
    [6, 1],
    [5, 3],
    [4, 2],
    [3, 1]
  ])
  const { rows, merges, truth, places } = drawn<Member>({
    facts,
    above: [['校级家长委员会组织架构（2026.9）']],
    columns: [
      fact<Member>(
        '职务',
        'position',
        ({ position }) => position,
        ({ position }, index) => (facts[index - 1]?.position === position ? null : position)
      ),
      memberName('姓名'),
      memberGender(),
      mute('', () => null),
      memberClassUnder('孩子所在班级', threeDigits),
      memberChild('孩子姓名'),
      memberPhone('联系电话', (phone) => `${phone.slice(0, 3)} ${phone.slice(3)}`)
    ]
  })
  const [, second = 0, , fourth = 0, fifth = 0] = places
  const down = [`A${second}:A${fourth - 1}`, `A${fifth}:A${places.at(-1)}`]
  return { sheets: [{ name: '架构', rows, merges: [...merges, ...down] }], rows: truth }
}

function twoBlocks() {
  const facts = members(86, 10, [
    [4, 1],
    [4, 2]
  ])
  const half = facts.length / 2
  const line = (member: Member | undefined, index: number): Cell[] =>
    member
      ? [
          index + 1,
          member.parent.name,
          member.child.name,
          wideBracketed(member.child.grade, member.child.classNo),
          member.position,
          member.parent.phone
        ]
      : []
  const head = ['序号', '家长姓名', '学生姓名', '班级', '职务', '电话']
  const rows: Cell[][] = [['四年级家长委员会成员名单'], [...head, ...head]]
  for (let index = 0; index < half; index++)
    rows.push([...line(facts[index], index), ...line(facts[index + half], index + half)])
  return {
    sheets: [{ name: 'Sheet1', rows, merges: ['A1:L1'] }],
    rows: facts
      .flatMap((member, index) => (index < half ? [member, facts[index + half]] : []))
      .flatMap((member) =>
        member
          ? [
              {
                name: member.parent.name,
                studentName: member.child.name,
                ...memberClass(member),
                position: member.position,
                phone: member.parent.phone
              }
            ]
          : []
      )
  }
}

function doubtful() {
  const rows: TrueRow[] = [
    { name: '熊伟民', studentName: '熊子涵', grade: 1, classNo: 1, position: '主任', phone: '13607941234' },
    { name: '徐春兰', studentName: '刘宇航', grade: 1, classNo: 1, position: '副主任' },
    { name: '曾志刚', studentName: '曾雅静', grade: 1, classNo: 2, position: '秘书长' },
    { name: '袁丽华', position: '委员', phone: '13879412345' }
  ]
  const lines: Cell[][] = [
    ['主任', '熊伟民', '熊子涵', '一(1)班', '13607941234'],
    ['副主任', '徐春兰', '刘宇航', '一(1)班', '1.36079E+10'],
    ['副主任', '待定', null, '一(2)班', null],
    ['秘书长', '曾志刚', '曾雅静', '一(2)班', '1390794123'],
    ['委员', '袁丽华', '邓佳豪、邓佳琪', '一(1)班、三(2)班', '13879412345'],
    ['委员', null, '许可馨', '一(2)班', '13979411234']
  ]
  return {
    sheets: [{ name: 'Sheet1', rows: [['职务', '家长姓名', '学生姓名', '班级', '电话'], ...lines] }],
    rows,
    more: {
      rejected: [4, 7],
      flagged: [
        { row: 3, field: 'phone' },
        { row: 5, field: 'phone' },
        { row: 6, field: 'studentName', or: ['grade'] }
      ]
    }
  }
}
