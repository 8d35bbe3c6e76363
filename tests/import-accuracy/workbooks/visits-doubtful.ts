import { dateSerial } from './columns'
import { drawnFile, type StrangerCase } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

const round = 2
const register = 'home_visits'
const said = '了解孩子在家学习情况，宣传安全知识。'

/** A list in which some dates, names and classes cannot be believed. */
export function doubtfulVisits(): StrangerCase[] {
  const lines: [
    name: Cell,
    klass: Cell,
    date: Cell,
    how: Cell,
    who: Cell,
    truth: string | null | 'unsure'
  ][] = [
    ['何子俊', '二（1）班', '2026.10.8', '上门', '李娟', '2026-10-08'],
    ['马欣怡', '二（1）班', '2026.9.31', '上门', '李娟', null],
    ['朱语嫣', '二（2）班', '2027.3.15', '电话', '李娟', 'unsure'],
    [
      '胡博文',
      '二（1）班',
      { t: 'n', v: dateSerial('2026-10-14'), z: 'General' },
      '上门',
      '李娟',
      '2026-10-14'
    ],
    [null, '二（1）班', '2026.10.15', '上门', '李娟', null],
    ['高晨阳', '二（2）班', '国庆期间', '上门', '李娟', null],
    ['林诗琪', '二（2）班', '2026.10.16', '微信视频', '李娟', '2026-10-16'],
    ['郭明轩', '二（1）班', '2026.13.5', '上门', '李娟', null],
    ['梁若曦', null, '2026.10.20', '上门', '李娟', null],
    ['宋宇浩', '二（2）班', '2026年10月二十一日', '上门', '李娟', '2026-10-21'],
    ['郑梓萱', '二（2）班', 10.1, '上门', '李娟', 'unsure']
  ]
  const rows: TrueRow[] = lines.flatMap(([name, klass, , how, , date]): TrueRow[] => {
    if (typeof name !== 'string' || date === null) return []
    const method = how === '上门' ? '上门家访' : how === '电话' ? '电话家访' : '线上家访'
    const day: TrueRow = date === 'unsure' ? {} : { visitDate: date }
    return [
      {
        studentName: name,
        grade: 2,
        classNo: klass === '二（1）班' ? 1 : 2,
        ...day,
        method,
        teachers: ['李娟'],
        content: said
      }
    ]
  })
  const from = 3
  const numbered = lines.map(([, , , , , date], index) => ({ date, row: index + from }))
  return [
    drawnFile({
      round,
      register,
      fileName: '家访登记（未审核）.xlsx',
      shape: 'impossible, future and doubtful dates, a missing name, a missing class',
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['学生家访登记表（2026年秋）'],
            ['学生姓名', '班级', '家访时间', '家访方式', '家访教师', '家访内容'],
            ...lines.map(([name, klass, date, how, who]): Cell[] => [name, klass, date, how, who, said])
          ],
          merges: ['A1:F1']
        }
      ],
      rows,
      more: {
        flagged: numbered
          .filter(({ date }) => date === 'unsure')
          .map(({ row }) => ({ row, field: 'visitDate' })),
        rejected: numbered.filter(({ date }) => date === null).map(({ row }) => row)
      }
    })
  ]
}
