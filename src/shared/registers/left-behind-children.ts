import { defineRegister, type FieldDeclaration, ofStudent, words } from './define-register'
import { incomeSources } from './environment-options'
import { familyMembers } from './family-members'
import { awaySinceHeaders, whoIsAwayHeaders } from './left-behind-words'
import { careStates, parentStates } from './left-behind-states'
import { students } from './students'

const ABOUT = '学生'
const SCHOOL = '在校情况'
const CARE = '监护与关爱'
const { fields: student } = students

/** What the official card of 2016 offers under 监护类型: how well a child is looked after, not by whom. */
const officialGuardianship = [
  { label: '父或母无监护能力' },
  { label: '受委托监护人监护能力不足' },
  { label: '监护情况一般' },
  { label: '监护情况较好' }
] as const

/** One parent as the usual list shows it: the present state of the history, with name and phone of the family. */
function parentFields<const P extends 'father' | 'mother'>(key: P, parent: '父亲' | '母亲') {
  const field = (declaration: Pick<FieldDeclaration, 'kind' | 'label'> & Partial<FieldDeclaration>) => ({
    block: parent,
    group: parent,
    groupLabel: declaration.label.slice(parent.length),
    of: 'computed' as const,
    ...declaration
  })
  const fields = {
    Name: field({ kind: 'personName', label: `${parent}姓名`, width: 10 }),
    Away: field({
      kind: 'yesNo',
      label: `${parent}是否外出`,
      synonyms: words(
        [
          '是否外出务工',
          '外出情况',
          '是否在外',
          '外出务工',
          '外出',
          '外出务工情况',
          '务工情况',
          '是否务工',
          '外出人员',
          '外出务工人员',
          '外出打工人员'
        ]
          .map((words) => parent + words)
          .join(' ')
      ),
      width: 8
    }),
    Workplace: field({
      kind: 'text',
      label: `${parent}务工地点`,
      synonyms: words(
        `${parent}务工地 ${parent}务工地址 ${parent}当前务工地点 ${parent}打工地点 ${parent}外出地点 ${parent}外出地址 ${parent}外出地 ${parent}外出务工地点 ${parent}外出务工地址`
      ),
      width: 16
    }),
    Phone: field({ kind: 'phone', label: `${parent}联系电话`, mask: 'phone', width: 14 }),
    AwaySince: field({
      kind: 'date',
      label: `${parent}外出时间`,
      synonyms: awaySinceHeaders(parent),
      rare: true
    }),
    CanCare: field({
      kind: 'yesNo',
      label: `${parent}有无监护能力`,
      synonyms: words(`${parent}监护能力 ${parent}是否有监护能力`),
      rare: true
    }),
    Alive: field({
      kind: 'yesNo',
      label: `${parent}是否健在`,
      synonyms: words(`${parent}健在`),
      rare: true
    })
  }
  return Object.fromEntries(Object.entries(fields).map(([name, declared]) => [key + name, declared])) as {
    [N in keyof typeof fields as `${P}${N & string}`]: FieldDeclaration
  }
}

const GUARDIAN = '实际监护人'

/** The student's own field, with headers that mean it only in a list of left-behind children. */
function inThisList<const F extends { synonyms: readonly string[] }>(
  field: F,
  headers: string,
  more: readonly string[] = []
): F {
  return { ...field, synonyms: [...field.synonyms, ...words(headers), ...more] }
}

function computed<const F extends FieldDeclaration>(field: F) {
  return { ...field, of: 'computed' as const }
}

/**
 * The register of left-behind children (留守儿童台账, §1.4): one record a child, with the facts and their history.
 * Who is left behind is computed from the facts at a cut-off date (§2.6); `leftBehind` is what was reported.
 */
