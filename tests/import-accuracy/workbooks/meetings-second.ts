import { dateSerial } from './columns'
import { classesOf, meetings, type ClassMeeting } from './meetings-classes'
import { chinese } from './stranger-lists-base'
import {
  caseOf,
  columnsOf,
  day,
  drawn,
  listed,
  MIDDLE,
  ofClass,
  type Built,
  type RoundCase
} from './strangers-b-base'

const register = 'parent_meetings'
const { tells, mute, numbered } = columnsOf<ClassMeeting>()

/** A card of one meeting, as class teachers hand it in: labels beside their cells. */
function card(one: ClassMeeting): Built {
  const date = `2026-11-0${one.classNo + 3}`
  const text = `2026年11月${one.classNo + 3}日`
  return drawn(
    [
      ['云山中心学校家长会记录表'],
      ['班级', `六（${one.classNo}）班`, null, '班主任', one.host, null],
      ['时间', text, null, '地点', '本班教室', null],
      ['应到人数', one.expected, null, '实到人数', one.present, null],
      ['会议主题', '小升初，我们一起准备', null, null, null, null],
      ['参加教师', '语文、数学、英语教师', null, null, null, null],
      ['会议议程', one.agenda, null, null, null, null],
      ['家长意见和建议', one.opinions, null, null, null, null],
      ['备注', null, null, null, null, null]
    ],
    [
      {
        grade: 6,
        classNo: one.classNo,
        host: one.host,
        date,
        place: '本班教室',
        expected: one.expected,
        present: one.present,
        title: '小升初，我们一起准备',
        teachers: '语文、数学、英语教师',
        agenda: one.agenda,
        opinions: one.opinions
      }
    ],
    [
      'A1:F1',
      'B2:C2',
      'E2:F2',
      'B3:C3',
      'E3:F3',
      'B4:C4',
      'E4:F4',
      'B5:F5',
      'B6:F6',
      'B7:F7',
      'B8:F8',
      'B9:F9'
    ],
    `六（${one.classNo}）班`
  )
}

/** Meetings of round 2: cards, months as sheets, a middle school. */
export function secondMeetings(): RoundCase[] {
  const middle = meetings(122, classesOf([7, 8, 9], 3))
  const month = (name: string, number: number, grades: number[]) =>
    listed({
      name,
      above: [[`${number}月家长会开展情况`]],
      cols: [
        numbered('编号'),
        mute('学校', () => '云山中心学校'),
        ofClass('班级', ({ grade, classNo }) => grade * 100 + classNo),
        tells(
          '日期',
          'date',
          ({ classNo }) => `2026-${String(number).padStart(2, '0')}-${20 + classNo}`,
          ({ classNo }) =>
            day(dateSerial(`2026-${String(number).padStart(2, '0')}-${20 + classNo}`), 'yyyy-mm-dd')
        ),
        tells('应到家长', 'expected', (one) => one.expected),
        tells('实到家长', 'present', (one) => one.present),
        tells('需跟进事项', 'followUp', (one, index) => (index % 2 ? null : `${one.host}老师跟进缺席家长`))
      ],
      items: meetings(130 + number, classesOf(grades, 3)),
      below: [[], ['说明:班级用三位数字表示,如301表示三年级1班']]
    })
  return [
    caseOf({
      round: 2,
      register,
      fileName: '六年级家长会记录.xlsx',
      shape: 'a card of each class on its own sheet',
      sheets: meetings(121, classesOf([6], 3)).map(card)
    }),
    caseOf({
      round: 2,
      register,
      fileName: '初中部家长会统计表.xls',
      shape: 'BIFF8, 初一（3）班, units in the cells, a rate without a sign, the term below the title',
      save: 'biff8',
      school: MIDDLE,
      sheets: listed({
        above: [
          ['××县第三中学家长会统计表'],
          ['2026年下学期(秋季)', null, null, null, null, null, '单位：人', null],
          []
        ],
        cols: [
          ofClass('班别', ({ grade, classNo }) => `初${chinese(grade - 6)}（${classNo}）班`),
          tells('班主任姓名', 'host', (one) => one.host),
          tells('会议名称', 'title', ({ grade }) => (grade === 9 ? '毕业班家长会' : '期中家长座谈会')),
          tells(
            '会议日期',
            'date',
            ({ grade }) => `2026-11-${grade + 12}`,
            ({ grade }) => `2026/11/${grade + 12}`
          ),
          tells(
            ['参会人数', '应参会'],
            'expected',
            (one) => one.expected,
            (one) => `${one.expected}人`
          ),
          tells(
            ['参会人数', '实参会'],
            'present',
            (one) => one.present,
            (one) => `${one.present}人`
          ),
          mute('参会率(%)', (one) => Math.round((one.present / one.expected) * 1000) / 10),
          tells('缺席名单及原因', 'absentNote', ({ expected, present }) =>
            expected > present ? '在外务工未归' : null
          )
        ],
        items: middle
      })
    }),
    caseOf({
      round: 2,
      register,
      fileName: '9-10月家长会.xlsx',
      shape: 'months as sheets, classes as numbers, a note that explains them',
      sheets: [month('9月', 9, [1, 2]), month('10月', 10, [3, 4])]
    })
  ]
}
