import { defineRegister, ofStudent, words } from './define-register'
import { students } from './students'

const student = students.fields
const PARENT = '家长'
const CHILD = '子女'
const TERM = '任期'

/** The three levels of the parents' committee (§1.6). */
export const committeeLevels = [
  { label: '学校', synonyms: words('校级 校 学校家委会 校级家委会 全校') },
  { label: '年级', synonyms: words('年级家委会 级部 年级组 年级级') },
  { label: '班级', synonyms: words('班 班级家委会 班级级') }
] as const

/** The members of the parents' committee (家长委员会成员名册, §1.6): a parent, for one child, for a term of office. */
export const committeeMembers = defineRegister({
  key: 'committee_members',
  label: '家长委员会成员名册',
  recordLabel: '家委会成员',
  table: 'committee_members',
  usualList: true,
  about: 'studentOften',
  unit: '人',
  dated: { from: 'termFrom', to: 'termTo', standing: true },
  sameBy: ['memberName', 'session', 'termFrom'],
  titleWords: ['家长委员会成员', '家委会成员', '家长委员会名单', '家委会名单', '家长委员会', '家委会'],
  fields: {
    memberName: {
      kind: 'personName',
      label: '家长姓名',
      synonyms: words(
        '姓名 受聘家长 受聘人 委员姓名 成员姓名 家长 家委会成员 家委姓名 委员 成员 家委会成员姓名 家委会委员 家长代表 家长委员 家委会委员姓名 名字 家长委员姓名 家长代表姓名'
      ),
      required: true,
      block: PARENT,
      width: 10
    },
    memberGender: {
      kind: 'choice',
      label: '家长性别',
      synonyms: words('性别 委员性别'),
      options: student.gender.options,
      block: PARENT,
      rare: true
    },
    relation: {
      kind: 'text',
      relation: true,
      label: '与学生关系',
      synonyms: words('关系 与孩子关系 与子女关系 亲子关系 家长与学生关系 称谓 与学生的关系 与孩子的关系'),
      once: true,
      block: PARENT,
      width: 10
    },
    position: {
      kind: 'choice',
      label: '职务',
      synonyms: words(
        '家委会职务 聘任职务 担任职务 委员会职务 家委职务 家委会任职 职位 任职 家委会职位 在家委会职务 家委会中职务 拟任职务 家委会内职务'
      ),
      options: [
        { label: '主任', synonyms: words('会长 主席 主任委员 家委会主任') },
        { label: '副主任', synonyms: words('副会长 副主席 副主任委员 常务副主任 家委会副主任') },
        { label: '秘书长', synonyms: words('秘书') },
        { label: '委员', synonyms: words('成员 家委 家委会委员 一般委员') }
      ],
      open: true,
      required: true,
      block: PARENT,
      width: 10
    },
    portfolio: {
      kind: 'text',
      label: '分工',
      synonyms: words('职责 分管工作 所在部门 部门 职责分工 负责工作 工作分工 分管'),
      block: PARENT,
      width: 12
    },
    workplace: {
      kind: 'text',
      label: '工作单位及职务',
      synonyms: words(
        '工作单位 单位 工作单位职务 单位及职务 工作单位和职务 职业 家长工作单位 单位职务 家长单位'
      ),
      once: true,
      block: PARENT,
      width: 18
    },
    memberPhone: {
      kind: 'phone',
      label: '联系电话',
      synonyms: words(
        '电话 手机 手机号 手机号码 家长电话 联系方式 电话号码 联系手机 家长联系电话 家长手机号 家长手机 家长联系方式 联系号码'
      ),
      mask: 'phone',
      block: PARENT,
      width: 14
    },
    education: {
      kind: 'text',
      label: '文化程度',
      synonyms: words('学历 教育程度 文化水平'),
      once: true,
      block: PARENT,
      rare: true
    },
    talents: {
      kind: 'text',
      label: '特长及可提供资源',
      synonyms: words('特长/可提供资源 特长 可提供资源 资源 可提供的资源 特长或资源 特长爱好 个人特长'),
      once: true,
      block: PARENT,
      rare: true
    },
    politicalStatus: { kind: 'text', label: '政治面貌', once: true, block: PARENT, rare: true },

    name: {
      ...ofStudent(student.name, { block: CHILD }),
      label: '学生姓名',
      synonyms: words('学生 孩子姓名 子女姓名 孩子 子女 学生名字 小孩姓名 孩子名字 家长所属学生 子女名字')
    },
    schoolClass: ofStudent(student.schoolClass, { block: CHILD }),
    enrolmentStatus: ofStudent(student.enrolmentStatus, { block: CHILD, rare: true }),

    level: {
      kind: 'choice',
      label: '级别',
      synonyms: words('家委会级别 层级 委员会级别 类别 家委会类别 家委会层级 所属家委会 委员会层级 级次'),
      options: committeeLevels,
      carried: true,
      block: TERM,
      width: 8
    },
    session: {
      kind: 'text',
      label: '届次',
      synonyms: words('届别 届'),
      carried: true,
      block: TERM,
      width: 10
    },
    termFrom: {
      kind: 'date',
      label: '任期开始',
      synonyms: words(
        '任期 任期起止 任期起止时间 任职期限 任职时限 起止时间 任期起 任职时间 起始时间 任职开始时间 任期开始时间 聘任时间 任职日期 聘期开始'
      ),
      carried: true,
      block: TERM,
      width: 12
    },
    termTo: {
      kind: 'date',
      label: '任期结束',
      synonyms: words('任期止 任期届满 结束时间 任期结束时间 任职结束时间 聘期结束 届满时间'),
      carried: true,
      block: TERM,
      width: 12
    },
    termState: {
      kind: 'choice',
      label: '任职状态',
      synonyms: words('任职状况 任期状态'),
      options: [
        { label: '在任' },
        { label: '未到任期' },
        { label: '任期已满' },
        { label: '学生已离校' },
        { label: '已离任' }
      ],
      of: 'computed',
      block: TERM,
      width: 10
    },
    endedOn: { kind: 'date', label: '离任日期', synonyms: words('离任时间'), block: TERM, rare: true },
    endReason: { kind: 'text', label: '离任原因', once: true, block: TERM, rare: true },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: TERM, width: 14 }
  },
  collections: {}
})
