import type { MemberValues } from '@shared/registers'
import { blind, inClass, sheet } from './blind-paper'
import type { FileCase, TrueRow } from './truth'

/** A village class: relation in words, a blank where nobody signed, the reason in the remarks. */
function villageClass(): FileCase {
  const rows = [
    '#1|曾小妹|李三妹|奶奶|#13979690001|',
    '#2|廖金凤|袁春花|母亲|#13979690002|',
    '#3|邹菊香|邹老四|外公|#13979690003|',
    '#4|刘土根||||外出务工，请假',
    '#5|温小兵|温长生|父亲|#13979690005|',
    '#6|钟九妹|钟福英|姑姑|#13979690006|',
    '#7|赖水英||||住院',
    '#8|谢天明|谢德贵|爷爷|#13979690008|'
  ]
  const attendance: MemberValues[] = [
    { name: '曾小妹', parentName: '李三妹', attendee: '祖辈', phone: '13979690001' },
    { name: '廖金凤', parentName: '袁春花', attendee: '母亲', phone: '13979690002' },
    { name: '邹菊香', parentName: '邹老四', attendee: '祖辈', phone: '13979690003' },
    { name: '刘土根', attendee: '缺席', absentReason: '外出务工，请假' },
    { name: '温小兵', parentName: '温长生', attendee: '父亲', phone: '13979690005' },
    { name: '钟九妹', parentName: '钟福英', attendee: '其他', phone: '13979690006' },
    { name: '赖水英', attendee: '缺席', absentReason: '住院' },
    { name: '谢天明', parentName: '谢德贵', attendee: '祖辈', phone: '13979690008' }
  ]
  return blind({
    fileName: '三（1）班家长会签到.xlsx',
    shape: 'sign-in sheet: one table, relations in words, a blank where nobody signed',
    register: 'parent_meetings',
    sheets: [
      sheet(
        'Sheet1',
        [
          '岭背中心小学三（1）班家长会签到表',
          '时间：2026年11月14日上午9:00          地点：三（1）班教室          班主任：邹桂英',
          '序号|学生姓名|家长签名|与学生关系|联系电话|备注',
          ...rows,
          '应到8人，实到6人'
        ],
        ['A1:F1', 'A2:F2', 'A12:F12']
      )
    ],
    rows: [{ ...inClass(3, 1), date: '2026-11-14', expected: 8, present: 6, attendance }]
  })
}

/** A class of a city school in two blocks side by side, the signature as a tick. */
function twoBlocks(): FileCase {
  const people = [
    ['卢思语', '卢刚', '爸爸'],
    ['柴进宝', '曲艳', '妈妈'],
    ['花小荣', '花荣生', '爸爸'],
    ['李应初', '杜十娘', '妈妈'],
    ['朱小仝', '朱伯', '爷爷'],
    ['鲁达', '', ''],
    ['董平安', '董母', '妈妈'],
    ['张清', '张大山', '爸爸'],
    ['徐宁宁', '徐凤', '姨妈'],
    ['索超群', '索兰', '妈妈'],
    ['戴小宗', '', ''],
    ['刘唐诗', '刘备战', '爸爸'],
    ['史进步', '史爱国', '爸爸'],
    ['穆弘毅', '穆桂芳', '外婆'],
    ['雷横波', '雷震', '爸爸']
  ]
  const kinds: Record<string, string> = {
    ...{ 爸爸: '父亲', 妈妈: '母亲', 爷爷: '祖辈', 外婆: '祖辈', 姨妈: '其他', '': '缺席' }
  }
  const entry = (place: number) => {
    const [child = '', parent = '', relation = ''] = people[place] ?? []
    if (child === '') return '||||'
    return `#${place + 1}|${child}|${parent}|${relation}|${parent === '' ? '×' : '√'}`
  }
  const half = 8
  const rows = Array.from({ length: half }, (_, place) => `${entry(place)}|${entry(place + half)}`)
  const attendance = people.map(([child = '', parent = '', relation = '']): MemberValues => ({
    name: child,
    attendee: kinds[relation] ?? null,
    ...(parent === '' ? {} : { parentName: parent })
  }))
  return blind({
    fileName: '五（2）班家长签到表.xlsx',
    shape: 'sign-in sheet: two blocks side by side, the signature as a tick',
    register: 'parent_meetings',
    sheets: [
      sheet(
        '五2',
        [
          '“读懂青春期”主题家长会签到表',
          '班级：五（2）班    日期：2026.10.30    应到：15    实到：13',
          '序号|学生姓名|家长姓名|关系|签到|序号|学生姓名|家长姓名|关系|签到',
          ...rows
        ],
        ['A1:J1', 'A2:J2']
      )
    ],
    rows: [{ ...inClass(5, 2), date: '2026-10-30', expected: 15, present: 13, attendance }]
  })
}

