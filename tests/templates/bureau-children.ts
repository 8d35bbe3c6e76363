import { idCheckDigit } from '../../src/shared/rules/id-number'
import { type TemporaryCore, temporaryCore } from '../temporary-core'

type Values = Record<string, unknown>

const SCHOOL_YEAR = 2026

/** Three made-up children: both parents away, one parent away, and a disabled child whose parents are at home. */
const children: { student: Values; care?: { parentStates: Values[]; careStates: Values[] } }[] = [
  {
    student: {
      name: '万小禾',
      gender: '女',
      birthDate: '2017-03-08',
      idNumber: '399999201703080020',
      ethnicity: '汉族',
      className: '三(2)班',
      classStudentNumber: '07',
      health: '健康或良好',
      boarding: '住校',
      onlyChild: false,
      lowIncome: false,
      orphan: false,
      disabled: false,
      householdAddress: '江西省抚州市金巢经济开发区青禾镇禾田村',
      address: '青禾镇禾田村3组12号',
      phone: '13800001103',
      leftBehind: '双亲留守',
      guardians: [
        parent(['万长根', '父亲', '13800001101'], '1985-02-11', '东莞市宏达鞋厂', '39999919850211001'),
        parent(['邹秋菊', '母亲', '13800001102'], '1987-09-20', '义乌市彩云饰品厂', '39999919870920002'),
        parent(['徐桂英', '祖母', '13800001103'], '1958-05-06', undefined, '39999919580506004', true)
      ]
    },
    care: {
      parentStates: [
        { parent: '父亲', alive: true, away: true, since: '2024-02-20', place: '广东省东莞市' },
        { parent: '母亲', alive: true, away: true, since: '2024-02-20', place: '浙江省金华市义乌市' }
      ],
      careStates: [
        {
          validFrom: '2026-09-05',
          guardianName: '徐桂英',
          guardianRelation: '祖母',
          entrusted: true,
          guardianshipType: '祖父母',
          pairedTeacher: '江雨晴',
          pairedTeacherPhone: '13800001190'
        }
      ]
    }
  },
  {
    student: {
      name: '雷山岩',
      gender: '男',
      birthDate: '2014-11-23',
      idNumber: '399999201411230037',
      ethnicity: '畲族',
      className: '六(1)班',
      classStudentNumber: '12',
      health: '健康或良好',
      boarding: '走读',
      onlyChild: false,
      lowIncome: false,
      orphan: false,
      disabled: false,
      householdAddress: '江西省抚州市金巢经济开发区青禾镇石溪村',
      address: '青禾镇石溪村1组5号',
      phone: '13800001202',
      leftBehind: '单亲留守',
      guardians: [
        parent(['雷火生', '父亲', '13800001201'], '1983-07-04', '厦门市建筑工地', '39999919830704003'),
        parent(['蓝秀英', '母亲', '13800001202'], '1985-12-01', '在家务农', '39999919851201004', true)
      ]
    },
    care: {
      parentStates: [
        { parent: '父亲', alive: true, away: true, since: '2025-03-01', place: '福建省厦门市' },
        { parent: '母亲', alive: true, away: false, livesWithChild: true }
      ],
      careStates: [
        {
          validFrom: '2026-09-08',
          guardianName: '蓝秀英',
          guardianRelation: '母亲',
          entrusted: false,
          guardianshipType: '父母',
          pairedTeacher: '周云',
          pairedTeacherPhone: '13800001290'
        }
      ]
    }
  },
  {
    student: {
      name: '章可心',
      gender: '女',
      birthDate: '2016-06-15',
      idNumber: '399999201606150041',
      ethnicity: '汉族',
      className: '四(1)班',
      classStudentNumber: '23',
      health: '残疾',
      disabled: true,
      disability: '听力残疾',
      boarding: '走读',
      onlyChild: true,
      lowIncome: true,
      orphan: false,
      householdAddress: '江西省抚州市金巢经济开发区青禾镇新街社区',
      address: '青禾镇新街56号',
      phone: '13800001301',
      leftBehind: '非留守',
      guardians: [
        parent(
          ['章立新', '父亲', '13800001301'],
          '1986-10-30',
          '青禾镇章记五金店',
          '39999919861030005',
          true
        ),
        parent(['何敏', '母亲', '13800001302'], '1988-04-17', '青禾镇卫生院', '39999919880417006')
      ]
    }
  }
]

function parent(
  [name, relation, phone]: [name: string, relation: string, phone: string],
  birthDate: string,
  workplace: string | undefined,
  idBody: string,
  isGuardian = false
): Values {
  return { name, relation, phone, birthDate, workplace, idNumber: withCheckDigit(idBody), isGuardian }
}

function withCheckDigit(body: string): string {
  return body.length === 17 ? body + idCheckDigit(body) : body
}

