import { defineRegister, words } from './define-register'
import { attendanceIn, headCount, mattersIn, whenAndWhere } from './gatherings'
import { students } from './students'

const MEETING = '会议'
const PEOPLE = '出席'
const MINUTES = '会议记录'

/** The kinds of parents' meetings (§1.8). */
export const parentMeetingKinds = [
  { label: '期中座谈会', synonyms: words('期中 期中家长会 期中家长座谈会 期中考试家长会 期中座谈') },
  { label: '期末家长会', synonyms: words('期末 期末座谈会 期末家长座谈会') },
  { label: '新生家长会', synonyms: words('新生 入学家长会 一年级新生家长会 开学家长会') },
  { label: '毕业班家长会', synonyms: words('毕业班 毕业 毕业班家长座谈会') },
  { label: '专题家长会', synonyms: words('专题 主题家长会') },
  { label: '线上家长会', synonyms: words('线上 网络家长会 视频家长会') },
  { label: '班级家长会', synonyms: words('班级 常规家长会 常规 班级座谈会') }
] as const

/** Parents' meetings (家长会、家长座谈会, §1.8): one record a class, also where the whole school held it. */
export const parentMeetings = defineRegister({
  key: 'parent_meetings',
  label: '家长会记录',
  recordLabel: '家长会',
  table: 'parent_meetings',
  usualList: true,
  card: '家长会记录表',
  unit: '次',
  ofClass: 'director',
  dated: { from: 'date' },
  sameBy: ['date', 'schoolClass', 'title'],
  titleWords: ['家长会', '座谈会', '签到表', '家长签到'],
  fields: {
    title: {
      kind: 'text',
      label: '主题',
      synonyms: words('会议主题 家长会主题 名称 会议名称 家长会名称 座谈会主题'),
      block: MEETING,
      width: 22
    },
    kind: {
      kind: 'choice',
      label: '类型',
      synonyms: words('会议类型 家长会类型 类别 会议类别 会议形式 形式'),
      options: parentMeetingKinds,
      open: true,
      carried: true,
      block: MEETING,
      width: 12
    },
    schoolClass: {
      ...students.fields.schoolClass,
      label: '班级',
      required: true,
      block: MEETING,
      public: false
    },
    ...whenAndWhere(
      MEETING,
      '召开日期',
      '时间 日期 会议时间 会议日期 召开时间 家长会时间 开会时间 家长会日期 开会日期'
    ),
    place: {
      kind: 'text',
      label: '地点',
      synonyms: words('会议地点 召开地点 开会地点'),
      carried: true,
      block: MEETING,
      width: 12
    },
    host: {
      kind: 'text',
      label: '主持人',
      synonyms: words('班主任 班主任姓名 主持 会议主持 主持教师 主讲人 主讲'),
      carried: true,
      block: PEOPLE,
      width: 10
    },
    teachers: {
      kind: 'text',
      label: '参加教师',
      synonyms: words('参会教师 科任教师 任课教师 参与教师 到会教师'),
      carried: true,
      block: PEOPLE,
      width: 14
    },
    ...headCount(PEOPLE),
    absentNote: {
      kind: 'longText',
      label: '缺席名单及原因',
      synonyms: words('缺席名单 缺席家长 未到家长 缺席人员 缺席情况 缺席人员及原因 未到会家长 缺席学生 缺席'),
      once: true,
      block: PEOPLE,
      rare: true
    },
    agenda: {
      kind: 'longText',
      label: '议程',
      synonyms: words('会议议程 主要议程 会议流程 会议内容提要'),
      block: MINUTES,
      width: 24
    },
    classReport: {
      kind: 'longText',
      label: '班级情况汇报',
      synonyms: words(
        '班级工作汇报 班级汇报 汇报班级工作 会议内容 主要内容 会议记录 内容 会议主要内容 会议过程'
      ),
      block: MINUTES,
      width: 26
    },
    studyReview: {
      kind: 'longText',
      label: '学业点评',
      synonyms: words('学业分析 成绩分析 点评学业 学情分析 学业评估'),
      block: MINUTES,
      rare: true
    },
    opinions: {
      kind: 'longText',
      label: '家长反馈意见',
      synonyms: words(
        '家长发言 家长意见 家长建议 意见建议 反馈意见 家长意见和建议 家长反馈 家长意见建议 家长意见及建议 收集意见 家长发言/反馈意见'
      ),
      block: MINUTES,
      width: 26
    },
    opinionForms: {
      kind: 'number',
      total: 'each',
      label: '收集意见表份数',
      synonyms: words('意见表份数 收回意见表 收集意见表 意见表(份) 反馈表份数'),
      block: MINUTES,
      rare: true
    },
    followUp: {
      kind: 'longText',
      label: '需跟进事项',
      synonyms: words('跟进事项 后续跟进 后续工作 整改措施 答复情况 处理情况'),
      block: MINUTES,
      rare: true
    },
    /** The same for the classes of one school-wide meeting. */
    event: { kind: 'text', label: '全校场次', block: MEETING, internal: true },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: MINUTES, rare: true }
  },
  collections: {
    attendance: attendanceIn('parent_meeting_attendance'),
    matters: mattersIn('parent_meeting_matters')
  }
})
