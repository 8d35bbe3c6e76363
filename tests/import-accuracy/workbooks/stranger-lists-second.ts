import {
  carerUnder,
  type Child,
  chinese,
  classColumn,
  type Column,
  genderUnder,
  idUnder,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  serial,
  silent,
  typeUnder
} from './stranger-lists-base'
import type { FileCase } from './truth'

const who = ({ type, fatherAway }: Child, words: readonly [string, string, string]) =>
  words[type === '双亲留守' ? 0 : fatherAway ? 1 : 2]
const labels = { father: '父亲', mother: '母亲' } as const

/** Lists of the second round: more offices, shorter words. */
export function secondLists(): FileCase[] {
  const three = (seed: number) => kids(seed, 6, [[4, 1]])
  const base = [serial, nameUnder('姓名'), classColumn('班级', () => '四（1）班')]
  return [
    list({
      fileName: '留守儿童一人一档目录.xlsx',
      shape: '一人一档, file numbers, guardian in a sentence of headers',
      children: three(9501),
      above: [['留守儿童“一人一档”目录'], ['学校:云山中心学校     学年:2026-2027']],
      columns: [
        silent('档案编号', (_, index) => `LS-${index + 1}`),
        ...base,
        silent('建档时间', () => '2026-09-05'),
        silent('班主任', () => '吴老师'),
        ...carerUnder(['监护人及与学生关系', '', '监护人联系号码']).slice(1),
        says(
          '监护人(与学生关系)',
          'guardianName',
          ({ carer }) => carer.name,
          ({ carer }) => `${carer.name}(${carer.relation})`
        )
      ]
    }),
    list({
      fileName: '2026年秋四1留守儿童.xls',
      shape: 'BIFF8, one column 父母姓名及电话 for both',
      save: 'biff8',
      children: three(9502),
      above: [['2026年秋季四(1)班留守儿童']],
      columns: [
        serial,
        nameUnder('姓名'),
        genderUnder('性别'),
        silent('父母务工地', ({ fatherPlace }) => fatherPlace),
        ...carerUnder(['监护人', '称呼', '电话']),
        says(
          '父亲姓名及电话',
          'fatherName',
          ({ father }) => father.name,
          ({ father }) => `${father.name} ${father.phone}`
        ),
        says(
          '母亲姓名及电话',
          'motherName',
          ({ mother }) => mother.name,
          ({ mother }) => `${mother.name}${mother.phone}`
        )
      ]
    }),
    list({
      fileName: '特殊群体学生-留守.xlsx',
      shape: 'title in two rows, three header rows, unmerged group',
      grouping: 'once',
      children: three(9503),
      above: [
        ['附件2'],
        ['特殊群体学生(留守儿童)信息统计表'],
        ['填报学校(公章):', null, null, null, '填表日期:', '2026.9.12']
      ],
      columns: [
        serial,
        classColumn('年级班级', () => '四年级(1)班'),
        nameUnder('学生姓名'),
        says(
          '出生年月日',
          'birthDate',
          ({ birthDate }) => birthDate,
          ({ birthDate }) => birthDate.replaceAll('-', '.')
        ),
        ...parentUnder('father', [
          ['父母情况', '父亲', '姓名'],
          ['父母情况', '父亲', '务工地'],
          ['父母情况', '父亲', '电话']
        ]),
        ...parentUnder('mother', [
          ['父母情况', '母亲', '姓名'],
          ['父母情况', '母亲', '务工地'],
          ['父母情况', '母亲', '电话']
        ]),
        ...carerUnder([
          ['监护情况', '监护人', '姓名'],
          ['监护情况', '监护人', '与学生关系'],
          ['监护情况', '监护人', '电话']
        ])
      ]
    }),
    list({
      fileName: '三级表头留守.xlsx',
      shape: 'three merged header rows',
      children: three(9504),
      above: [['留守儿童登记册']],
      columns: [
        serial,
        classColumn('班级', () => '四1班'),
        nameUnder('姓名'),
        ...parentUnder('father', [
          ['家庭情况', '父亲', '姓名'],
          ['家庭情况', '父亲', '外出地点'],
          ['家庭情况', '父亲', '联系电话']
        ]),
        ...parentUnder('mother', [
          ['家庭情况', '母亲', '姓名'],
          ['家庭情况', '母亲', '外出地点'],
          ['家庭情况', '母亲', '联系电话']
        ]),
        ...carerUnder([
          ['家庭情况', '监护人', '姓名'],
          ['家庭情况', '监护人', '关系'],
          ['家庭情况', '监护人', '联系电话']
        ]),
        typeUnder('留守类型', ['双亲外出', '父亲外出', '母亲外出'])
      ]
    }),
    list({
      fileName: '留守学生(工作地).csv',
      shape: 'UTF-8, 工作地 for places',
      save: 'csv-utf8',
      children: three(9505),
      columns: [
        ...base,
        genderUnder('性别'),
        ...parentUnder('father', ['父', '父工作地', '父电话']),
        ...parentUnder('mother', ['母', '母工作地', '母电话']),
        ...carerUnder(['监护人', '与学生关系', '监护人手机']),
        says(
          '父母是否都外出',
          'bothAway',
          ({ type }) => type === '双亲留守',
          ({ type }) => (type === '双亲留守' ? '是' : '否')
        )
      ]
    }),
    list({
      fileName: '留守儿童(谁在家).xlsx',
      shape: 'who is at home instead of who is away',
      children: three(9506),
      above: [['留守儿童名单']],
      columns: [
        ...base,
        ...parentUnder('father', ['父亲姓名', '', '父亲电话']),
        silent('父亲是否在家', ({ fatherAway }) => (fatherAway ? '否' : '是')),
        ...parentUnder('mother', ['母亲姓名', '', '母亲电话']),
        silent('母亲是否在家', ({ motherAway }) => (motherAway ? '否' : '是')),
        ...carerUnder(['委托监护人姓名', '委托监护人关系', '委托监护人电话'])
      ]
    }),
    list({
      fileName: '留守儿童 外出务工情况.xlsx',
      shape: 'group 外出务工情况 with the father and the mother below',
      children: three(9507),
      above: [['留守儿童名单']],
      columns: [
        ...base,
        says(['外出务工地点', '父亲'], 'fatherWorkplace', ({ fatherPlace }) => fatherPlace),
        says(['外出务工地点', '母亲'], 'motherWorkplace', ({ motherPlace }) => motherPlace),
        says(['联系电话', '父亲'], 'fatherPhone', ({ father }) => father.phone),
        says(['联系电话', '母亲'], 'motherPhone', ({ mother }) => mother.phone),
        says(['联系电话', '监护人'], 'guardianPhone', ({ carer }) => carer.phone)
      ]
    }),
    list({
      fileName: '留守儿童(户籍).xlsx',
      shape: 'household and present address, relation of the carer as pair',
      children: three(9508),
      above: [['留守儿童名单']],
      columns: [
        ...base,
        idUnder('身份证号'),
        silent('户籍地', () => '云山乡竹坪村'),
        says('现住地', 'address', ({ address }) => address),
        ...carerUnder(['监护人', '', '']),
        says(
          '监护关系',
          'guardianRelation',
          ({ carer }) => carer.relation,
          ({ carer, gender }) =>
            ({ 父亲: gender === '男' ? '父子' : '父女', 母亲: gender === '男' ? '母子' : '母女' })[
              carer.relation
            ] ?? carer.relation
        ),
        ...carerUnder(['', '', '监护人电话'])
      ]
    }),
    list({
      fileName: '留守(每人两监护人).xlsx',
      shape: 'first and second guardian',
      children: three(9509),
      above: [['留守儿童名单']],
      columns: [
        ...base,
        ...carerUnder(['第一监护人姓名', '第一监护人与学生关系', '第一监护人电话']),
        silent('第二监护人姓名', () => '许国强'),
        silent('第二监护人与学生关系', () => '叔叔'),
        silent('第二监护人电话', () => '13900005555')
      ]
    }),
    list({
      fileName: '帮扶留守儿童一览表.xlsx',
      shape: 'the helping teacher first',
      children: three(9510),
      above: [['教师结对帮扶留守儿童一览表']],
      columns: [
        serial,
        silent('帮扶教师', () => '郑老师'),
        silent('帮扶教师联系电话', () => '13900006666'),
        nameUnder('帮扶对象'),
        classColumn('所在班级', () => '四(1)班'),
        ...carerUnder(['监护人', '与帮扶对象关系', '监护人电话']),
        silent('家庭情况', () => '父母外出,随奶奶生活')
      ]
    }),
    list({
      fileName: '留守儿童建档立卡.xlsx',
      shape: 'poverty, aid and boarding beside',
      children: three(9511),
      above: [['农村留守儿童信息登记表(汇总)']],
      columns: [
        ...base,
        says(
          '是否寄宿生',
          'boarding',
          ({ boarding }) => boarding,
          ({ boarding }) => (boarding === '住校' ? '√' : '×')
        ),
        silent('建档立卡', () => '否'),
        silent('低保', () => '是'),
        silent('残疾', () => '否'),
        silent('联系人', ({ carer }) => carer.name),
        silent('联系方式', ({ carer }) => carer.phone),
        ...parentUnder('father', ['父亲', '父亲现工作地点', '']),
        ...parentUnder('mother', ['母亲', '母亲现工作地点', ''])
      ]
    }),
    list({
      fileName: '外出务工子女登记.xlsx',
      shape: '外出务工人员子女, no 留守 in the title',
      children: three(9512),
      above: [['外出务工人员子女登记表']],
      columns: [
        ...base,
        ...parentUnder('father', ['父亲姓名', '父亲外出地点', '父亲联系方式']),
        ...parentUnder('mother', ['母亲姓名', '母亲外出地点', '母亲联系方式']),
        says('外出时间', 'awaySince', ({ since }) => since),
        ...carerUnder(['临时监护人姓名', '与子女关系', '临时监护人电话'])
      ]
    }),
    list({
      fileName: '留守儿童_父母一栏.xlsx',
      shape: 'header with a slash for two facts',
      children: three(9513),
      above: [['留守儿童名单']],
      columns: [
        ...base,
        ...(['father', 'mother'] as const).flatMap((parent): Column[] => [
          says(
            `${labels[parent]}姓名/电话`,
            `${parent}Name`,
            (child) => child[parent].name,
            (child) => `${child[parent].name}/${child[parent].phone}`
          ),
          ...parentUnder(parent, ['', `${labels[parent]}务工地点`, ''])
        ]),
        ...carerUnder(['监护人姓名', '与孩子的关系', ''])
      ]
    }),
    list({
      fileName: '留守儿童(英文括号).xlsx',
      shape: 'class with a stage, numbers in words',
      children: kids(9514, 3, [
        [1, 2],
        [6, 1]
      ]),
      above: [['留守儿童名单']],
      columns: [
        serial,
        nameUnder('姓名'),
        classColumn('班级', ({ grade, classNo }) => `小学${chinese(grade)}年级(${chinese(classNo)})班`),
        says(
          '何时外出',
          'awaySince',
          ({ since }) => since,
          ({ since }) => `${since}-01`.replace(/-01$/, '')
        ),
        says(
          '外出务工方',
          'leftBehindType',
          ({ type }) => type,
          (child) => who(child, ['双方', '父方', '母方'])
        ),
        ...carerUnder(['现监护人', '与学生关系', '现监护人电话'])
      ]
    })
  ]
}
