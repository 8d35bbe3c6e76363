import { cardCase } from './cards-layouts'
import { type CardPupil, cardPupils, cardTruth, familyTruth, type Relative } from './cards-people'
import type { Paper } from './paper'
import type { FileCase } from './truth'
import type { Cell } from './write'

const CLASS = '三(1)班'
const KNOWN = ['gender', 'idNumber', 'address', 'familyType', 'commuteMode'] as const

/** The head of a card, eight columns wide. */
function head(pupil: CardPupil, paper: Paper): Paper {
  return paper
    .line(['学生家庭及周边环境登记表', 8])
    .line('姓名', pupil.name, '性别', pupil.gender, '班级', CLASS, '家庭类型', pupil.familyType)
    .line('身份证号', [pupil.idNumber, 3], '上下学方式', [pupil.commuteMode, 3])
    .line('家庭住址', [pupil.address, 7])
}

function relativeAt(pupil: CardPupil, place: number): Partial<Relative> {
  return pupil.family[place] ?? {}
}

/** The usual table, with rows left empty below the family. */
function usualTable(): FileCase {
  return cardCase(
    '家庭成员表.xlsx',
    'the family in a table with empty rows',
    cardPupils(9101),
    (pupil, paper) => {
      head(pupil, paper).line(
        ['家\n庭\n成\n员', 1, 5],
        '称谓',
        '姓名',
        '年龄',
        '文化程度',
        '职业',
        '务工地点',
        '联系电话'
      )
      for (let place = 0; place < 4; place += 1) {
        const { relation, name, age, education, job, workplace, phone } = relativeAt(pupil, place)
        paper.line(
          ...[relation, name, age, education, job, workplace, phone].map((cell): Cell => cell ?? null)
        )
      }
      return paper.line('安全隐患', [pupil.hazards.join('、') || '无', 7])
    },
    (pupil) =>
      cardTruth(pupil, [...KNOWN, 'hazards'], {
        familyMembers: familyTruth(pupil.family, ['relation', 'name', 'phone', 'workplace'])
      })
  )
}

/** Relations printed beforehand; a row in which only the relation stands is nobody. */
function printedRelations(): FileCase {
  const order = ['父亲', '母亲', '爷爷', '奶奶']
  return cardCase(
    '家庭成员预印.xlsx',
    'relations printed beforehand',
    cardPupils(9102),
    (pupil, paper) => {
      head(pupil, paper).line(['与学生关系', 2], ['姓名', 2], ['工作单位', 2], '联系电话', '是否监护人')
      for (const relation of order) {
        const one = pupil.family.find((relative) => relative.relation === relation)
        const guardian = one ? (one.isGuardian ? '是' : '否') : null
        paper.line(
          [relation, 2],
          [one?.name ?? null, 2],
          [one?.workplace ?? null, 2],
          one?.phone ?? null,
          guardian
        )
      }
      return paper.line('对学校的建议', [pupil.suggestions, 7])
    },
    (pupil) => cardTruth(pupil, [...KNOWN, 'suggestions'], { familyMembers: familyTruth(pupil.family) })
  )
}

/** 父亲 and 母亲 in the first column without a label over them. */
function relationRows(): FileCase {
  return cardCase(
    '父母两行.xlsx',
    'a row for each parent',
    cardPupils(9103),
    (pupil, paper) => {
      head(pupil, paper).line(null, ['姓名', 2], ['文化程度', 1], ['工作单位', 2], ['联系电话', 2])
      for (const { relation, name, education, workplace, phone } of pupil.family.slice(0, 2))
        paper.line(relation, [name, 2], education, [workplace, 2], [phone, 2])
      return paper
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, {
        familyMembers: familyTruth(pupil.family.slice(0, 2), ['relation', 'name', 'phone', 'workplace'])
      })
  )
}

/** 父亲 and 母亲 over columns. */
function relationColumns(): FileCase {
  return cardCase(
    '父母两列.xlsx',
    'a column for each parent',
    cardPupils(9104),
    (pupil, paper) => {
      const [father, mother] = pupil.family as [Relative, Relative]
      return head(pupil, paper)
        .line(['项目', 2], ['父亲', 3], ['母亲', 3])
        .line(['姓名', 2], [father.name, 3], [mother.name, 3])
        .line(['联系电话', 2], [father.phone, 3], [mother.phone, 3])
        .line(['务工地点', 2], [father.workplace, 3], [mother.workplace, 3])
        .line('对学校的建议', [pupil.suggestions, 7])
    },
    (pupil) =>
      cardTruth(pupil, [...KNOWN, 'suggestions'], {
        familyMembers: familyTruth(pupil.family.slice(0, 2), ['relation', 'name', 'phone', 'workplace'])
      })
  )
}

