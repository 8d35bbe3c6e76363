import { defineRegister, words } from './define-register'
import { students } from './students'

const DAYS = '开放安排'
const PARENTS = '家长参与'

function number(label: string, synonyms: string, rare?: true) {
  return {
    kind: 'number',
    label,
    synonyms: words(synonyms),
    block: PARENTS,
    width: 8,
    total: 'each',
    ...(rare ? { rare } : {})
  } as const
}

/** Open days and weeks of teaching (教学开放周、开放日, §1.10). */
export const openDays = defineRegister({
  key: 'open_days',
  label: '教学开放周记录',
  recordLabel: '教学开放',
  table: 'open_days',
  usualList: true,
  card: '教学开放记录表',
  unit: '次',
  ofClass: 'everyone',
  dated: { from: 'startDate', to: 'endDate' },
  sameBy: ['startDate', 'theme', 'schoolClass'],
  titleWords: ['教学开放', '开放周', '开放日', '家长开放'],
  fields: {
    theme: {
      kind: 'text',
      label: '主题',
      synonyms: words('开放主题 活动主题 名称 活动名称 开放周主题 开放日主题 开放内容'),
      required: true,
      block: DAYS,
      width: 22
    },
    startDate: {
      kind: 'date',
      label: '开始日期',
      synonyms: words('时间 日期 开放时间 开放日期 起始日期 开始时间 起始时间 活动时间'),
      required: true,
      block: DAYS,
      width: 12
    },
    endDate: {
      kind: 'date',
      label: '结束日期',
      synonyms: words('截止日期 结束时间 终止日期'),
      block: DAYS,
      width: 12
    },
    schoolClass: { ...students.fields.schoolClass, required: false, block: DAYS, public: false, rare: true },
    classesOpen: {
      kind: 'text',
      label: '开放班级',
      synonyms: words('开放年级 参加班级 开放年级班级 范围 开放范围 参与班级 开放的班 开放的班级 开放的年级'),
      block: DAYS,
      width: 14
    },
    lessonCount: {
      kind: 'number',
      total: 'each',
      label: '开放课节数',
      synonyms: words('课节数 开放课节 开放节数 公开课节数 听课节数 开放课时 节数 开放课(节)'),
      block: DAYS,
      width: 10
    },
    parents: number(
      '到校家长人次',
      '家长人次 家长人数 参加家长 到校家长 参与家长人数 来校家长人数 参加人数 参与人数 到校家长数 家长数 来校家长 来校家长数 到场家长'
    ),
    talks: {
      kind: 'longText',
      label: '座谈情况',
      synonyms: words('座谈 课后交流 座谈内容 交流情况'),
      block: PARENTS,
      rare: true
    },
    formsIssued: number('反馈表发放份数', '发放反馈表 发放份数 反馈表发放 意见反馈表发放 发放意见表 发放'),
    formsReturned: number(
      '反馈表收回份数',
      '收回反馈表 收回份数 反馈表回收 意见反馈表收回 回收份数 收回 回收'
    ),
    opinions: {
      kind: 'longText',
      label: '家长意见',
      synonyms: words('意见建议 家长建议 意见和建议 反馈意见 家长反馈 家长意见建议'),
      block: PARENTS,
      width: 26
    },
    handling: {
      kind: 'longText',
      label: '反馈处理',
      synonyms: words('处理情况 整改情况 反馈处理情况 学校整改 学校处理 学校答复'),
      block: PARENTS,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: PARENTS, rare: true }
  },
  collections: {
    lessons: {
      label: '开放课',
      table: 'open_day_lessons',
      apart: true,
      listed: true,
      fields: {
        date: {
          kind: 'date',
          label: '上课日期',
          synonyms: words('日期 时间 上课时间 开放日期 听课时间'),
          block: DAYS,
          width: 12
        },
        period: {
          kind: 'text',
          label: '节次',
          synonyms: words('课节 第几节 上课节次'),
          block: DAYS,
          width: 8
        },
        className: {
          kind: 'text',
          label: '上课班级',
          synonyms: words('班级 授课班级 开放班级'),
          block: DAYS,
          width: 10
        },
        subject: { kind: 'text', label: '学科', synonyms: words('科目 课程'), block: DAYS, width: 8 },
        teacher: {
          kind: 'text',
          label: '授课教师',
          synonyms: words(
            '教师 任课教师 执教教师 上课教师 执教人 授课人 执教 授课 执教老师 授课老师 上课老师'
          ),
          block: DAYS,
          width: 10
        },
        topic: {
          kind: 'text',
          label: '课题',
          synonyms: words('授课内容 上课内容 课程内容 教学内容'),
          block: DAYS,
          width: 20
        },
        parents: {
          kind: 'number',
          label: '听课家长人数',
          synonyms: words('听课家长 听课家长数 听课人数 家长人数 家长数 来校家长 来校家长数 到场家长'),
          block: DAYS,
          width: 10
        }
      }
    }
  }
})