export const leftBehindChildren = defineRegister({
  key: 'left_behind_children',
  label: '留守儿童台账',
  recordLabel: '留守儿童',
  table: 'left_behind_children',
  about: 'student',
  confidential: true,
  usualList: true,
  titleWords: [
    '留守儿童台账',
    '留守儿童花名册',
    '留守儿童登记',
    '留守儿童名册',
    '留守儿童基本情况',
    '留守学生'
  ],
  fields: {
    /** 留守儿童 over the names; beside a column of names it asks for the type. */
    name: inThisList(
      ofStudent(student.name, { block: ABOUT }),
      '留守儿童 留守学生 帮扶对象 帮扶学生 结对学生 结对儿童 结对帮扶对象'
    ),
    gender: ofStudent(student.gender, { block: ABOUT }),
    schoolClass: inThisList(
      ofStudent(student.schoolClass, { block: ABOUT }),
      '就读学校及班级 就读学校班级 学校及班级 学校班级 就读学校年级班级 就读学校及年级班级 所在学校及班级 所在学校班级'
    ),
    leftBehindType: computed({
      kind: 'choice',
      label: '认定类型',
      options: [{ label: '非留守' }, { label: '单亲留守' }, { label: '双亲留守' }, { label: '待认定' }],
      block: ABOUT,
      width: 10
    }),
    /** Reported, not computed: 花名册 and lists bring it; the facts prove it or not. */
    leftBehind: inThisList(
      ofStudent(student.leftBehind, { block: ABOUT, label: '上报类型' }),
      '双方/单方外出 单方/双方外出 双方或单方外出 单方或双方外出 留守形式 类型 类别 单/双 双/单 单/双亲 单亲/双亲 双亲/单亲 留守性质 留守种类 留守状况 留守形态',
      whoIsAwayHeaders
    ),
    birthDate: ofStudent(student.birthDate, { block: ABOUT, listOnly: true }),
    idNumber: ofStudent(student.idNumber, { block: ABOUT, listOnly: true }),
    ethnicity: ofStudent(student.ethnicity, { block: ABOUT, rare: true }),
    householdType: ofStudent(student.householdType, { block: ABOUT, rare: true }),
    householdRegistered: {
      kind: 'yesNo',
      label: '是否登记户口',
      synonyms: words('是否已登记户口 有无户口'),
      block: ABOUT,
      rare: true
    },
    householdAddress: ofStudent(student.householdAddress, { block: ABOUT, rare: true }),
    address: ofStudent(student.address, { block: ABOUT, label: '家庭住址', listOnly: true }),
    phone: ofStudent(student.phone, { block: ABOUT, rare: true }),
    ...parentFields('father', '父亲'),
    ...parentFields('mother', '母亲'),
    awaySince: computed({
      kind: 'date',
      label: '外出起始时间',
      synonyms: [
        ...words(
          '开始外出时间 留守时间 留守起始时间 开始留守时间 留守开始时间 何时外出 何时外出务工 何时开始外出'
        ),
        ...awaySinceHeaders('', '父母', '父母双方', '家长')
      ],
      block: CARE,
      width: 12
    }),
    guardianName: computed({
      kind: 'personName',
      label: '实际监护人',
      group: GUARDIAN,
      groupLabel: '姓名',
      block: CARE,
      width: 10
    }),
    guardianRelation: computed({
      kind: 'text',
      relation: true,
      label: '监护人与学生关系',
      group: GUARDIAN,
      groupLabel: '与学生关系',
      block: CARE,
      width: 10
    }),
    guardianPhone: computed({
      kind: 'phone',
      label: '监护人电话',
      group: GUARDIAN,
      groupLabel: '联系电话',
      mask: 'phone',
      block: CARE,
      width: 14
    }),
    guardianAge: computed({
      kind: 'number',
      label: '监护人年龄',
      group: GUARDIAN,
      groupLabel: '年龄',
      block: CARE,
      rare: true
    }),
    entrusted: computed({
      ...careStates.fields.entrusted,
      synonyms: words('有无委托照护 有无委托其他监护人 是否委托监护 父母外出有无委托其他监护人'),
      block: CARE,
      rare: true
    }),
    noticeGiven: computed({
      ...careStates.fields.noticeGiven,
      synonyms: words('有无委托照护告知书 委托照护告知书'),
      block: CARE,
      rare: true
    }),
    noticeDate: computed({
      ...careStates.fields.noticeDate,
      synonyms: words('委托照护告知日期 告知书日期'),
      block: CARE,
      rare: true
    }),
    guardianshipType: computed({
      ...careStates.fields.guardianshipType,
      synonyms: words('监护情况类型 监护人类型'),
      // The official card asks for an assessment under this name (附件1, 2016).
      retired: officialGuardianship,
      block: CARE,
      rare: true
    }),
    bothAway: computed({
      kind: 'yesNo',
      label: '父母双方同时外出',
      synonyms: words(
        '父母双方是否同时外出 父母是否同时外出 父母同时外出 父母是否都外出 父母是否均外出 父母是否双方外出 父母双方是否都外出 父母双方是否均外出 父母双方是否外出 是否父母双方外出 双方是否同时外出'
      ),
      block: CARE,
      rare: true
    }),
    incapableParents: computed({
      kind: 'choices',
      label: '无监护能力的家长',
      synonyms: words('无监护能力 无监护能力方 无监护能力家长'),
      options: [
        { label: '父亲', synonyms: words('父 父方 爸爸') },
        { label: '母亲', synonyms: words('母 母方 妈妈') }
      ],
      block: CARE,
      rare: true
    }),
    assessment: computed({
      ...careStates.fields.assessment,
      synonyms: words('监护情况评估 监护状况 监护评价'),
      block: CARE,
      rare: true
    }),
    careLevel: computed({
      ...careStates.fields.careLevel,
      synonyms: words('关爱等级 重点关爱级别 风险等级'),
      block: CARE
    }),
    pairedTeacher: computed({
      ...careStates.fields.pairedTeacher,
      synonyms: words(
        '代理家长 结对教师 帮扶人 帮扶老师 结对帮扶教师 帮扶教师姓名 代理家长姓名 帮扶责任人 结对帮扶人 结对帮扶老师 结对帮扶责任人'
      ),
      block: CARE,
      width: 10
    }),
    pairedTeacherPhone: computed({
      ...careStates.fields.pairedTeacherPhone,
      synonyms: words(
        '代理家长电话 结对教师电话 帮扶人电话 帮扶教师联系电话 帮扶老师电话 代理家长联系电话 帮扶人联系电话 结对帮扶人电话 结对帮扶人联系电话'
      ),
      block: CARE,
      rare: true
    }),
    measures: computed({
      ...careStates.fields.measures,
      synonyms: words('帮扶措施 关爱帮扶措施 帮扶内容'),
      block: CARE,
      rare: true
    }),

    registeredOn: {
      kind: 'date',
      label: '登记日期',
      synonyms: words('登记时间 填报日期 填表日期 填报时间'),
      block: SCHOOL,
      rare: true
    },
    boarding: ofStudent(student.boarding, { block: SCHOOL }),
    health: ofStudent(student.health, { block: SCHOOL, rare: true }),
    disability: ofStudent(student.disability, { block: SCHOOL, rare: true }),
    illness: { kind: 'text', label: '患病类型', synonyms: words('疾病类型'), block: SCHOOL, rare: true },
    schooling: {
      kind: 'choice',
      label: '就学情况',
      synonyms: words('就读情况 在学情况'),
      options: ['幼儿园', '未入园', '小学', '初中', '高中', '中职', '辍学', '不在学'].map((label) => ({
        label
      })),
      open: true,
      block: SCHOOL,
      rare: true
    },
    lowIncome: ofStudent(student.lowIncome, { block: SCHOOL, rare: true }),
    registeredPoverty: ofStudent(student.registeredPoverty, { block: SCHOOL, rare: true }),
    incomeSources: {
      kind: 'choices',
      label: '家庭经济来源',
      synonyms: words('经济来源 主要经济来源 家庭主要经济来源'),
      options: incomeSources,
      open: true,
      block: SCHOOL,
      rare: true
    },
    assistance: {
      kind: 'choices',
      label: '救助帮扶',
      synonyms: words('享受救助情况 救助情况 社会福利'),
      options: [
        { label: '享受低保', synonyms: words('低保 最低生活保障') },
        { label: '临时救助' },
        { label: '医疗救助' },
        { label: '住房救助' },
        { label: '其他', synonyms: words('其它') }
      ],
      open: true,
      block: SCHOOL,
      rare: true
    },
    studyLevel: grade('学习', '学习情况 学习表现 学业情况 学习成绩'),
    conductLevel: grade('品行', '品行表现 品德表现 行为表现'),
    mindLevel: grade('心理', '心理状况 心理情况 心理健康'),
    villageContact: {
      kind: 'text',
      label: '村(社区)联系人',
      synonyms: words('村委联系人 村委会联系人 村联系人 社区联系人 居委会联系人 儿童主任'),
      block: SCHOOL,
      rare: true
    },
    villagePhone: {
      kind: 'phone',
      label: '村(社区)联系电话',
      synonyms: words(
        '村委电话 村委会电话 村委联系电话 村委会联系电话 村联系电话 社区电话 社区联系电话 居委会电话 儿童主任电话'
      ),
      mask: 'phone',
      block: SCHOOL,
      rare: true
    },
    remark: {
      kind: 'longText',
      label: '备注',
      synonyms: words('说明 其他 其它 备注说明'),
      block: '备注',
      width: 16
    }
  },
  collections: {
    guardians: { ...familyMembers, of: 'student' },
    parentStates,
    careStates
  }
})

function grade(label: string, synonyms: string) {
  return {
    kind: 'choice',
    label,
    synonyms: words(synonyms),
    options: [
      { label: '好', synonyms: words('较好 良好 优') },
      { label: '中', synonyms: words('中等 一般') },
      { label: '差', synonyms: words('较差') }
    ],
    open: true,
    block: SCHOOL,
    rare: true
  } as const
}
