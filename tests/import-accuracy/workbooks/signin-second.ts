import {
  blank,
  child,
  type Guest,
  guests,
  parentPrinted,
  phone,
  reasons,
  relation,
  serial,
  type SignCol,
  signature,
  signIn
} from './signin-base'
import { caseOf, type RoundCase } from './strangers-b-base'

const register = 'parent_meetings'

/** Ticks in a column for father, mother, grandparents and others. */
function ticks(): SignCol[] {
  const who = ['父亲', '母亲', '祖辈', '其他'] as const
  return who.map((attendee): SignCol => ({
    head: ['到会家长(打√)', attendee],
    cell: (guest) => (guest.came && guest.attendee === attendee ? '√' : null),
    ...(attendee === '父亲'
      ? { truth: ({ came, attendee: told }: Guest) => (came ? { attendee: told } : {}) }
      : {})
  }))
}

/** Yes or no for whoever came. */
const came: SignCol = { head: '是否到会', cell: ({ came: here }) => (here ? '是' : '否') }

/** Sign-in sheets of round 2: across the page, ticks for who came, the family school, yes and no. */
export function secondSignIns(): RoundCase[] {
  return [
    caseOf({
      round: 2,
      register,
      fileName: '家长会签到(一年级).xlsx',
      shape:
        'two blocks with an empty column between them, numbers across the page, the class in the sheet name',
      sheets: ([1, 2] as const).map((classNo) =>
        signIn({
          name: `一(${classNo})`,
          above: [['2026年9月1日新生家长会签到表']],
          guests: guests(220 + classNo, 37 + classNo, 10, [1, classNo]),
          cols: [serial, child('姓名'), relation('关系'), signature('家长签名', 'name')],
          blocks: 2,
          run: 'across',
          gap: true,
          below: [['班主任签名:']],
          all: { date: '2026-09-01', grade: 1, classNo }
        })
      )
    }),
    caseOf({
      round: 2,
      register,
      fileName: '四(3)班到会情况登记.xlsx',
      shape: 'who came as ticks under father, mother, grandparents and others; two header rows',
      sheets: signIn({
        above: [
          ['石桥镇柳塘小学家长会家长到会登记'],
          ['年级班级：', null, '四年级3班', null, '会议日期：', null, '2026年11月6日', null],
          []
        ],
        guests: guests(223, 36, 6, [4, 3]),
        cols: [serial, child('学生姓名'), ...ticks(), phone('家长手机'), reasons('未到原因')],
        all: { date: '2026-11-06', grade: 4, classNo: 3 }
      })
    }),
    caseOf({
      round: 2,
      register: 'trainings',
      fileName: '家长学校签到表(二年级1班).xlsx',
      shape: 'a session of the family school: topic, lecturer and place in lines above, names as signatures',
      sheets: signIn({
        above: [
          ['家长学校培训签到表'],
          ['培训主题', '陪孩子一起读书', null, '主讲人', '萧博文', null],
          ['培训时间', '2026年10月30日', null, '培训地点', '学校报告厅', null],
          ['班级', '二年级1班', null, '培训对象', '全体家长', null]
        ],
        guests: guests(224, 33, 7, [2, 1]),
        cols: [
          serial,
          child('学生姓名'),
          parentPrinted('家长姓名'),
          relation('与孩子关系'),
          signature('签到', '√'),
          reasons('备注')
        ],
        all: {
          topic: '陪孩子一起读书',
          lecturer: '萧博文',
          date: '2026-10-30',
          place: '学校报告厅',
          audience: '全体家长',
          grade: 2,
          classNo: 1
        }
      })
    }),
    caseOf({
      round: 2,
      register,
      fileName: '五1家长会.csv',
      shape: 'GBK, yes and no instead of signatures',
      save: 'csv-gbk',
      sheets: signIn({
        above: [['五(1)班2026年10月17日家长会到会统计']],
        guests: guests(225, 29, 8, [5, 1]),
        cols: [child('学生'), parentPrinted('家长'), relation('关系'), came, reasons('原因'), blank('备注')],
        all: { date: '2026-10-17', grade: 5, classNo: 1 }
      })
    })
  ]
}
