import { dateSerial } from './columns'
import { caseOf, day, drawn, type RoundCase } from './strangers-b-base'
import { plain, said } from './strangers-b-plain'

const register = 'trainings'

/** The family school in round 4: bare text with serial numbers, a plan beside the list. */
export function fourthTrainings(): RoundCase[] {
  return [bareText(), planAndList()]
}

function bareText(): RoundCase {
  const on = (date: string) => said(String(dateSerial(date)), date)
  return caseOf({
    round: 4,
    register,
    fileName: '家长学校.csv',
    shape: 'GBK, serial numbers as text, a session dated by its week only',
    save: 'csv-gbk',
    sheets: plain({
      heads: [
        ['期次', 'issue'],
        ['培训日期', 'date'],
        ['课题', 'topic'],
        ['主讲教师', 'lecturer'],
        ['培训对象', 'audience'],
        ['参训人数', 'present'],
        ['学时', 'hours']
      ],
      rows: [
        ['1', on('2026-09-17'), '家风与成长', '梁远', '全体家长', said('1056人', 1056), 2],
        ['2', on('2026-10-22'), '手机那些事', '程晨', '五、六年级家长', said('318人', 318), 1]
      ],
      below: [['3', '第十五周', '寒假生活指导', '梁远', '全体家长', null, 1]]
    }),
    more: { rejected: [4] }
  })
}

function planAndList(): RoundCase {
  const on = (date: string) => said(day(dateSerial(date), 'yyyy-mm-dd'), date)
  return caseOf({
    round: 4,
    register,
    fileName: '家长学校工作资料2026.xlsx',
    shape: 'a plan by months, the list itself, a hidden sheet of words to choose',
    sheets: [
      drawn(
        [
          ['2026年秋季家长学校授课计划'],
          ['月份', '授课内容', '负责人'],
          ['九月', '习惯养成', '唐诗雨'],
          ['十一月', '亲子沟通', '冯博文']
        ],
        [],
        ['A1:C1'],
        '计划'
      ),
      plain({
        name: '培训台账',
        above: [['2026年秋季家长学校培训台账'], ['学校（公章）：', null, null, null, null, null, null, null]],
        heads: [
          ['序号', null],
          ['培训情况|时间', 'date'],
          ['培训情况|地点', 'place'],
          ['培训情况|课题', 'topic'],
          ['主讲人|姓名', 'lecturer'],
          ['主讲人|单位及职务', 'lecturerUnit'],
          ['参训家长|应到', 'expected'],
          ['参训家长|实到', 'present']
        ],
        rows: [
          [1, on('2026-09-25'), '多功能厅', '习惯养成从小事做起', '唐诗雨', '本校副校长', 236, 229],
          [2, on('2026-11-27'), '多功能厅', '亲子沟通的艺术', '冯博文', '县教师进修学校教师', 241, 214]
        ],
        below: [['合计', null, null, '2次', null, null, 477, 443]]
      }),
      {
        sheet: { name: '选项', rows: [['讲座'], ['线上'], ['函授']], hidden: true },
        truth: []
      }
    ],
    more: { optionalSheets: ['计划'] }
  })
}