/** Labels that say whose they are: 父亲姓名. */
function ownLabels(): FileCase {
  return cardCase(
    '父母各格.xlsx',
    'labels that name the parent',
    cardPupils(9105),
    (pupil, paper) => {
      const [father, mother] = pupil.family as [Relative, Relative]
      return head(pupil, paper)
        .line('父亲姓名', father.name, '父亲电话', father.phone, '父亲工作单位', [father.workplace, 3])
        .line('母亲姓名', mother.name, '母亲电话', mother.phone, '母亲工作单位', [mother.workplace, 3])
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, {
        familyMembers: familyTruth(pupil.family.slice(0, 2), ['relation', 'name', 'phone', 'workplace'])
      })
  )
}

/** 父亲 as a cell in front of labels, over two rows or in one. */
function parentGroups(down: 1 | 2): FileCase {
  return cardCase(
    down === 2 ? '父母分组.xlsx' : '父母一行.xlsx',
    `each parent in front of labels, ${down} rows`,
    cardPupils(9105 + down),
    (pupil, paper) => {
      head(pupil, paper)
      for (const { relation, name, phone, workplace, age } of pupil.family.slice(0, 2)) {
        if (down === 1) paper.line(relation, '姓名', name, '电话', phone, '务工地点', [workplace, 2])
        else
          paper
            .line([relation, 1, 2], '姓名', [name, 2], '联系电话', [phone, 3])
            .line('年龄', [age, 2], '工作单位', [workplace, 3])
      }
      return paper.line('班主任', '周老师', '联系电话', '13900000001', '备注', ['按时上交', 3])
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, {
        phone: null,
        remark: '按时上交',
        familyMembers: familyTruth(pupil.family.slice(0, 2), ['relation', 'name', 'phone', 'workplace'])
      })
  )
}

/** Two relatives in a row of the table. */
function twoInARow(): FileCase {
  return cardCase(
    '家庭成员两栏.xlsx',
    'two relatives in a row',
    cardPupils(9108),
    (pupil, paper) => {
      head(pupil, paper).line('称谓', '姓名', ['电话', 2], '称谓', '姓名', ['电话', 2])
      for (let place = 0; place < 4; place += 2) {
        const [left, right] = [relativeAt(pupil, place), relativeAt(pupil, place + 1)]
        const cells = ({ relation, name }: Partial<Relative>): Cell[] => [relation ?? null, name ?? null]
        paper.line(...cells(left), [left.phone ?? null, 2], ...cells(right), [right.phone ?? null, 2])
      }
      return paper
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, { familyMembers: familyTruth(pupil.family, ['relation', 'name', 'phone']) })
  )
}

/** A guardian in a row of labels, the telephone behind is the guardian's; the village's contact has one too. */
function guardianRow(): FileCase {
  return cardCase(
    '监护人一行.xlsx',
    'a guardian and a village contact with telephones',
    cardPupils(9109),
    (pupil, paper) => {
      const mother = pupil.family[1] as Relative
      return head(pupil, paper)
        .line(
          '监护人姓名',
          mother.name,
          '与学生关系',
          '母亲',
          '联系电话',
          mother.phone,
          '工作单位',
          mother.workplace
        )
        .line(['社区(村)联系人', 2], ['李主任', 2], ['联系电话', 2], ['13700000002', 2])
        .line('帮扶教师', ['陈老师', 3], '电话', ['13700000003', 3])
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, {
        villageContact: '李主任',
        villagePhone: '13700000002',
        phone: null,
        familyMembers: familyTruth([{ ...(pupil.family[1] as Relative), isGuardian: true }])
      })
  )
}

/** The family beside a photograph, ticked answers and 同上 in the table. */
function tickedTable(): FileCase {
  return cardCase(
    '家庭成员打勾.xlsx',
    'ticks and 同上 in the family table',
    cardPupils(9110),
    (pupil, paper) => {
      head(pupil, paper)
        .line('户籍所在地', ['同上', 7])
        .line('关系', '姓名', ['务工地点', 2], '联系电话', '监护人', '备注', '照片')
      const work = pupil.family[0]?.workplace ?? ''
      for (const [place, { relation, name, phone, isGuardian }] of pupil.family.entries())
        paper.line(
          relation,
          name,
          [place ? '同上' : work, 2],
          phone,
          isGuardian ? '☑是 □否' : '□是 ☑否',
          null,
          null
        )
      return paper
    },
    (pupil) =>
      cardTruth(pupil, KNOWN, {
        householdAddress: pupil.address,
        familyMembers: familyTruth(
          pupil.family.map((one) => ({ ...one, workplace: pupil.family[0]?.workplace ?? '' }))
        )
      })
  )
}

/** The ways a card lists the people at home. */
export function cardFamilyCases(): FileCase[] {
  return [
    usualTable(),
    printedRelations(),
    relationRows(),
    relationColumns(),
    ownLabels(),
    parentGroups(1),
    parentGroups(2),
    twoInARow(),
    guardianRow(),
    tickedTable()
  ]
}
