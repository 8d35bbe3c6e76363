import { caseOf, columnsOf, drawn, listed, type Built, type RoundCase } from './strangers-b-base'
import type { TrueRow } from './truth'

const register = 'trainings'

/** A card of one session. */
function card(place: number, truth: TrueRow, date: string): Built {
  return drawn(
    [
      [],
      ['家长学校授课记录'],
      ['授课时间', date, '授课地点', truth.place as string],
      ['授课人', truth.lecturer as string, '职务', truth.lecturerUnit as string],
      ['授课题目', truth.topic as string, null, null],
      ['培训对象', truth.audience as string, '学时', `${String(truth.hours)}课时`],
      ['应到人数', `${String(truth.expected)}人`, '实到人数', `${String(truth.present)}人`],
      ['内容摘要', truth.summary as string, null, null],
      ['家长反馈', truth.feedback as string, null, null]
    ],
    [truth],
    ['A2:D2', 'B5:D5', 'B8:D8', 'B9:D9'],
    `第${place}讲`
  )
}

/** The family school in round 2: cards, letters sent home, a sheet a term. */
export function secondTrainings(): RoundCase[] {
  return [cards(), letters(), terms()]
}

function cards(): RoundCase {
  return caseOf({
    round: 2,
    register,
    fileName: '家长学校授课记录.xls',
    shape: 'BIFF8, a card of each session on its own sheet',
    save: 'biff8',
    sheets: [
      card(
        1,
        {
          date: '2026-09-25',
          place: '阶梯教室',
          lecturer: '董志远',
          lecturerUnit: '副校长',
          topic: '幼小衔接中的家长角色',
          audience: '一年级全体家长',
          hours: 2,
          expected: 168,
          present: 161,
          summary: '介绍一年级学习特点，讲解作息与习惯养成。',
          feedback: '家长普遍反映收获很大。'
        },
        '2026年9月25日'
      ),
      card(
        2,
        {
          date: '2026-11-13',
          place: '操场',
          lecturer: '袁可馨',
          lecturerUnit: '县人民医院心理科医师',
          topic: '走进孩子的内心',
          audience: '四、五年级家长',
          hours: 1.5,
          expected: 310,
          present: 287,
          summary: '讲解儿童情绪管理的方法，现场答疑。',
          feedback: '希望多举办此类讲座。'
        },
        '2026-11-13'
      )
    ]
  })
}

function letters(): RoundCase {
  const items = [
    ['2026.09.15', '2026-09-15', '《家长函授》', '第9期', '开学适应', '一至六年级家长', 1130],
    ['2026.10.15', '2026-10-15', '《家长函授》', '第10期', '手机管理', '一至六年级家长', 1128],
    ['2026.11.16', '2026-11-16', '《家长函授》', '第11期', '留守儿童的亲情沟通', '留守儿童家长', 262],
    ['2026.12.15', '2026-12-15', '《家长函授》', '第12期', '寒假安全', '一至六年级家长', 1125]
  ] as const
  const { tells, mute, numbered } = columnsOf(items)
  return caseOf({
    round: 2,
    register,
    fileName: '家长函授学校函授情况登记表.xlsx',
    shape: 'letters sent home: journal, number and copies; column numbers under the headers',
    sheets: listed({
      above: [
        ['家长函授学校函授情况登记表'],
        ['学校(盖章):云山中心学校', null, null, null, null, null, null, null, null]
      ],
      cols: [
        numbered(),
        tells(
          '发放时间',
          'date',
          (item) => item[1],
          (item) => item[0]
        ),
        tells('函授内容', 'topic', (item) => item[4]),
        tells('期刊名称', 'journal', (item) => item[2]),
        tells('期号', 'journalIssue', (item) => item[3]),
        tells('函授对象', 'audience', (item) => item[5]),
        tells(
          '印发份数',
          'printed',
          (item) => item[6],
          (item) => `${item[6]}份`
        ),
        tells(
          '授课形式',
          'form',
          () => '函授资料',
          () => '函授'
        ),
        mute('经办人签字')
      ],
      items,
      columnNumbers: true,
      below: [['合计', null, '4期', null, null, null, '3645份', null, null]]
    })
  })
}

function terms(): RoundCase {
  const spring = [
    ['3.12', '2027-03-12', '新学期家校共育', 420, 398],
    ['5.14', '2027-05-14', '考前心理疏导', 175, 170]
  ] as const
  const autumn = [
    ['9.10', '2026-09-10', '家长课堂第一讲:立规矩', 405, 391],
    ['11.6', '2026-11-06', '家长课堂第二讲:会表扬', 402, 377]
  ] as const
  const { tells, numbered } = columnsOf([...spring, ...autumn])
  const sheet = (name: string, term: string, items: typeof spring | typeof autumn) =>
    listed({
      name,
      above: [[`2026-2027学年度${term}家长课堂登记表`]],
      cols: [
        numbered(),
        tells(
          '日期',
          'date',
          (item) => item[1],
          (item) => item[0]
        ),
        tells('讲座题目', 'topic', (item) => item[2]),
        tells('应到家长', 'expected', (item) => item[3]),
        tells('实到家长', 'present', (item) => item[4])
      ],
      items
    })
  return caseOf({
    round: 2,
    register,
    fileName: '家长课堂.xlsx',
    shape: 'a sheet a term, days without year in both',
    sheets: [sheet('第一学期', '第一学期', autumn), sheet('第二学期', '第二学期', spring)]
  })
}
