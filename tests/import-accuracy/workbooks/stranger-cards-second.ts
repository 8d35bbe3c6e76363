import { type CardChild, cardTruth, familyTruth } from './stranger-cards-children'
import * as further from './stranger-cards-further-forms'
import * as forms from './stranger-cards-forms'
import * as second from './stranger-cards-second-forms'
import { cardFile, stackedFiles } from './stranger-cards'
import type { FileCase } from './truth'

const every: [string, forms.StrangerForm, number][] = [
  ['甲乡家庭情况单列', second.ladderForm, 4101],
  ['乙乡分格登记表', second.piecesForm, 4102],
  ['丙乡勾叉登记表', second.crossForm, 4103],
  ['丁乡成长环境', second.twoTablesForm, 4104],
  ['戊乡下划线', second.underlineForm, 4105],
  ['己乡监护人', second.guardianLineForm, 4106],
  ['庚乡登记卡', second.mixedForm, 4107]
]

/** The class on no card, but in the name of the sheet or the file. */
const withoutClass: forms.StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('姓名', child.name, '性别', child.gender)
      .line('身份证号', child.idNumber, '联系电话', child.phone)
      .line('家庭住址', [child.address, 3])
      .line('家庭类型', child.familyType, '上下学方式', child.commuteMode)
      .line('父亲', father?.name ?? '', '电话', father?.phone ?? '')
      .line('母亲', mother?.name ?? '', '电话', mother?.phone ?? '')
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'], {
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 2) }, [
        'relation',
        'name',
        'phone'
      ])
    })
}

/** The number was typed as a number, so that its last digits are lost. */
const lostNumbers: forms.StrangerForm = {
  draw(paper, child) {
    const lost = child.place % 2 === 0
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('姓名', child.name, '班级', `${child.grade}年级(${child.classNo})班`)
      .line(
        '性别',
        child.gender,
        '身份证号',
        lost ? Number(child.idNumber.slice(0, 15)) * 1000 : child.idNumber.toLowerCase()
      )
      .line('家庭电话', `${child.phone}/${child.father.phone}`, '家庭类型', child.familyType)
      .line('家庭住址', [child.address, 3])
      .line('上下学方式', child.commuteMode, '安全隐患', child.hazards.join('，') || '无')
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'address', 'familyType', 'commuteMode', 'hazards'], {
      idNumber: child.place % 2 === 0 ? null : child.idNumber,
      phone: `${child.phone}、${child.father.phone}`
    })
}

/** The third card has no name. */
function namelessCard(): FileCase {
  const nameless = (child: CardChild) => (child.place === 2 ? { ...child, name: '' } : child)
  const file = cardFile({
    fileName: '辛乡缺姓名.xlsx',
    form: forms.groupForm,
    seed: 4211,
    arrangement: 'one below the other',
    change: nameless
  })
  return {
    ...file,
    shape: 'a card without a name',
    truth: { ...file.truth, rows: file.truth.rows.filter(({ name }) => name) }
  }
}

/** Cards of a second round of schools, made after the first had been mended. */
export function secondStrangerCardCases(): FileCase[] {
  return [
    ...every.map(([name, form, seed]) => cardFile({ fileName: `${name}.xlsx`, form, seed })),
    ...stackedFiles(every, 50),
    ...every.map(([name, form, seed]) =>
      cardFile({ fileName: `${name}-单张.xlsx`, form, seed: seed + 90, count: 1, shape: 'one card' })
    ),
    ...every.map(([name, form, seed]) =>
      cardFile({
        fileName: `${name}-无合并.xlsx`,
        form,
        seed: seed + 120,
        bare: true,
        shape: 'nothing merged'
      })
    ),
    cardFile({
      fileName: '四(3)班家庭及周边环境登记表.xlsx',
      form: withoutClass,
      seed: 4201,
      grade: 4,
      classNo: 3,
      shape: 'the class in the name of the file'
    }),
    cardFile({
      fileName: '壬乡登记表.xlsx',
      form: withoutClass,
      seed: 4202,
      grade: 2,
      classNo: 1,
      arrangement: 'one below the other',
      only: '二(1)班',
      shape: 'the class in the name of the sheet'
    }),
    cardFile({ fileName: '癸乡登记表.xlsx', form: lostNumbers, seed: 4203 }),
    cardFile({
      fileName: '癸乡登记表-连排.xls',
      form: lostNumbers,
      seed: 4204,
      arrangement: 'one below the other',
      format: 'biff8'
    }),
    namelessCard(),
    ...[further.questionForm, further.tallForm, further.pairedForm].map((form, place) =>
      cardFile({
        fileName: `子乡单张${place + 1}.xlsx`,
        form,
        seed: 4301 + place,
        count: 1,
        shape: 'one card'
      })
    )
  ]
}
