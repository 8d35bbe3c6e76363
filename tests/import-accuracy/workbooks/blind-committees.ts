import { blind, inClass, readAs, sheet, type Line } from './blind-paper'
import type { FileCase } from './truth'

/** The school's committee: two duties side by side, one at work and one in the committee. */
function ofTheSchool(): FileCase {
  const lines: Line[] = [
    [
      '#1|温如松|男|会长|统筹|温清扬|六（1）班|父亲|市供电公司 副科长|#13979601001|大学|电工',
      { ...inClass(6, 1), position: '主任' }
    ],
    [
      '#2|席玉兰|女|副会长|宣传|段奕辰|五（2）班|母亲|县融媒体中心 记者|#13979601002|大学|摄影',
      { ...inClass(5, 2), position: '副主任' }
    ],
    [
      '#3|金海波|男|秘书长|联络|金蕊|四（1）班|父亲|个体|#13979601003|高中|可提供车辆',
      { ...inClass(4, 1), position: '秘书长' }
    ],
    [
      '#4|向红英|女|委员|安全|庞博|三（3）班|奶奶|退休教师|0796-8223344|中师|护学岗',
      { ...inClass(3, 3), position: '委员' }
    ],
    [
      '#5|滕飞|男|委员|后勤|滕语桐|二（1）班|父亲|阳光超市|13979601005|初中|',
      { ...inClass(2, 1), position: '委员' }
    ],
    [
      '#6|纪晓岚|女|委员|活动|卓一航|一（2）班|母亲|县人民医院 护士|#13979601006|大专|急救讲座',
      { ...inClass(1, 2), position: '委员' }
    ]
  ]
  return blind({
    fileName: '第六届校级家委会名单.xlsx',
    shape: 'committee: the school, duty at work and in the committee, session and term in the title lines',
    register: 'committee_members',
    sheets: [
      sheet(
        '名单',
        [
          '阳光小学第六届校级家长委员会成员名单',
          '（任期：2026年9月—2027年8月）',
          '序号|家长姓名|性别|在家委会任职|负责|子女姓名|子女班级|与子女关系|供职单位|手机号码|学历|能提供的帮助',
          ...lines,
          '阳光小学（盖章）              2026年9月20日'
        ],
        ['A1:L1', 'A2:L2', 'A10:L10']
      )
    ],
    rows: readAs(
      '|name|memberGender||portfolio|studentName||relation|workplace|phone|education|talents',
      lines,
      {
        ...{ level: '学校', session: '第六届', termFrom: '2026-09', termTo: '2027-08' }
      }
    )
  })
}

/** All class committees on a sheet, the class merged down over its members. */
function ofAllClasses(): FileCase {
  const lines: Line[] = [
    ['一（1）班|主任|卫东|卫子涵|爸爸|#13767022001', { ...inClass(1, 1), relation: '父亲' }],
    ['|副主任|蒋春燕|蒋一诺|妈妈|#13767022002', { ...inClass(1, 1), relation: '母亲' }],
    ['|委员|阮志军|阮阳|爸爸|#13767022003', { ...inClass(1, 1), relation: '父亲' }],
    ['一（2）班|主任|牛爱华|雷佳怡|妈妈|#13767022004', { ...inClass(1, 2), relation: '母亲' }],
    ['|委员|虞文|虞皓轩|爸爸|#13767022005', { ...inClass(1, 2), relation: '父亲' }],
    ['二（1）班|主任|柯兰|倪梓萱|妈妈|#13767022006', { ...inClass(2, 1), relation: '母亲' }],
    ['|委员|毕大山|毕方|爷爷|#13767022007', inClass(2, 1)]
  ]
  return blind({
    fileName: '各班家委.xlsx',
    shape: 'committee: all classes, the class merged down over its members',
    register: 'committee_members',
    sheets: [
      sheet(
        '班级家委会',
        ['2026—2027学年班级家长委员会一览表', '', '班级|职务|家长|学生|称呼|电话', ...lines, '共7人'],
        ['A1:F1', 'A4:A6', 'A7:A8', 'A9:A10']
      )
    ],
    rows: readAs('|position|name|studentName|relation|phone', lines, { level: '班级' })
  })
}

