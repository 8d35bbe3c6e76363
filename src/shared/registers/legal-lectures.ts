import { defineRegister, words } from './define-register'
import { students } from './students'

const LECTURE = '讲座'
const PERSON = '法治副校长'

/** Lectures on the law (法治讲座, §1.11); the founding document writes 法制, and files hold both. */
export const legalLectures = defineRegister({
  key: 'legal_lectures',
  label: '法治讲座记录',
  recordLabel: '法治讲座',
  table: 'legal_lectures',
  usualList: true,
  card: '法治讲座记录表',
  unit: '次',
  ofClass: 'everyone',
  dated: { from: 'date' },
  sameBy: ['date', 'topic'],
  titleWords: ['法治讲座', '法制讲座', '法治教育', '法制教育', '法治宣传', '法制宣传', '普法'],
  fields: {
    date: {
      kind: 'date',
      label: '讲座日期',
      synonyms: words('时间 日期 讲座时间 授课时间 开展时间 活动时间 授课日期 开展日期'),
      required: true,
      block: LECTURE,
      width: 12
    },
    topic: {
      kind: 'text',
      label: '讲座主题',
      synonyms: words('主题 讲座内容 题目 讲座题目 内容 授课内容 课题 活动主题 讲座名称 授课主题'),
      required: true,
      block: LECTURE,
      width: 26
    },
    form: {
      kind: 'choice',
      label: '形式',
      synonyms: words('讲座形式 活动形式 方式 授课形式'),
      options: [
        { label: '讲座', synonyms: words('专题讲座 法治讲座 法制讲座 报告会') },
        { label: '图片展', synonyms: words('展览 展板 图片展览') },
        { label: '竞赛', synonyms: words('知识竞赛') },
        { label: '模拟法庭' },
        { label: '其他', synonyms: words('其它') }
      ],
      open: true,
      carried: true,
      block: LECTURE,
      rare: true
    },
    lecturer: {
      kind: 'text',
      label: '主讲人',
      synonyms: words('法治副校长 法制副校长 授课人 主讲 讲师 授课教师 主讲人姓名 主讲教师 宣讲人'),
      carried: true,
      block: LECTURE,
      width: 10
    },
    lecturerUnit: {
      kind: 'text',
      label: '主讲人单位',
      synonyms: words('单位 派出单位 主讲人单位及职务 单位职务 工作单位 主讲单位 单位及职务'),
      carried: true,
      block: LECTURE,
      width: 16
    },
    place: {
      kind: 'text',
      label: '地点',
      synonyms: words('讲座地点 授课地点 活动地点'),
      carried: true,
      block: LECTURE,
      rare: true
    },
    audience: {
      kind: 'text',
      label: '听课对象',
      synonyms: words('对象 参加对象 听讲对象 受教育对象 参加人员 参与对象 授课对象'),
      block: LECTURE,
      width: 14
    },
    schoolClass: {
      ...students.fields.schoolClass,
      required: false,
      block: LECTURE,
      public: false,
      rare: true
    },
    people: {
      kind: 'number',
      total: 'each',
      label: '受教育人数',
      synonyms: words('人数 参加人数 听课人数 受教育学生数 参与人数 学生人数 听讲人数 听众人数 受众人数'),
      block: LECTURE,
      width: 10
    },
    hours: {
      kind: 'number',
      total: 'each',
      label: '课时',
      synonyms: words('课时数 学时 学时数 讲座课时'),
      block: LECTURE,
      width: 8
    },
    summary: {
      kind: 'longText',
      label: '内容摘要',
      synonyms: words('主要内容 讲座摘要 内容提要 讲座内容摘要 内容简介'),
      block: LECTURE,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: LECTURE, width: 14 }
  },
  collections: {}
})

/** The vice-principals for law (法治副校长): at least one a school, four hours of lectures a year (教育部令第52号). */
export const legalVicePrincipals = defineRegister({
  key: 'legal_vice_principals',
  label: '法治副校长名册',
  recordLabel: '法治副校长',
  table: 'legal_vice_principals',
  usualList: true,
  unit: '人',
  dated: { from: 'termFrom', to: 'termTo', standing: true },
  sameBy: ['personName', 'termFrom'],
  titleWords: ['法治副校长', '法制副校长', '法治辅导员', '法制辅导员'],
  fields: {
    personName: {
      kind: 'personName',
      label: '法治副校长姓名',
      synonyms: words(
        '姓名 受聘人姓名 受聘人 被聘人 法治副校长 法制副校长 副校长姓名 法制副校长姓名 聘任人员'
      ),
      required: true,
      block: PERSON,
      width: 10
    },
    personGender: {
      kind: 'choice',
      label: '性别',
      options: students.fields.gender.options,
      block: PERSON,
      rare: true
    },
    unit: {
      kind: 'text',
      label: '派出单位',
      synonyms: words('单位 工作单位 所在单位 选派单位 派出机关 单位名称'),
      block: PERSON,
      width: 20
    },
    duty: {
      kind: 'text',
      label: '职务',
      synonyms: words('单位职务 原职务 行政职务 职级'),
      block: PERSON,
      width: 12
    },
    personPhone: {
      kind: 'phone',
      label: '联系电话',
      synonyms: words('电话 手机 手机号 手机号码 联系方式 电话号码'),
      mask: 'phone',
      block: PERSON,
      width: 14
    },
    termFrom: {
      kind: 'date',
      label: '聘期开始',
      synonyms: words('聘期 聘任期限 聘期起止 聘任时间 受聘时间 聘任日期 起聘时间 聘用时间 聘期起'),
      block: PERSON,
      width: 12
    },
    termTo: {
      kind: 'date',
      label: '聘期结束',
      synonyms: words('聘期止 聘期届满 到期时间'),
      block: PERSON,
      width: 12
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: PERSON, width: 14 }
  },
  collections: {}
})
