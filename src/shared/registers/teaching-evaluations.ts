import { defineRegister, words } from './define-register'
import { students } from './students'

const SURVEY = '评教'
const MARKS = '评价结果'
const OPINIONS = '意见与反馈'

/** What teachers are marked by (§1.10); the mark of a whole class, a share of satisfied parents or points. */
function mark(label: string, synonyms: string) {
  return { kind: 'text', label, synonyms: words(synonyms), block: MARKS, width: 8, rare: true } as const
}

function count(label: string, synonyms: string) {
  return { kind: 'number', label, synonyms: words(synonyms), block: MARKS, width: 8, total: 'each' } as const
}

function copies(label: string, synonyms: string) {
  return { kind: 'number', label, synonyms: words(synonyms), block: SURVEY, width: 8, total: 'each' } as const
}

/**
 * Parents' evaluation of teaching (家长评教汇总, §1.10): one record a teacher and class or survey. It holds sums only:
 * there is no field for a parent, so that nobody can learn who gave which mark.
 */
export const teachingEvaluations = defineRegister({
  key: 'teaching_evaluations',
  label: '家长评教汇总表',
  recordLabel: '家长评教',
  table: 'teaching_evaluations',
  usualList: true,
  unit: '条',
  ofClass: 'director',
  anonymous: true,
  dated: { from: 'date' },
  sameBy: ['date', 'teacher', 'subject', 'schoolClass'],
  titleWords: ['家长评教', '评教汇总', '评教', '满意度测评', '满意度调查'],
  fields: {
    teacher: {
      kind: 'personName',
      label: '被评教师',
      synonyms: words(
        '教师姓名 教师 科任教师 科任老师 姓名 任课教师 老师 被评教师姓名 教师名单 任课教师姓名 被测评教师'
      ),
      required: true,
      block: SURVEY,
      width: 10
    },
    subject: {
      kind: 'text',
      label: '学科',
      synonyms: words('任教学科 科目 任教科目 所教学科'),
      block: SURVEY,
      width: 8
    },
    schoolClass: {
      ...students.fields.schoolClass,
      label: '年级班级',
      required: false,
      block: SURVEY,
      public: false
    },
    date: {
      kind: 'date',
      label: '评教时间',
      synonyms: words('时间 日期 评教日期 测评时间 调查时间'),
      block: SURVEY,
      width: 12
    },
    method: {
      kind: 'choice',
      label: '评教方式',
      synonyms: words('方式 测评方式 调查方式 评教形式'),
      options: [
        { label: '问卷', synonyms: words('问卷调查 纸质问卷 网络问卷') },
        { label: '座谈会', synonyms: words('座谈 家长座谈') },
        { label: '走访' },
        { label: '信箱', synonyms: words('意见箱 校长信箱') }
      ],
      open: true,
      carried: true,
      block: SURVEY,
      rare: true
    },
    issued: copies('发放份数', '发放 发出份数 发放数 发放问卷数 发放问卷 发出 发放(份) 问卷发放数'),
    returned: copies(
      '收回份数',
      '收回 收回问卷 回收问卷 回收份数 回收 收回数 回收数 收回问卷数 回收(份) 收回(份) 问卷收回数'
    ),
    valid: copies('有效份数', '有效 有效问卷 有效数 有效票数 有效(份) 有效问卷数'),
    verySatisfied: count('很满意', '非常满意 很满意数 非常满意数 很满意(票) 满意度优'),
    satisfied: count('满意', '满意数 比较满意 较满意'),
    basicallySatisfied: count('基本满意', '基本满意数 一般'),
    dissatisfied: count('不满意', '不满意数'),
    satisfactionRate: {
      kind: 'number',
      label: '满意率(%)',
      synonyms: words('满意率 满意度 综合满意率 家长满意率 满意度(%) 家长满意度 总满意率'),
      of: 'computed',
      reportedAs: 'reportedRate',
      block: MARKS,
      width: 9
    },
    /** What a list says itself; shown where there are no counts to work it out from. */
    reportedRate: { kind: 'number', label: '填报满意率(%)', once: true, block: MARKS, rare: true },
    ethics: mark('师德', '师德师风 师德表现'),
    teaching: mark('教学', '教学水平 课堂教学 教学质量 教学能力 教学效果'),
    homework: mark('作业', '作业批改 作业布置'),
    management: mark('管理', '班级管理 管理能力'),
    communication: mark('沟通', '家校沟通 与家长沟通'),
    points: mark('综合得分', '得分 总分 平均分 综合评价 评分 总评 均分'),
    opinions: {
      kind: 'longText',
      label: '意见摘要',
      synonyms: words('意见 家长意见 意见建议 主要意见 意见和建议 家长意见建议 家长意见摘要'),
      block: OPINIONS,
      width: 26
    },
    handling: {
      kind: 'longText',
      label: '处理反馈',
      synonyms: words('处理情况 反馈情况 整改情况 处理及反馈 反馈处理 整改措施'),
      block: OPINIONS,
      width: 20
    },
    shownToTeacher: {
      kind: 'yesNo',
      label: '已反馈教师本人',
      synonyms: words('是否反馈 是否反馈教师本人 是否反馈教师 是否反馈本人 是否已反馈'),
      block: OPINIONS,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: OPINIONS, rare: true }
  },
  collections: {}
})
