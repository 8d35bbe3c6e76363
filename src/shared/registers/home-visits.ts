import { defineRegister, ofStudent, words } from './define-register'
import { students } from './students'

const student = students.fields
const CHILD = '家访对象'
const VISIT = '家访情况'
const TALK = '谈话内容'
const FOLLOW_UP = '后续跟进'

/** How somebody was visited. Bureaus differ on which of them count (§1.5). */
export const visitMethods = [
  {
    label: '上门家访',
    synonyms: words(
      '上门 入户 入户家访 实地家访 登门家访 走访 上门走访 实地走访 面访 登门 入户走访 家中 到家 实地'
    )
  },
  { label: '电话家访', synonyms: words('电话 电访 电话沟通 电话访谈 电话联系 打电话 通话') },
  {
    label: '线上家访',
    synonyms: words(
      '线上 视频 微信 视频家访 网络 QQ 钉钉 微信视频 微信家访 视频通话 网络家访 线上沟通 线上视频 微信沟通 微信语音 钉钉视频 钉钉家访 腾讯会议 视频电话'
    )
  },
  {
    label: '到校面谈',
    synonyms: words(
      '来校 到校 来校面谈 校访 约谈 面谈 家长来校 到校访谈 来访 来校访谈 请家长到校 在校面谈 约家长来校 约请家长到校 家长到校 请家长来校 约家长到校'
    )
  },
  { label: '其他', synonyms: words('其它 其他方式') }
] as const

/** Why somebody was visited (§1.5, reconstructed). */
const visitCategories = [
  {
    label: '常规',
    synonyms: words('常规家访 全员 新生 普访 新生家访 全员家访 普通 普通家访 日常 日常家访 例行 例行家访')
  },
  { label: '留守', synonyms: words('留守儿童 留守家访 留守学生 留守儿童家访 关爱留守') },
  { label: '困境', synonyms: words('贫困 困难 困境儿童 贫困生 家庭困难 低保 特困 困难学生 贫困学生 脱贫户') },
  {
    label: '学困',
    synonyms: words('学习困难 后进生 学困生 学业 学习 学业困难 学习情况 学习帮扶 学业帮扶 学习辅导')
  },
  {
    label: '行为心理',
    synonyms: words(
      '心理 行为 行为·心理 心理健康 行为习惯 问题学生 行为偏差 心理问题 特异体质 心理疏导 心理辅导 心理关爱'
    )
  },
  { label: '突发', synonyms: words('突发事件 应急 意外 紧急') },
  { label: '控辍保学', synonyms: words('辍学 劝返 控辍 保学 劝学') },
  { label: '节日慰问', synonyms: words('慰问 春节慰问 走访慰问 节日') }
] as const

/** Whether what was promised on a visit has been done. */
export const followUpStates = [
  { label: '待跟进', synonyms: words('未完成 待回访 跟进中 待办 未回访') },
  { label: '已完成', synonyms: words('完成 已回访 已跟进 已解决 已落实 已办结 办结') },
  { label: '无需跟进', synonyms: words('无 不需要 无需 不用 无须 无须跟进 无须回访 无需回访 不需跟进') }
] as const

/**
 * Home visits (家访登记表, §1.5): one record a visit, about the child who was visited and, where several children of one
 * family were, about these too.
 */