/** Two classes, a sheet each; who came is a tick in one of four columns. */
function tickColumns(): FileCase {
  const head = (title: string, line: string) => [
    title,
    line,
    '学号|学生姓名|到会人员（打√）||||未到原因',
    '||父亲|母亲|祖辈|其他|'
  ]
  const merges = ['A1:G1', 'A2:G2', 'A3:A4', 'B3:B4', 'C3:F3', 'G3:G4']
  const first = ['01|宫羽|√||||', '02|商角||√|||', '03|徵音|||√||', '04|羽飞|||||出差']
  const second = ['01|黄钟||√|||', '02|大吕|√||||', '03|太簇||||√|', '04|夹钟|||||生病', '05|姑洗||√|||']
  return blind({
    fileName: '二年级家长会签到.xlsx',
    shape: 'sign-in sheets: two classes, who came as a tick in one of four columns',
    register: 'parent_meetings',
    sheets: [
      sheet(
        '二（1）班',
        [...head('家长会签到表', '班级：二（1）班    时间：2026年9月25日'), ...first],
        merges
      ),
      sheet(
        '二（2）班',
        [...head('家长会签到表', '班级：二（2）班    时间：2026年9月25日'), ...second],
        merges
      )
    ],
    rows: [
      {
        ...{ ...inClass(2, 1), date: '2026-09-25', expected: 4, present: 3 },
        attendance: [
          { name: '宫羽', attendee: '父亲' },
          { name: '商角', attendee: '母亲' },
          { name: '徵音', attendee: '祖辈' },
          { name: '羽飞', attendee: '缺席', absentReason: '出差' }
        ]
      },
      {
        ...{ ...inClass(2, 2), date: '2026-09-25', expected: 5, present: 4 },
        attendance: [
          { name: '黄钟', attendee: '母亲' },
          { name: '大吕', attendee: '父亲' },
          { name: '太簇', attendee: '其他' },
          { name: '夹钟', attendee: '缺席', absentReason: '生病' },
          { name: '姑洗', attendee: '母亲' }
        ]
      }
    ]
  })
}

/** A private school: the relation in brackets behind the name, somebody who came in place of the parents. */
function namesWithRelations(): FileCase {
  const rows = [
    '1A01|倪可欣|倪振华（爸爸）|18:52|',
    '1A02|计然|范雪（妈妈）|18:55|',
    '1A03|白居正|白母代（邻居徐阿姨）|19:00|代开',
    '1A04|元稹|请假|—|出国',
    '1A05|韩退之|韩老（爷爷）|19:10|迟到'
  ]
  const truth: TrueRow = {
    ...{
      title: '开学第一课',
      ...inClass(1, 1),
      date: '2026-09-02',
      startTime: '19:00',
      expected: 5
    },
    attendance: [
      { name: '倪可欣', attendee: '父亲', parentName: '倪振华' },
      { name: '计然', attendee: '母亲', parentName: '范雪' },
      { name: '白居正', attendee: '代开' },
      { name: '元稹', attendee: '缺席', absentReason: '出国' },
      { name: '韩退之', attendee: '祖辈', parentName: '韩老', late: true }
    ]
  }
  return blind({
    fileName: '一（1）班新生家长会签到单.xlsx',
    shape: 'sign-in sheet: the relation behind the name, a stand-in, leave, a latecomer',
    register: 'parent_meetings',
    sheets: [
      sheet(
        '签到',
        [
          '博雅双语学校一（1）班家长会签到单',
          '主题|开学第一课||日期|2026年9月2日',
          '开始时间|19:00||班主任|贾楠',
          '编号|学生|到会家长|到场时间|说明',
          ...rows,
          '注：请家长本人签到。'
        ],
        ['A1:E1', 'B2:C2', 'B3:C3', 'A10:E10']
      )
    ],
    rows: [truth]
  })
}

/** Sign-in sheets as parents filled them in. */
export const blindSignatures: FileCase[] = [villageClass(), twoBlocks(), tickColumns(), namesWithRelations()]
