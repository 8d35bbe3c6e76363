import { child, type Guest, guests, reasons, relation, serial, type SignCol, signIn } from './signin-base'
import { chinese } from './stranger-lists-base'
import { caseOf, type RoundCase } from './strangers-b-base'
import type { Cell } from './write'

const register = 'parent_meetings'

/** Sign-in sheets of round 4: several classes in one table, relations in brackets, a web system's page. */
export function fourthSignIns(): RoundCase[] {
  return [severalClasses(), inBrackets(), scanned()]
}

/** One table for three classes: a record of each class. */
function severalClasses(): RoundCase {
  const sheets = ([1, 2, 3] as const).map((classNo) =>
    signIn({
      above: [['一年级新生家长会签到表(2026年9月3日)']],
      guests: guests(240 + classNo, 14 + classNo, 6, [1, classNo]),
      cols: [
        serial,
        { head: '班级', cell: ({ child: { grade, classNo: no } }) => `${chinese(grade)}（${no}）班` },
        child('学生姓名'),
        relation('与学生关系', ({ came, word }) => (came ? word : null)),
        { head: '家长签字', cell: ({ came, parent }) => (came ? parent : null), truth: signed },
        reasons('备注')
      ],
      all: { date: '2026-09-03', grade: 1, classNo }
    })
  )
  const rows = sheets.flatMap(({ sheet }, place): Cell[][] =>
    place === 0 ? sheet.rows : sheet.rows.slice(2)
  )
  return caseOf({
    round: 4,
    register,
    fileName: '一年级新生家长会签到.xlsx',
    shape: 'three classes in one table with a class column: a record of each class',
    sheets: { sheet: { name: '签到', rows, merges: ['A1:F1'] }, truth: sheets.flatMap(({ truth }) => truth) }
  })
}

function signed({ came, parent }: Guest) {
  return came ? { parentName: parent } : {}
}

/** The relation in brackets after the signature; the header again; numbers without names at the end. */
function inBrackets(): RoundCase {
  const cols: SignCol[] = [
    serial,
    child('学生姓名'),
    {
      head: '家长签名（关系）',
      cell: ({ came, parent, word }) => (came ? `${parent}（${word}）` : '未到'),
      truth: ({ came, parent, attendee }) => (came ? { parentName: parent, attendee } : {})
    },
    { head: '联系电话', cell: ({ phone }) => phone },
    reasons('未到原因')
  ]
  const built = signIn({
    name: '签到表',
    above: [
      ['五（4）班家长座谈会签到表'],
      ['时间：2026年10月16日（星期五）下午3:00', null, null, '地点：五（4）班', null]
    ],
    guests: guests(244, 30, 7, [5, 4]),
    cols,
    below: [
      [31, null, null, null, null],
      [32, null, null, null, null],
      [33, null, null, null, null]
    ],
    all: { date: '2026-10-16', grade: 5, classNo: 4, place: '五（4）班' }
  })
  const { rows } = built.sheet
  rows.splice(20, 0, ['序号', '学生姓名', '家长签名（关系）', '联系电话', '未到原因'])
  return caseOf({
    round: 4,
    register,
    fileName: '五(4)座谈会签到.xls',
    shape:
      'BIFF8, the relation in brackets after the signature, the header again, numbers without names at the end',
    save: 'biff8',
    sheets: built
  })
}

/** A page that a web system wrote when parents scanned a code. */
function scanned(): RoundCase {
  const status = ({ came, reason }: Guest) => (came ? '已签到' : reason ? '已请假' : '未签到')
  return caseOf({
    round: 4,
    register: 'trainings',
    fileName: '扫码签到导出.xls',
    shape: 'a page of a web system about a session of the family school: states instead of signatures',
    save: 'html',
    sheets: signIn({
      above: [
        ['家长学校签到明细'],
        ['课程名称', '如何陪伴孩子成长', '培训时间', '2026-11-20', '班级', '三年级2班', null]
      ],
      guests: guests(245, 32, 6, [3, 2]),
      cols: [
        serial,
        child('学生姓名'),
        { head: '家长姓名', cell: ({ parent }) => parent, truth: signed },
        relation('亲子关系'),
        { head: '签到状态', cell: status },
        {
          head: '签到时间',
          cell: ({ came }, index) => (came ? `2026-11-20 18:${30 + (index % 25)}:07` : null)
        },
        reasons('请假原因')
      ],
      all: { topic: '如何陪伴孩子成长', date: '2026-11-20', grade: 3, classNo: 2 }
    })
  })
}
