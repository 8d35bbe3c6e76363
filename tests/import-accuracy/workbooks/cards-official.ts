import { type CardPupil, cardPupils, cardTruth, chineseDate, type Relative } from './cards-people'
import { Paper } from './paper'
import { studentTruth, type FileCase } from './truth'
import { workbook } from './write'

/** The official card of left-behind children of 2016 (domain §1.4): grandparents, parents in rows, ticks. */
function officialCard(): FileCase {
  const pupils = cardPupils(9401, 4)
  const sheets = pupils.map((pupil, index) => leftBehindCard(pupil, index).sheet())
  const rows = pupils.map((pupil) => {
    const [father, mother] = pupil.family as [Relative, Relative]
    return cardTruth(pupil, ['gender', 'birthDate', 'idNumber', 'address', 'ethnicity'], {
      fatherName: father.name,
      fatherWorkplace: '浙江省义乌市',
      fatherPhone: father.phone,
      motherName: mother.name,
      motherWorkplace: '福建省晋江市',
      motherPhone: mother.phone,
      guardianName: '吴桂花',
      guardianRelation: '奶奶',
      guardianPhone: '13600000004',
      incomeSources: ['打工', '种养殖'],
      assistance: ['享受低保'],
      boarding: '走读',
      schooling: '小学'
    })
  })
  return {
    fileName: '农村留守儿童基本情况登记表.xlsx',
    shape: 'the official card of left-behind children',
    bytes: workbook(sheets),
    truth: { register: 'left_behind_children', rows }
  }
}

function leftBehindCard(pupil: CardPupil, index: number): Paper {
  const [father, mother] = pupil.family as [Relative, Relative]
  return new Paper(`登记表${index + 1}`)
    .line(['农村留守儿童基本情况登记表', 8])
    .line(['填报单位(盖章):云山中心学校          填报日期:2026年9月10日', 8])
    .line(['儿\n童\n信\n息', 1, 5], '姓名', pupil.name, '性别', pupil.gender, '民族', [pupil.ethnicity, 2])
    .line('出生日期', [chineseDate(pupil.birthDate), 2], '公民身份证号码', [pupil.idNumber, 3])
    .line('班级', '三(1)班', '是否学校寄宿', '□是 ☑否', '就学情况', ['□幼儿园 ☑小学 □初中 □辍学', 2])
    .line('户籍所在地', [pupil.address, 2], '现居住地', [pupil.address, 3])
    .line('身体情况', ['☑健康 □残疾 □患病', 2], '残疾类别及等级', null, '患病类型', [null, 2])
    .line(['家\n庭\n成\n员', 1, 5], '祖父姓名', '—', '出生日期', '—', '祖母姓名', ['吴桂花', 2])
    .line('外祖父姓名', '陈大山', '外祖母姓名', '孙兰英', null, [null, 2])
    .line(null, '姓名', '出生日期', '当前务工地点', '联系电话', ['公民身份证号码', 2])
    .line('父亲', father.name, '1988年5月', '浙江省义乌市', father.phone, [null, 2])
    .line('母亲', mother.name, '1990年11月', '福建省晋江市', mother.phone, [null, 2])
    .line(['实\n际\n监\n护\n情\n况', 1, 5], ['父母双方同时外出', 3], ['☑是 □否', 4])
    .line(['父母一方外出、另一方无监护能力', 3], ['□是 ☑否', 2], '无监护能力', '□父 □母')
    .line(['父母外出有无委托其他监护人', 3], ['☑是 □否', 4])
    .line('委托监护人姓名', '吴桂花', '联系电话', '13600000004', '与被监护人关系', ['奶奶', 2])
    .line('监护类型', [
      '□无人监护 □父或母无监护能力 □受委托监护人监护能力不足 □监护情况一般 ☑监护情况较好',
      6
    ])
    .line(['家庭经济来源', 2], ['☑打工收入 ☑种养殖业 □政府救助 □亲朋接济 □其他', 6])
    .line(['救助帮扶', 2], ['☑享受低保 □临时救助 □医疗救助 □住房救助 □其他', 6])
    .line(['单位负责人(签名):        复核人(签名):        填表人(签名):', 8])
    .line(['注:1.留守儿童指父母双方外出务工或一方外出务工另一方无监护能力、不满十六周岁的未成年人。', 8])
}

/** A plain collection card for the roster, with its numbered items. */
function collectionCard(): FileCase {
  const pupils = cardPupils(9402, 4)
  const sheets = pupils.map((pupil, index) => {
    const [father, mother] = pupil.family as [Relative, Relative]
    const member = (paper: Paper, { name, relation, phone, workplace }: Relative, number: number) =>
      paper
        .line([`家庭成员${number}`, 1, 2], '姓名', name, '关系', relation)
        .line('联系电话', phone, '工作单位', workplace)
    const paper = new Paper(`采集表${index + 1}`)
      .line(['学生基本信息采集表', 5])
      .line('1.学生姓名', [pupil.name, 2], '2.性别', pupil.gender)
      .line('3.出生日期', [pupil.birthDate.replaceAll('-', ''), 2], '4.民族', pupil.ethnicity)
      .line('5.身份证件号', [pupil.idNumber, 4])
      .line('6.全国学籍号', [pupil.studentNumber, 4])
      .line('7.年级', ['三年级', 2], '8.班级', '1班')
      .line('9.现住址', [pupil.address, 4])
      .line(
        '10.就读方式',
        [pupil.boarding === '住校' ? '□走读 ☑住校' : '☑走读 □住校', 2],
        '11.是否独生子女',
        pupil.onlyChild ? '是' : '否'
      )
      .line('12.联系电话', [pupil.phone, 4])
    return member(member(paper, father, 1), mother, 2)
      .line('家长签字:', [null, 2], '日期:', null)
      .sheet()
  })
  return {
    fileName: '学生基本信息采集表.xlsx',
    shape: 'a collection card for the roster',
    bytes: workbook(sheets),
    truth: studentTruth(
      pupils.map((pupil) =>
        cardTruth(
          pupil,
          [
            'gender',
            'birthDate',
            'idNumber',
            'studentNumber',
            'ethnicity',
            'address',
            'boarding',
            'onlyChild',
            'phone'
          ],
          {
            guardians: pupil.family
              .slice(0, 2)
              .map(({ name, relation, phone, workplace }) => ({ name, relation, phone, workplace }))
          }
        )
      )
    )
  }
}

/** Cards of other registers than the registration form. */
export function officialCardCases(): FileCase[] {
  return [officialCard(), collectionCard()]
}
