import { Paper } from './paper'
import {
  CHAIR,
  memberChild,
  memberClassUnder,
  memberGender,
  memberName,
  memberPhone,
  memberPosition,
  memberRelation,
  members,
  pair,
  workplace
} from './stranger-committee-facts'
import { bracketed, spelled, threeDigits, wideBracketed } from './stranger-visit-columns'
import { drawnFile, listFile, mute, number, type StrangerCase } from './stranger-visit-facts'

const round = 1
const register = 'committee_members'
const session = () => ({ session: '第三届' })

/** Name lists of six schools, and the first two ways of keeping minutes. */
export function firstCommittees(): StrangerCase[] {
  return [
    listFile({
      round,
      register,
      fileName: '家长委员会成员名单.xlsx',
      shape: 'the plain header 姓名 is the parent; term in the title',
      above: [['城南小学第三届（2026—2027学年）家长委员会成员名单']],
      facts: members(31, 11, [
        [1, 1],
        [2, 2],
        [3, 1],
        [4, 3],
        [5, 2],
        [6, 1]
      ]),
      known: session,
      columns: [
        number(),
        memberName('姓名'),
        memberGender(),
        memberPosition('职务', CHAIR),
        memberChild('学生姓名'),
        memberClassUnder('所在班级', bracketed),
        workplace('工作单位'),
        memberPhone('联系电话')
      ],
      below: [['云山乡城南小学'], ['2026年9月20日']]
    }),
    listFile({
      round,
      register,
      fileName: '班级家委会名单汇总.xls',
      shape: 'class first, child before parent, 父子 and 母女, telephone as a number',
      save: 'biff8',
      above: [
        ['2026年下学期各班家委会成员汇总表'],
        ['填报单位：东门小学', null, null, null, '填报日期：2026年9月15日']
      ],
      facts: members(32, 12, [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2]
      ]).sort((a, b) => a.child.grade * 10 + a.child.classNo - b.child.grade * 10 - b.child.classNo),
      columns: [
        memberClassUnder('班级', threeDigits),
        memberChild('学生姓名'),
        memberName('家长姓名'),
        memberRelation('与学生关系', pair),
        memberPhone('手机号码', (phone) => Number(phone)),
        memberPosition('家委会职务'),
        mute('备注', () => null)
      ]
    }),
    listFile({
      round,
      register,
      fileName: '三年级家委会.xlsx',
      shape: 'two header rows, groups of the parent and the child, dashes in telephones',
      above: [['三年级家长委员会委员登记表']],
      facts: members(33, 8, [
        [3, 1],
        [3, 2],
        [3, 3]
      ]),
      columns: [
        number(),
        memberName(['家长信息', '姓名']),
        memberGender(['家长信息', '性别']),
        workplace(['家长信息', '工作单位及职务']),
        memberPhone(
          ['家长信息', '联系方式'],
          (phone) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`
        ),
        memberChild(['学生信息', '姓名']),
        memberClassUnder(['学生信息', '班级'], spelled),
        memberRelation(['学生信息', '关系'], (relation) => (relation === '父亲' ? '爸爸' : '妈妈')),
        memberPosition('担任职务')
      ],
      below: [[null], ['年级组长签字：                    日期：']]
    }),
    listFile({
      round,
      register,
      fileName: '家委会委员通讯录.csv',
      shape: 'csv in UTF-8, the parent last, telephones with spaces',
      save: 'csv-utf8',
      facts: members(34, 9, [
        [2, 1],
        [4, 1],
        [6, 2]
      ]),
      columns: [
        memberPosition('职务', { 主任: '主任委员', 副主任: '副主任委员' }),
        memberClassUnder('子女班级', wideBracketed),
        memberChild('子女姓名'),
        memberRelation('关系'),
        memberName('委员姓名'),
        memberPhone('电话', (phone) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`)
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '三级家委会名册.xlsx',
      shape: 'three sections for the three levels, the header repeated in each',
      ...sections()
    }),
    ...meetings()
  ]
}