/** A sheet for each grade; 姓名 stands twice, under the parent and under the child. */
function ofTheGrades(): FileCase {
  const fourth: Line[] = [
    ['#1|昝明|本科|中共党员|#13870503001|昝乐|1班|父亲|组织协调|', inClass(4, 1)],
    ['#2|訾慧|硕士|群众|#13870503002|苗苗|2班|母亲|文艺|', inClass(4, 2)],
    ['#3|盖国庆|高中|群众|#13870503003|盖尔|3班|父亲|后勤|常出差', inClass(4, 3)]
  ]
  const fifth: Line[] = [
    ['#1|茅以新|本科|群众|#13870503004|茅笛|1班|父亲|安全|', inClass(5, 1)],
    ['#2|娄晓棠|大专|民盟盟员|#13870503005|湛蓝|4班|母亲|读书|', inClass(5, 4)]
  ]
  const head = (grade: string) => [
    `东湖学校${grade}家长委员会`,
    '序号|家长||||学生||与学生关系|承担工作|备注',
    '|姓名|文化|政治面貌|手机|姓名|班级|||'
  ]
  const merges = ['A1:J1', 'A2:A3', 'B2:E2', 'F2:G2', 'H2:H3', 'I2:I3', 'J2:J3']
  const keys = '|name|education|politicalStatus|phone|studentName||relation|portfolio|remark'
  return blind({
    fileName: '年级家委会.xlsx',
    shape: 'committee: a sheet for each grade, 姓名 under the parent and under the child',
    register: 'committee_members',
    sheets: [
      sheet('四年级', [...head('四年级'), ...fourth], merges),
      sheet('五年级', [...head('五年级'), ...fifth], merges)
    ],
    rows: [...readAs(keys, fourth), ...readAs(keys, fifth)].map((row) => ({ ...row, level: '年级' }))
  })
}

/** Three levels in one list, told apart by rows between them. */
function threeLevels(): FileCase {
  const lines: Line[] = [
    ['一、学校家长委员会', null],
    [
      '#1|车建国|主任委员|车晓彤|六年级（1）班|父亲|镇政府 科员|13607950101',
      { ...inClass(6, 1), position: '主任', level: '学校' }
    ],
    [
      '#2|荀丽|副主任委员|习文|五年级（1）班|母亲|农商银行|13607950102',
      { ...inClass(5, 1), position: '副主任', level: '学校' }
    ],
    ['二、年级家长委员会', null],
    [
      '#3|植树生|委员|植雅|四年级（1）班|父亲|务农|13607950103',
      { ...inClass(4, 1), position: '委员', level: '年级' }
    ],
    [
      '#4|桑梅|委员|井冈|三年级（2）班|母亲|鞋厂|13607950104',
      { ...inClass(3, 2), position: '委员', level: '年级' }
    ],
    ['三、班级家长委员会', null],
    [
      '#5|甄诚|委员|甄真|二年级（1）班|父亲|/|13607950105',
      { ...inClass(2, 1), position: '委员', level: '班级', workplace: null }
    ]
  ]
  return blind({
    fileName: '三级家委会成员.xls',
    shape: 'committee: BIFF8, three levels in one list with rows between them',
    register: 'committee_members',
    save: 'biff8',
    sheets: [
      sheet(
        '名册',
        [
          '罗坊中心小学三级家长委员会成员名册',
          '2026—2027学年度                        单位：人',
          '序号|姓名|家委职务|学生姓名|学生所在班级|系学生何人|单位|联系电话',
          ...lines,
          '说明：委员因故不能履职的，由班级另行推选。'
        ],
        ['A1:H1', 'A2:H2', 'A4:H4', 'A7:H7', 'A10:H10', 'A12:H12']
      )
    ],
    rows: readAs('|name||studentName||relation|workplace|phone', lines)
  })
}

