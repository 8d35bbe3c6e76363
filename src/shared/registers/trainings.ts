import { defineRegister, words } from './define-register'
import { attendanceIn, headCount, whenAndWhere } from './gatherings'
import { students } from './students'

const SESSION = '课程'
const PEOPLE = '参训'
const CONTENT = '内容与资料'

/** The family school (家长学校、家长函授学校, §1.9): one record a session; of a session for the whole school one a class. */
export const trainings = defineRegister({
  key: 'trainings',
  label: '家长学校培训台账',
  recordLabel: '家长学校培训',
  table: 'trainings',
  usualList: true,
  card: '家长学校培训记录表',
  unit: '期',
  ofClass: 'everyone',
  dated: { from: 'date' },
  sameBy: ['date', 'schoolClass', 'topic'],
  titleWords: ['家长学校', '家长函授', '家长培训', '家庭教育讲座', '家长课堂'],
  fields: {
    issue: {
      kind: 'text',
      label: '期次',
      synonyms: words('期数 第几期 期 讲次 课次 批次'),
      block: SESSION,
      width: 8
    },
    course: {
      kind: 'text',
      label: '课程系列',
      synonyms: words('课程 专题 系列'),
      carried: true,
      block: SESSION,
      rare: true
    },
    topic: {
      kind: 'text',
      label: '课题',
      synonyms: words(
        '培训主题 课程名称 讲座主题 主题 培训内容 讲座题目 授课内容 题目 培训课题 授课题目 讲座课题 讲座内容 授课主题 培训专题'
      ),
      required: true,
      block: SESSION,
      width: 26
    },
    ...whenAndWhere(
      SESSION,
      '培训时间',
      '时间 日期 授课时间 培训日期 讲座时间 上课时间 授课日期 讲座日期 上课日期'
    ),
    place: {
      kind: 'text',
      label: '培训地点',
      synonyms: words('地点 授课地点 上课地点 讲座地点'),
      carried: true,
      block: SESSION,
      width: 12
    },
    form: {
      kind: 'choice',
      label: '授课形式',
      synonyms: words('培训形式 形式 授课方式 方式 培训方式 教学形式'),
      options: [
        { label: '讲座', synonyms: words('专题讲座 集中讲座 集中授课 面授 现场讲座 集中培训 报告会') },
        { label: '线上', synonyms: words('网络 直播 线上直播 视频 线上学习 网课') },
        { label: '函授资料', synonyms: words('函授 资料 发放资料 自学 期刊') },
        { label: '分校辅导', synonyms: words('辅导 班级辅导 分校 分班辅导') }
      ],
      open: true,
      carried: true,
      block: SESSION,
      width: 10
    },
    lecturer: {
      kind: 'text',
      label: '主讲人',
      synonyms: words('授课人 主讲 授课教师 讲师 主讲教师 专家 主讲老师 授课老师 主讲专家 培训人 主讲人姓名'),
      block: SESSION,
      width: 10
    },
    lecturerUnit: {
      kind: 'text',
      label: '主讲人单位及职务',
      synonyms: words('主讲人单位 单位 单位职务 主讲人职务 单位及职务 主讲人单位职务 职务'),
      block: SESSION,
      rare: true
    },
    lecturerKind: {
      kind: 'choice',
      label: '主讲人来源',
      synonyms: words('校内外 校内/校外 专家来源'),
      options: [
        { label: '校内', synonyms: words('本校 校内教师') },
        { label: '校外专家', synonyms: words('校外 外聘 外请 专家') }
      ],
      block: SESSION,
      rare: true
    },
    hours: {
      kind: 'number',
      total: 'event',
      label: '学时',
      synonyms: words('课时 学时数 课时数 培训学时 学时(节)'),
      block: SESSION,
      width: 8
    },
    audience: {
      kind: 'text',
      label: '培训对象',
      synonyms: words('对象 参加对象 参训对象 授课对象 参训人员 听课对象 年级班级'),
      carried: true,
      block: PEOPLE,
      width: 14
    },
    schoolClass: {
      ...students.fields.schoolClass,
      required: false,
      block: PEOPLE,
      public: false
    },
    ...headCount(PEOPLE),
    summary: {
      kind: 'longText',
      label: '内容摘要',
      synonyms: words('主要内容 内容 内容提要 培训内容摘要 内容简介 摘要'),
      block: CONTENT,
      width: 26
    },
    handouts: {
      kind: 'text',
      label: '发放资料',
      synonyms: words('资料名称 发放资料名称 培训资料 资料 教材 发放材料'),
      block: CONTENT,
      width: 14
    },
    handoutCopies: {
      kind: 'number',
      total: 'each',
      label: '资料份数',
      synonyms: words('份数 发放份数 发放资料份数 资料数量 发放资料(份)'),
      block: CONTENT,
      width: 8
    },
    journal: {
      kind: 'text',
      label: '期刊名',
      synonyms: words('刊物 刊物名称 期刊名称 刊名'),
      block: CONTENT,
      rare: true
    },
    journalIssue: { kind: 'text', label: '期号', synonyms: words('刊期'), block: CONTENT, rare: true },
    printed: {
      kind: 'number',
      total: 'each',
      label: '印发份数',
      synonyms: words('印数 印刷份数'),
      block: CONTENT,
      rare: true
    },
    feedback: {
      kind: 'longText',
      label: '反馈与测评',
      synonyms: words('反馈 培训效果 效果 反馈/测评 家长反馈 测评 培训反馈 效果反馈'),
      block: CONTENT,
      rare: true
    },
    /** The same for the classes of one session of the whole school. */
    event: { kind: 'text', label: '全校场次', block: SESSION, internal: true },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: CONTENT, rare: true }
  },
  collections: { attendance: attendanceIn('training_attendance') }
})