/** What happened at the school, by register; `child` is the place of the student in the list above. */
const events: Record<string, (Values & { child?: number })[]> = {
  home_visits: [
    {
      child: 0,
      visitDate: '2026-10-17',
      teachers: '江雨晴',
      method: '上门家访',
      category: '留守',
      purpose: '了解监护和作业情况',
      content: '查看作业与卫生习惯，与奶奶谈按时睡觉',
      parentFeedback: '希望老师多督促作业',
      followUp: '每周与孩子谈心一次',
      parentName: '徐桂英',
      parentRelation: '祖母'
    },
    {
      child: 1,
      visitDate: '2026-11-07',
      teachers: '周云',
      method: '电话家访',
      category: '留守',
      purpose: '期中学习情况沟通',
      content: '说明期中成绩，商量少用手机',
      parentFeedback: '同意周末收起手机',
      followUp: '两周后再通电话',
      parentName: '蓝秀英',
      parentRelation: '母亲'
    },
    {
      child: 2,
      visitDate: '2026-11-14',
      teachers: '熊志刚',
      method: '上门家访',
      category: '困境',
      purpose: '困难学生慰问',
      content: '送助听器电池，讲解资助政策',
      parentFeedback: '感谢学校关心',
      followUp: '帮助申请资助',
      parentName: '何敏',
      parentRelation: '母亲'
    }
  ],
  committee_members: [
    {
      child: 2,
      memberName: '何敏',
      memberGender: '女',
      relation: '母亲',
      level: '学校',
      position: '主任',
      workplace: '青禾镇卫生院',
      memberPhone: '13800001302',
      termFrom: '2026-09-10'
    },
    {
      child: 1,
      memberName: '蓝秀英',
      memberGender: '女',
      relation: '母亲',
      level: '班级',
      position: '委员',
      workplace: '在家务农',
      memberPhone: '13800001202',
      termFrom: '2026-09-12'
    },
    {
      child: 0,
      memberName: '万长根',
      memberGender: '男',
      relation: '父亲',
      level: '班级',
      position: '副主任',
      workplace: '东莞市宏达鞋厂',
      memberPhone: '13800001101',
      termFrom: '2026-09-12'
    }
  ],
  parent_meetings: [
    {
      date: '2026-11-12',
      className: '三(2)班',
      title: '期中家长座谈会',
      kind: '期中座谈会',
      place: '三(2)班教室',
      host: '江雨晴',
      reportedExpected: 42,
      reportedPresent: 40,
      teachers: '江雨晴、周云',
      opinions: '希望增加课外阅读'
    },
    {
      date: '2026-11-13',
      className: '六(1)班',
      title: '毕业年级家长会',
      kind: '毕业班家长会',
      place: '六(1)班教室',
      host: '周云',
      reportedExpected: 45,
      reportedPresent: 44,
      teachers: '周云、熊志刚',
      opinions: '建议加强晚托管理'
    },
    {
      date: '2026-11-13',
      className: '四(1)班',
      title: '期中家长座谈会',
      kind: '期中座谈会',
      place: '四(1)班教室',
      host: '熊志刚',
      reportedExpected: 40,
      reportedPresent: 37,
      teachers: '熊志刚',
      opinions: '希望多通报在校情况'
    }
  ],
  trainings: [
    {
      date: '2026-09-25',
      issue: '1',
      topic: '隔代教育怎么做',
      lecturer: '苏景明',
      form: '讲座',
      place: '学校报告厅',
      reportedExpected: 120,
      reportedPresent: 108,
      hours: 2,
      handoutCopies: 120
    },
    {
      date: '2026-11-20',
      issue: '2',
      topic: '陪孩子读书的方法',
      lecturer: '方晓燕',
      form: '线上',
      place: '线上直播间',
      reportedExpected: 200,
      reportedPresent: 176,
      hours: 1,
      handoutCopies: 0
    }
  ],
  activities: [
    {
      date: '2026-10-19',
      title: '重阳敬老亲子活动',
      category: '亲子',
      place: '禾田村文化广场',
      organiser: '政教处',
      responsible: '熊志刚',
      studentCount: 86,
      parentCount: 60,
      effect: '师生家长同受教育'
    },
    {
      date: '2026-09-18',
      title: '向国旗敬礼演讲比赛',
      category: '演讲',
      place: '学校操场',
      organiser: '少先队大队部',
      responsible: '周云',
      studentCount: 230,
      parentCount: 0,
      effect: '评出一等奖6名'
    }
  ],
  legal_lectures: [
    {
      date: '2026-10-20',
      topic: '预防校园欺凌',
      lecturer: '陶正平',
      lecturerUnit: '青禾镇派出所',
      audience: '四至六年级学生',
      people: 320,
      hours: 2
    },
    {
      date: '2026-12-04',
      topic: '学宪法讲宪法',
      lecturer: '陶正平',
      lecturerUnit: '青禾镇派出所',
      audience: '全体师生',
      people: 610,
      hours: 2
    }
  ]
}

/** A core whose ledger knows the three children and what their school did; the truth files beside the templates speak of them. */
export async function bureauSchool(): Promise<TemporaryCore> {
  const school = temporaryCore(() => new Date('2026-12-10T09:00:00+08:00'))
  await school.call('settings.write', { schoolName: '青禾镇中心学校' } as never)
  const create = async (register: string, values: Values) =>
    (await school.call('records.create', { register, values, schoolYear: SCHOOL_YEAR } as never)).id
  const ids: number[] = []
  for (const { student, care } of children) {
    const values = { ...student, idNumber: withCheckDigit(String(student.idNumber).slice(0, 17)) }
    const studentId = await create('students', { ...values, studentNumber: `G${values.idNumber}` })
    ids.push(studentId)
    if (care) await create('left_behind_children', { studentId, ...care })
  }
  for (const [register, records] of Object.entries(events)) {
    for (const { child, ...values } of records) {
      await create(register, child === undefined ? values : { studentId: ids[child], ...values })
    }
  }
  return school
}