function sections() {
  const levels = [
    {
      title: '一、校级家长委员会',
      level: '学校',
      people: members(35, 5, [
        [6, 1],
        [5, 2],
        [4, 1]
      ])
    },
    {
      title: '二、年级家长委员会（三年级）',
      level: '年级',
      people: members(36, 4, [
        [3, 1],
        [3, 2]
      ])
    },
    { title: '三、班级家长委员会（三1班）', level: '班级', people: members(37, 4, [[3, 1]]) }
  ]
  const paper = new Paper('名册').line(['石桥小学三级家长委员会成员名册', 7])
  for (const { title, people } of levels) {
    paper.line([title, 7]).line('序号', '职务', '家长姓名', '学生姓名', '班级', '单位', '联系电话')
    for (const [index, { position, parent, child, workplace }] of people.entries())
      paper.line(
        index + 1,
        position,
        parent.name,
        child.name,
        `${child.grade}.${child.classNo}班`,
        workplace,
        parent.phone
      )
  }
  const rows = levels.flatMap(({ level, people }) =>
    people.map(({ position, parent, child, workplace }) => ({
      level,
      position,
      name: parent.name,
      phone: parent.phone,
      studentName: child.name,
      grade: child.grade,
      classNo: child.classNo,
      workplace
    }))
  )
  return { sheets: [paper.sheet()], rows }
}

function meetings(): StrangerCase[] {
  const years = [
    [
      '第一次家委会工作例会',
      '2026-09-11',
      '学校',
      '三楼会议室',
      '李建国',
      32,
      30,
      '通报学校工作计划；选举新一届家委会',
      '建议延长课后服务时间'
    ],
    ['国庆前安全工作会', '2026-09-29', '年级', '阶梯教室', '王芳', 18, 18, '假期安全教育', '建议增设护学岗'],
    [
      '食堂膳食监督会',
      '2026-10-20',
      '学校',
      '食堂二楼',
      '李建国',
      32,
      27,
      '食堂采购和菜谱公示',
      '希望每周公布菜谱'
    ],
    ['期中座谈会', '2026-11-13', '学校', '报告厅', '陈慧', 32, 31, '期中质量分析', '作业量适当减少']
  ] as const
  const truth = years.map(([title, date, level, place, host, expected, present, agenda, opinions]) => ({
    title,
    date,
    level,
    place,
    host,
    expected,
    present,
    agenda,
    opinions
  }))
  const minutes = new Paper('会议记录')
    .line(['云山中心小学家长委员会会议记录', 6])
    .line('会议名称', ['2026年秋季第一次家长委员会会议', 5])
    .line('会议时间', ['2026年9月18日（星期五）下午2:30', 2], '会议地点', ['学校多功能厅', 2])
    .line('主持人', '周校长', '记录人', '刘敏', '应到/实到', '26/24')
    .line('出席人员', ['全体校级家委会委员', 5])
    .line('缺席人员及原因', ['王海燕（出差）、张志远（生病）', 5])
    .line('议题', ['1.通报本学期工作计划\n2.讨论校服选购\n3.成立家长护学岗', 5])
    .line(
      ['会\n议\n内\n容', 1, 2],
      ['周校长介绍学校本学期重点工作，分管后勤的副校长说明校服选购程序，各委员逐一发言。', 5, 2]
    )
    .line()
    .line('家长意见建议', ['校服面料要透气；放学时段校门口车辆太多。', 5])
    .line('学校答复', ['校服由家委会参与选样；已联系交警增派警力。', 5])
    .line(['记录人签名：              家委会主任签名：', 6])
  return [
    drawnFile({
      round,
      register: 'committee_meetings',
      fileName: '家委会会议情况一览表.xlsx',
      shape: 'a list of the term’s meetings',
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['2026年下学期家委会会议情况一览表'],
            [
              '序号',
              '会议名称',
              '时间',
              '级别',
              '地点',
              '主持人',
              '应到人数',
              '实到人数',
              '议题',
              '家长意见建议'
            ],
            ...years.map((year, index) => [index + 1, ...year])
          ],
          merges: ['A1:J1']
        }
      ],
      rows: truth
    }),
    drawnFile({
      round,
      register: 'committee_meetings',
      fileName: '家委会会议记录（9月18日）.xlsx',
      shape: 'one card of minutes with tall cells',
      sheets: [minutes.sheet()],
      rows: [
        {
          title: '2026年秋季第一次家长委员会会议',
          date: '2026-09-18',
          place: '学校多功能厅',
          host: '周校长',
          recorder: '刘敏',
          expected: 26,
          present: 24,
          attendeeNames: '全体校级家委会委员',
          absentNote: '王海燕（出差）、张志远（生病）',
          agenda: '1.通报本学期工作计划\n2.讨论校服选购\n3.成立家长护学岗',
          discussion: '周校长介绍学校本学期重点工作，分管后勤的副校长说明校服选购程序，各委员逐一发言。',
          opinions: '校服面料要透气；放学时段校门口车辆太多。',
          schoolAnswer: '校服由家委会参与选样；已联系交警增派警力。'
        }
      ]
    })
  ]
}
