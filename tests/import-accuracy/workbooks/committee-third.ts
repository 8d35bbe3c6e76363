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
  workplace,
  type Member
} from './stranger-committee-facts'
import { bracketed, spelled, wideBracketed } from './stranger-visit-columns'
import { at, drawn, drawnFile, fact, listFile, mute, number, type StrangerCase } from './stranger-visit-facts'
import type { Cell, Sheet } from './write'

const round = 3
const register = 'committee_members'
const spread = (name: string) => (name.length === 2 ? [...name].join('  ') : name)

/** Name lists without children's names, with a sheet a level, two parents of one child, terms in the title. */
export function thirdCommittees(): StrangerCase[] {
  return [
    listFile({
      round,
      register,
      fileName: '校级家委会名单（公示）.xlsx',
      shape: 'the class only, no child: 姓名 is the parent',
      above: [['云岭小学校级家长委员会名单'], ['（2026年9月）']],
      facts: members(131, 9, [
        [1, 1],
        [2, 3],
        [3, 2],
        [4, 1],
        [5, 2],
        [6, 3]
      ]),
      columns: [
        number(),
        fact<Member>(
          '姓名',
          'name',
          ({ parent }) => parent.name,
          ({ parent }) => spread(parent.name)
        ),
        memberGender(),
        memberClassUnder('班级', wideBracketed),
        memberPosition('职务', CHAIR),
        memberPhone('联系电话', (phone) => Number(phone))
      ]
    }),
    listFile({
      round,
      register,
      fileName: '家委会报名表(问卷).xlsx',
      shape: 'answers of a questionnaire: 您的姓名 is the parent',
      facts: members(132, 8, [
        [1, 1],
        [1, 2],
        [1, 3]
      ]),
      columns: [
        mute('提交时间', (_, index) => `2026-09-0${(index % 8) + 1} 20:1${index % 8}:07`),
        memberName('1.您的姓名'),
        memberGender('2.您的性别'),
        memberChild('3.孩子姓名'),
        memberClassUnder('4.孩子班级', bracketed),
        memberRelation('5.您与孩子的关系', (relation) => (relation === '父亲' ? '爸爸' : '妈妈')),
        memberPhone('6.您的手机号码'),
        workplace('7.您的工作单位'),
        fact<Member>('8.您的文化程度', 'education', (_, index) =>
          at(['大专', '本科', '高中', '初中'], index)
        ),
        memberPosition('9.拟担任的职务')
      ]
    }),
    drawnFile({
      round,
      register,
      fileName: '三级家委会通讯录.xls',
      shape: 'a sheet a level',
      save: 'biff8',
      ...levelSheets()
    }),
    drawnFile({
      round,
      register,
      fileName: '二年级家委会成员表.xlsx',
      shape: 'both parents of a child, the child merged down; 年级 and 班级 merged',
      ...bothParents()
    }),
    listFile({
      round,
      register,
      fileName: '第二届家委会.xlsx',
      shape: 'session and term in the title, the relation in brackets behind the name',
      above: [['龙泉小学第二届家长委员会成员名单'], ['（任期：2026年9月—2027年8月）']],
      facts: members(134, 8, [
        [3, 1],
        [4, 2],
        [6, 2]
      ]),
      known: () => ({ session: '第二届', termFrom: '2026-09', termTo: '2027-08' }),
      columns: [
        memberPosition('委员会职务', CHAIR),
        {
          header: ['家长'],
          cell: ({ parent, relation }) => `${parent.name}（${relation === '父亲' ? '爸爸' : '妈妈'}）`,
          truth: ({ parent, relation }) => ({ name: parent.name, relation })
        },
        memberChild('学生'),
        memberClassUnder('所属班级', spelled),
        workplace('职业'),
        memberPhone('手机')
      ],
      below: [[], [null, null, null, null, '龙泉小学德育处']]
    }),
    listFile({
      round,
      register,
      fileName: '家委会成员信息导出.xls',
      shape: 'a web page: gifts, education and party of the parents beside',
      save: 'html',
      facts: members(135, 7, [
        [5, 1],
        [5, 3]
      ]),
      columns: [
        number(),
        memberName('成员姓名'),
        memberGender('性别'),
        fact<Member>('政治面貌', 'politicalStatus', (_, index) => at(['群众', '中共党员'], index)),
        fact<Member>('学历', 'education', (_, index) => at(['本科', '大专', '研究生'], index)),
        workplace('工作单位及职务'),
        fact<Member>('特长/可提供资源', 'talents', (_, index) => at(['摄影', '书法', '医疗知识讲座'], index)),
        memberPhone('手机号码'),
        memberChild('子女姓名'),
        memberClassUnder('子女所在班级', bracketed),
        memberPosition('家委会职务')
      ]
    })
  ]
}