/** A text file: the child first, telephone numbers held as text by a tab. */
function textFile(): FileCase {
  const lines: Line[] = [
    [
      '3.1|钮一鸣|钮大勇|父亲|\t13907040001|委员|安居物业|锦绣花园',
      { ...inClass(3, 1), phone: '13907040001' }
    ],
    [
      '3.1|慕容晴|慕容海|父亲|\t13907040002|副主任|自由职业|锦绣花园',
      { ...inClass(3, 1), phone: '13907040002' }
    ],
    ['3.2|冀北|唐秋月|母亲|\t13907040003|主任|中学教师|翠苑', { ...inClass(3, 2), phone: '13907040003' }]
  ]
  return blind({
    fileName: '三年级家委会.csv',
    shape: 'committee: GBK text, the child first, classes as 3.1, tabs before the numbers',
    register: 'committee_members',
    save: 'csv-gbk',
    sheets: [sheet('1', ['班级|学生姓名|家长姓名|与学生关系|家长电话|担任|在哪上班|居住小区', ...lines])],
    rows: readAs('|studentName|name|relation||position|workplace|', lines)
  })
}

/** One class: the post comes first, and names what its holder does. */
function postsOfAClass(): FileCase {
  const lines: Line[] = [
    ['主任|夏侯明|夏侯玥|父亲|15979610001|全面工作', { position: '主任' }],
    ['副主任|迟海燕|秋实|母亲|15979610002|班费监督', { position: '副主任' }],
    ['组织委员|戴军|戴安|父亲|15979610003|亲子活动', { position: '组织委员' }, 'portfolio'],
    ['宣传委员|艾青|阎肃|母亲|15979610004|公众号', { position: '宣传委员' }, 'portfolio'],
    ['生活委员|屠秀|屠格|姑姑|15979610005|采购', { position: '生活委员' }, 'portfolio']
  ]
  return blind({
    fileName: '六3班家委会.xlsx',
    shape: 'committee: one class, its name only in the title, posts with what they are for',
    register: 'committee_members',
    sheets: [
      sheet(
        'Sheet1',
        [
          '六（3）班家长委员会成员及分工',
          '岗位|家长|学生|与学生关系|联系方式|主要负责',
          ...lines,
          '班主任：成丹      2026年9月'
        ],
        ['A1:F1']
      )
    ],
    rows: readAs('|name|studentName|relation|phone|portfolio', lines, { ...inClass(6, 3), level: '班级' })
  })
}

/** A running book of members: terms, members who left, a short number, a missing name. */
function runningBook(): FileCase {
  const lines: Line[] = [
    [
      '第三届|符大海|男|父亲|符一一|一年级|1|委员|2026.9-2027.8|13879604001|',
      { ...inClass(1, 1), termFrom: '2026-09', termTo: '2027-08' }
    ],
    [
      '第三届|游敏|女|母亲|竺可|二年级|2|副主任|2026.9-2027.8|1387960400|',
      { ...inClass(2, 2), termFrom: '2026-09', termTo: '2027-08' },
      'phone'
    ],
    ['第三届||女|母亲|权志|二年级|2|委员|2026.9-2027.8|13879604003|', null],
    [
      '第三届|逯军|男|父亲|逯遥|五年级|1|主任|2026.9-2027.8|13879604004|连任',
      { ...inClass(5, 1), termFrom: '2026-09', termTo: '2027-08' }
    ],
    [
      '第三届|盘秀英|女|祖母|盘石|四年级|3|委员|2026.9-2027.8|13879604005|',
      { ...inClass(4, 3), termFrom: '2026-09', termTo: '2027-08' }
    ]
  ]
  return blind({
    fileName: '家委会成员台账.xlsx',
    shape: 'committee: session and term in columns, a short number, a member without a name',
    register: 'committee_members',
    sheets: [
      sheet('台账', [
        '家长委员会成员台账',
        '届别|家长姓名|家长性别|系学生的|学生姓名|年级|班|家委会内职务|任期起止|联系电话|备注',
        ...lines,
        '合计|#5|||||||||'
      ])
    ],
    rows: readAs('session|name|memberGender|relation|studentName|||position||phone|remark', lines),
    flagged: [{ row: 4, field: 'phone', or: ['memberPhone'] }],
    rejected: [5]
  })
}

/** Members of parents' committees. */
export const blindCommittees: FileCase[] = [
  ofTheSchool(),
  ofAllClasses(),
  ofTheGrades(),
  threeLevels(),
  textFile(),
  postsOfAClass(),
  runningBook()
]
