import {
  blank,
  child,
  guests,
  parentPrinted,
  phone,
  reasons,
  relation,
  serial,
  signature,
  signIn
} from './signin-base'
import { caseOf, type RoundCase } from './strangers-b-base'

const register = 'parent_meetings'

/** Sign-in sheets of parents' meetings: round 1. */
export function firstSignIns(): RoundCase[] {
  return [
    caseOf({
      round: 1,
      register,
      fileName: '五(2)班家长会签到表.xlsx',
      shape: 'two blocks side by side, ticks as signatures, reasons as remarks',
      sheets: signIn({
        above: [
          ['云山中心学校家长会签到表'],
          ['班级:五(2)班    会议名称:期中家长会    时间:2026年11月14日下午2:30']
        ],
        guests: guests(201, 42, 9, [5, 2]),
        cols: [
          serial,
          child('学生姓名'),
          parentPrinted('家长姓名'),
          relation('与学生关系'),
          phone('联系电话'),
          signature('家长签名', '√'),
          reasons('备注')
        ],
        blocks: 2,
        all: { title: '期中家长会', date: '2026-11-14', grade: 5, classNo: 2 }
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '三年级一班家长签到.xls',
      shape: 'BIFF8, one table, names typed as signatures, nothing says who they are',
      save: 'biff8',
      sheets: signIn({
        above: [['三年级一班家长座谈会签到表'], ['时间：2026.10.23', null, null, '地点：本班教室', null]],
        guests: guests(202, 31, 8, [3, 1]),
        cols: [serial, child('学生'), signature('家长签字', 'name'), phone('电话'), reasons('备注')],
        saysWho: false,
        all: { date: '2026-10-23', grade: 3, classNo: 1, place: '本班教室' }
      })
    }),
    caseOf({
      round: 1,
      register,
      fileName: '四年级家长会签到册.xlsx',
      shape: 'one sheet a class, arrival times',
      sheets: ([1, 2, 3] as const).map((classNo) =>
        signIn({
          name: `四(${classNo})班`,
          above: [
            [`四（${classNo}）班秋季家长会签到表`],
            [`会议时间:2026-09-1${classNo}`, null, null, null, '班主任:', null, null]
          ],
          guests: guests(210 + classNo, 24 + classNo, 7, [4, classNo]),
          cols: [
            serial,
            child('学生姓名'),
            relation('与学生关系'),
            signature('家长签名', 'name'),
            blank('到场时间', ({ came }, index) => (came ? `14:${20 + (index % 30)}` : null)),
            phone('联系方式'),
            reasons('备注')
          ],
          all: { date: `2026-09-1${classNo}`, grade: 4, classNo }
        })
      )
    })
  ]
}