function levelSheets() {
  const levels: [sheet: string, level: string, people: Member[]][] = [
    [
      '校级',
      '学校',
      members(141, 6, [
        [6, 1],
        [5, 1],
        [4, 2]
      ])
    ],
    [
      '年级',
      '年级',
      members(142, 6, [
        [4, 1],
        [5, 2],
        [6, 2]
      ])
    ],
    [
      '班级',
      '班级',
      members(143, 6, [
        [4, 1],
        [4, 2]
      ])
    ]
  ]
  const sheets: Sheet[] = []
  const rows = levels.flatMap(([name, level, facts]) => {
    const { rows, merges, truth } = drawn<Member>({
      facts,
      known: () => ({ level }),
      above: [[`南园小学${name}家长委员会通讯录`]],
      columns: [
        number('编号'),
        memberClassUnder('学生班级', wideBracketed),
        memberChild('学生姓名'),
        memberName('家长姓名'),
        memberPosition('职务', { 主任: '主席', 副主任: '副主席' }),
        memberPhone('电话')
      ]
    })
    sheets.push({ name, rows, merges })
    return truth
  })
  return { sheets, rows }
}

function bothParents() {
  const children = members(144, 6, [
    [2, 1],
    [2, 1],
    [2, 2]
  ]).sort((a, b) => a.child.classNo - b.child.classNo)
  const facts = children.flatMap((member): Member[] => [
    { ...member, parent: member.child.father, relation: '父亲', gender: '男' },
    { ...member, parent: member.child.mother, relation: '母亲', gender: '女', position: '委员' }
  ])
  const first =
    <Value extends Cell>(value: (member: Member) => Value) =>
    (member: Member, index: number): Cell =>
      index % 2 ? null : value(member)
  const { rows, merges, truth, places } = drawn<Member>({
    facts,
    above: [['二年级家长委员会成员表']],
    columns: [
      mute('年级', (_, index) => (index === 0 ? '二年级' : null)),
      {
        header: ['班级'],
        cell: ({ child }, index) =>
          facts[index - 1]?.child.classNo === child.classNo ? null : `${child.classNo}班`,
        truth: memberClass
      },
      {
        header: ['学生姓名'],
        cell: first(({ child }) => child.name),
        truth: ({ child }) => ({ studentName: child.name })
      },
      memberName('家长姓名'),
      memberRelation('与学生关系'),
      memberPosition('职务'),
      memberPhone('联系电话')
    ]
  })
  const top = places[0] ?? 0
  const bottom = places.at(-1) ?? 0
  const turn = places[facts.findIndex(({ child }) => child.classNo === 2)] ?? 0
  const pairs = places.filter((_, index) => index % 2 === 0).map((row) => `C${row}:C${row + 1}`)
  const down = [`A${top}:A${bottom}`, `B${top}:B${turn - 1}`, `B${turn}:B${bottom}`, ...pairs]
  return { sheets: [{ name: '二年级', rows, merges: [...merges, ...down] }], rows: truth }
}
