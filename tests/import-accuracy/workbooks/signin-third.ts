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

/** Three blocks of few columns; nothing but names. */
function threeBlocks(): RoundCase {
  return caseOf({
    round: 3,
    register,
    fileName: '六(2)班毕业班家长会签到.xlsx',
    shape: 'three blocks on a page, nothing but names and ticks, the counts below',
    sheets: signIn({
      above: [['六(2)班毕业班家长会签到表'], ['2026年12月5日'], []],
      guests: guests(233, 45, 15, [6, 2]),
      cols: [serial, child('学生姓名'), signature('家长签名', '√')],
      blocks: 3,
      saysWho: false,
      below: [['应到:45人', null, null, '实到:42人', null, null, '缺席:3人']],
      all: { date: '2026-12-05', grade: 6, classNo: 2 }
    })
  })
}

/** Names of two characters pulled apart, two header rows. */
function grouped(): RoundCase {
  const apart = (name: string) => (name.length === 2 ? `${name[0]}  ${name[1]}` : name)
  return caseOf({
    round: 3,
    register,
    fileName: '三(4)班家长签到册.xls',
    shape: 'BIFF8, two header rows, names of two characters pulled apart, absent in words',
    save: 'biff8',
    sheets: signIn({
      above: [
        ['青岭镇中心小学家长会签到册'],
        ['班　级：三（4）班', null, null, null, '日　期：2026-10-31', null, null],
        ['会议主题：养成教育', null, null, null, '班主任：曹建', null, null]
      ],
      guests: guests(234, 27, 6, [3, 4]),
      cols: [
        { ...serial, head: ['学生', '序号'] },
        child(['学生', '姓名'], apart),
        { ...parentPrinted(''), head: ['家长', '姓名'], cell: ({ parent }) => apart(parent) },
        { ...relation(''), head: ['家长', '称呼'] },
        { ...phone(''), head: ['家长', '手机号'] },
        { head: '签名', cell: ({ came, parent }) => (came ? parent : '缺席') },
        reasons('缺席原因')
      ],
      all: { title: '养成教育', date: '2026-10-31', grade: 3, classNo: 4, host: '曹建' }
    })
  })
}

/** A neighbour who came instead, and who came late. */
function standIns(): RoundCase {
  const families = guests(235, 34, 8, [2, 3]).map((guest, index): Guest => {
    if (!guest.came || index % 9 !== 4) return guest
    return { ...guest, attendee: '代开', word: index % 2 ? '邻居代开' : '老师代开' }
  })
  const late: SignCol = {
    head: '是否迟到',
    cell: ({ came }, index) => (came ? (index % 11 === 5 ? '是' : '否') : null),
    truth: ({ came }, index) => (came ? { late: index % 11 === 5 } : {})
  }
  return caseOf({
    round: 3,
    register,
    fileName: '二年级(3)班家长会到会登记表.xlsx',
    shape: 'somebody who stands in for the family, who came late, two blocks side by side',
    sheets: signIn({
      name: '二3',
      above: [['二年级(3)班家长会到会登记表(2026.11.27)']],
      guests: families,
      cols: [
        serial,
        child('学生姓名'),
        relation('到会人身份', ({ came, word }) => (came ? word : null)),
        late,
        reasons('备注')
      ],
      blocks: 2,
      all: { date: '2026-11-27', grade: 2, classNo: 3 }
    })
  })
}

/** Printed for signing: relations stand there, but nobody came yet. */
function unsigned(): RoundCase {
  return caseOf({
    round: 3,
    register,
    fileName: '五(3)班家长会签到表(打印).xlsx',
    shape: 'printed and not yet signed: the printed relation does not say who came',
    sheets: signIn({
      above: [
        ['五(3)班期末家长会签到表'],
        ['时间：2027年1月15日', null, null, null, '地点：五（3）班教室', null, null]
      ],
      guests: guests(236, 26, 30, [5, 3]),
      cols: [
        serial,
        child('学生姓名'),
        parentPrinted('家长姓名'),
        relation('与学生关系'),
        phone('联系电话'),
        blank('家长签名'),
        blank('备注')
      ],
      unsigned: true,
      all: { date: '2027-01-15', grade: 5, classNo: 3 }
    })
  })
}

/** Sign-in sheets of round 3. */
export function thirdSignIns(): RoundCase[] {
  return [threeBlocks(), grouped(), standIns(), unsigned()]
}