export const homeVisits = defineRegister({
  key: 'home_visits',
  label: '家访登记表',
  recordLabel: '家访',
  table: 'home_visits',
  usualList: true,
  card: '家访记录表',
  about: 'studentOften',
  confidential: true,
  unit: '次',
  dated: { from: 'visitDate' },
  sameBy: ['visitDate'],
  titleWords: ['家访', '走访'],
  fields: {
    name: {
      ...ofStudent(student.name, { block: CHILD }),
      synonyms: words(
        '学生姓名 学生 家访对象 受访学生 被访学生 姓名 被家访学生 家访学生 走访对象 走访学生 被访学生姓名 受访学生姓名 家访学生姓名 被家访学生姓名 学生名单 孩子姓名'
      ),
      label: '学生姓名'
    },
    schoolClass: ofStudent(student.schoolClass, { block: CHILD }),
    gender: ofStudent(student.gender, { block: CHILD, rare: true }),
    visitDate: {
      kind: 'date',
      label: '家访时间',
      synonyms: words(
        '家访日期 访问时间 日期 时间 走访时间 走访日期 访问日期 家访年月日 访谈时间 访谈日期 上门时间 入户时间 入户日期'
      ),
      required: true,
      block: VISIT,
      width: 12
    },
    startTime: {
      kind: 'text',
      label: '开始时间',
      synonyms: words('起始时间'),
      clock: true,
      block: VISIT,
      rare: true
    },
    endTime: { kind: 'text', label: '结束时间', clock: true, block: VISIT, rare: true },
    method: {
      kind: 'choice',
      label: '家访方式',
      synonyms: words('家访形式 访问方式 方式 形式 走访方式 走访形式 访谈方式 沟通方式 联系方式(家访)'),
      options: visitMethods,
      required: true,
      carried: true,
      block: VISIT,
      width: 10
    },
    category: {
      kind: 'choice',
      label: '家访类别',
      synonyms: words('家访类型 学生类别 走访类别 家访性质 学生类型 家访对象类别 类别'),
      options: visitCategories,
      open: true,
      carried: true,
      block: VISIT,
      width: 10
    },
    teachers: {
      kind: 'choices',
      label: '家访教师',
      synonyms: words(
        '家访人 家访人员 主访教师 参与教师 家访老师 走访教师 走访人 走访人员 访问教师 教师 老师 教师姓名 家访教师姓名 班主任 家访者 参与人员 参加人员 访问人 走访老师 参加教师'
      ),
      open: true,
      required: true,
      carried: true,
      block: VISIT,
      width: 14
    },
    parentName: {
      kind: 'text',
      label: '受访家长',
      synonyms: words(
        '家长姓名 接待人 受访人 被访家长 家长 受访对象 接待家长 访谈家长 受访家长姓名 监护人 家长签名人'
      ),
      once: true,
      block: VISIT,
      width: 10
    },
    parentRelation: {
      kind: 'text',
      relation: true,
      label: '与学生关系',
      synonyms: words('关系 家长与学生关系 受访人与学生关系 称谓 受访家长与学生关系'),
      once: true,
      block: VISIT,
      rare: true
    },
    peoplePresent: {
      kind: 'text',
      label: '在场人员',
      synonyms: words('主要陪同人 陪同人 陪同人员 在场家庭成员 参与家庭成员'),
      once: true,
      block: VISIT,
      rare: true
    },
    place: {
      kind: 'text',
      label: '家访地点',
      synonyms: words('地点 访问地点 走访地点 家访地址'),
      mask: 'address',
      block: VISIT,
      rare: true
    },
    address: ofStudent(student.address, { block: CHILD, rare: true, label: '家庭住址' }),
    phone: ofStudent(student.phone, { block: CHILD, rare: true }),
    purpose: {
      kind: 'text',
      label: '家访目的',
      synonyms: words('家访原因 家访主题 家访事由 事由 目的 主题 走访目的 家访缘由 走访事由'),
      block: VISIT,
      rare: true
    },

    familySituation: {
      kind: 'longText',
      label: '家庭情况',
      synonyms: words('家庭基本情况 家庭环境 家庭状况 家庭教育情况 家庭成员情况'),
      block: TALK,
      rare: true
    },
    schoolPerformance: {
      kind: 'longText',
      label: '在校表现',
      synonyms: words('学生在校表现 在校情况 学生情况 学生表现 学生在校情况'),
      block: TALK,
      rare: true
    },
    homePerformance: {
      kind: 'longText',
      label: '在家表现',
      synonyms: words('学生在家表现 在家情况 孩子在家表现 学生在家情况'),
      block: TALK,
      rare: true
    },
    content: {
      kind: 'longText',
      label: '家访内容',
      synonyms: words(
        '谈话内容 访谈记录 家访纪要 访谈内容 家访记录 主要内容 内容 交流内容 沟通内容 家访情况 家访主要内容 谈话记录 走访内容 走访情况 家访情况记录 走访记录 记录 家访过程 访问内容 交谈内容'
      ),
      required: true,
      block: TALK,
      width: 36
    },
    parentFeedback: {
      kind: 'longText',
      label: '家长反馈',
      synonyms: words(
        '家长意见和建议 家长诉求 家长意见 家长建议 家长意见建议 家长意见与建议 家长意见及建议 家长反映 家长反馈意见 反馈 家长的意见 家长反映情况 家长反映的问题 家长对学校的建议 家长想法 家长要求 意见建议'
      ),
      block: TALK,
      width: 28
    },
    problems: {
      kind: 'longText',
      label: '存在问题',
      synonyms: words('问题诊断 发现问题 发现的问题 主要问题 问题 存在的问题 学生存在问题'),
      block: TALK,
      rare: true
    },
    agreement: {
      kind: 'longText',
      label: '达成共识',
      synonyms: words('共识 教育建议 教师建议 达成的共识 家校共识 家访效果 效果 家访成效'),
      block: TALK,
      rare: true
    },
    measures: {
      kind: 'longText',
      label: '采取措施',
      synonyms: words('解决问题 措施 帮扶措施 处理措施 解决办法 教育措施 解决措施 处理情况 处理意见'),
      block: TALK,
      rare: true
    },
    hazards: {
      kind: 'text',
      label: '安全隐患',
      synonyms: words('安全问题 发现安全隐患 安全隐患情况'),
      block: TALK,
      rare: true
    },
    harmSigns: {
      kind: 'longText',
      label: '受侵害迹象',
      synonyms: words('侵害线索 有无发生侵害 疑似侵害情况 受侵害情况 有无受侵害'),
      sensitive: true,
      block: TALK,
      rare: true
    },

    followUp: {
      kind: 'longText',
      label: '后续跟进',
      synonyms: words(
        '跟进措施 后续措施 跟进情况 后续跟进措施 跟进计划 后续工作 下一步措施 下一步打算 后续跟进情况 跟踪措施 后续安排 跟进 下步措施 回访安排 后续计划'
      ),
      block: FOLLOW_UP,
      width: 18
    },
    followUpDate: {
      kind: 'date',
      label: '跟进日期',
      synonyms: words('下次家访时间 回访时间 回访日期 下次家访日期 跟进时间 计划回访时间 跟进时限'),
      block: FOLLOW_UP,
      width: 12
    },
    followUpState: {
      kind: 'choice',
      label: '跟进状态',
      synonyms: words('回访状态 是否跟进 跟进结果状态 是否回访'),
      options: followUpStates,
      once: true,
      block: FOLLOW_UP,
      width: 8
    },
    followUpResult: {
      kind: 'longText',
      label: '跟进结果',
      synonyms: words('回访情况 跟进结果 回访记录 回访结果'),
      once: true,
      block: FOLLOW_UP,
      rare: true
    },
    parentSigned: {
      kind: 'yesNo',
      label: '家长已签名',
      once: true,
      block: FOLLOW_UP,
      rare: true
    },
    remark: {
      kind: 'longText',
      label: '备注',
      synonyms: words('说明 其他 其它'),
      block: FOLLOW_UP,
      rare: true
    }
  },
  collections: {
    visitedSiblings: {
      label: '同访的兄弟姐妹',
      table: 'visited_siblings',
      fields: {
        /** The brother or sister on the roster; empty where an imported list names somebody it does not know. */
        studentId: { kind: 'number', label: '学生编号', block: CHILD, internal: true },
        name: { kind: 'personName', label: '学生姓名', block: CHILD, width: 10 }
      }
    }
  }
})
