import { dateSerial } from './columns'
import {
  CHAIR,
  memberChild,
  memberClass,
  memberClassUnder,
  memberGender,
  memberName,
  memberPhone,
  memberPosition,
  members,
  workplace,
  type Member
} from './stranger-committee-facts'
import { bracketed, threeDigits, wideBracketed } from './stranger-visit-columns'
import { at, drawn, drawnFile, fact, listFile, mute, number, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import { separated, utf16, type Cell } from './write'

const round = 4
const register = 'committee_members'
const ELDERS = ['爷爷', '奶奶', '外公', '外婆', '姑姑', '舅舅'] as const

/** Name lists of the strangest offices: offices as rows or as columns, grandparents, several seats for a family. */
export function fourthCommittees(): StrangerCase[] {
  return [
    drawnFile({
      round,
      register,
      fileName: '家委会组成人员.xlsx',
      shape: 'offices as separating rows',
      ...officeRows()
    }),
    drawnFile({
      round,
      register,
      fileName: '各班家委会一览.xlsx',
      shape: 'a row a class, offices as columns, no children',
      ...officeColumns()
    }),
    listFile({
      round,
      register,
      fileName: '家委会委员聘任登记.xls',
      shape: 'begin and end of the term as real dates, 年级 and 班级 as numbers',
      save: 'xlml',
      above: [['家长委员会委员聘任登记表'], ['2026年9月15日制表']],
      facts: members(231, 9, [
        [1, 2],
        [3, 1],
        [6, 2]
      ]),
      columns: [
        mute('聘书编号', (_, index) => `2026-${String(index + 1).padStart(3, '0')}`),
        memberName('受聘家长'),
        memberGender(),
        memberChild('学生姓名'),
        { header: ['年级'], cell: ({ child }) => child.grade, truth: memberClass },
        { header: ['班'], cell: ({ child }) => child.classNo, truth: memberClass },
        memberPosition('聘任职务', CHAIR),
        term('任期起', 'termFrom', '2026-09-15'),
        term('任期止', 'termTo', '2027-09-14'),
        memberPhone('联系电话')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '家委会名单（含祖辈）.xlsx',
      shape: 'grandparents and aunts, two seats for a family, a parent in two classes',
      ...families()
    }),
    listFile({
      round,
      register,
      fileName: '明月中学家委会.xlsx',
      shape: 'a junior school: the school at the bottom, classes in its words, the parent of a named child',
      school: { stage: '初中', primaryGrades: 6 },
      above: [['明月中学家长委员会委员一览表'], []],
      facts: members(233, 9, [
        [7, 1],
        [8, 2],
        [9, 3]
      ]),
      columns: [
        memberClassUnder('班级', (grade, classNo) =>
          at([`初一(${classNo})班`, `初二(${classNo})班`, `初三(${classNo})班`], grade - 7)
        ),
        mute('班主任', (_, index) => at(['汤老师', '涂老师', '危老师'], index)),
        memberChild('学生'),
        memberName('家长代表'),
        workplace('工作单位'),
        memberPhone('手机号码', (phone) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`),
        memberPosition('拟任职务', { 主任: '会长', 副主任: '副会长', 秘书长: '秘书长' })
      ]
    }),
    tabbed()
  ]
}

function term(header: string, key: string, date: string) {
  return fact<Member>(
    header,
    key,
    () => date,
    () => ({ t: 'n', v: dateSerial(date), z: 'yyyy/m/d' })
  )
}

function officeRows() {
  const facts = members(234, 11, [
    [6, 1],
    [4, 2],
    [2, 3]
  ])
  const counts: Record<string, string> = {
    主任: '一、会长（1人）',
    副主任: '二、副会长（2人）',
    秘书长: '三、秘书长（1人）',
    委员: '四、委员（7人）'
  }
  const { rows, merges, truth } = drawn<Member>({
    facts,
    known: ({ position }) => ({ position }),
    above: [['白鹭小学家委会组成人员名单']],
    before: ({ position }, index) =>
      facts[index - 1]?.position === position ? [] : [[counts[position] ?? null]],
    columns: [
      mute('序号', (_, index) => index + 1),
      memberName('姓名'),
      memberChild('学生'),
      memberClassUnder('班级', wideBracketed),
      workplace('工作单位'),
      memberPhone('电话', (phone) => Number(phone))
    ]
  })
  const wide = rows.flatMap((row, place) =>
    row.length === 1 && place > 0 ? [`A${place + 1}:F${place + 1}`] : []
  )
  return { sheets: [{ name: 'Sheet1', rows, merges: [...merges, ...wide] }], rows: truth }
}

function officeColumns() {
  const classes: [number, number][] = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2]
  ]
  const truth: TrueRow[] = []
  const lines = classes.map(([grade, classNo], place): Cell[] => {
    const people = members(241 + place, 5, [[grade, classNo]])
    const positions = ['主任', '副主任', '委员', '委员', '委员']
    for (const [index, { parent }] of people.entries())
      truth.push({ name: parent.name, position: positions[index] ?? '委员', grade, classNo })
    const [chair, deputy, ...others] = people.map(({ parent }) => parent.name)
    return [bracketed(grade, classNo), chair ?? null, deputy ?? null, others.join('、')]
  })
  return {
    sheets: [
      {
        name: '一览',
        rows: [['各班家委会一览表（2026年秋）'], ['班级', '会长', '副会长', '委员'], ...lines],
        merges: ['A1:D1']
      }
    ],
    rows: truth
  }
}

type Seat = [
  name: string,
  child: string,
  place: [grade: number, classNo: number],
  relation: string,
  position: string,
  phone: string
]

function families() {
  const facts = members(232, 6, [
    [1, 1],
    [3, 2]
  ])
  const rows: TrueRow[] = []
  const line = (seat: Seat): Cell[] => {
    const [name, studentName, [grade, classNo], relation, position, phone] = seat
    rows.push({ name, studentName, grade, classNo, relation, position, phone })
    return [name, studentName, threeDigits(grade, classNo), relation, position, phone]
  }
  const elders = facts.map(({ child, parent }, index) => {
    const position = index ? '委员' : '主任'
    const place: [number, number] = [child.grade, child.classNo]
    return line([parent.name, child.name, place, at(ELDERS, index), position, parent.phone])
  })
  const [first] = facts
  if (!first) throw new Error('no members')
  const { child } = first
  const second = [
    line(['万晓红', '涂一鸣', [2, 1], '母亲', '副主任', '13607940011']),
    line(['万晓红', '涂一凡', [5, 3], '母亲', '委员', '13607940011']),
    line([child.father.name, child.name, [child.grade, child.classNo], '父亲', '委员', child.father.phone])
  ]
  return {
    sheets: [
      {
        name: 'Sheet1',
        rows: [['委员姓名', '孩子', '班级', '与孩子关系', '职务', '联系电话'], ...elders, ...second]
      }
    ],
    rows
  }
}

function tabbed(): StrangerCase {
  const { rows, truth } = drawn<Member>({
    facts: members(235, 7, [
      [4, 1],
      [4, 3]
    ]),
    columns: [
      number('序'),
      memberPosition('家委职务'),
      memberName('家长姓名'),
      memberChild('孩子姓名'),
      memberClassUnder('孩子班级', bracketed),
      memberPhone('家长手机')
    ]
  })
  return {
    round,
    fileName: '四年级家委会委员.txt',
    shape: 'text with tabs in UTF-16',
    bytes: utf16(separated(rows, '\t')),
    truth: { register, rows: truth }
  }
}
