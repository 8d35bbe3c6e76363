import { committeeLevels } from './committee-members'
import { defineRegister, words } from './define-register'
import { headCount, mattersIn, whenAndWhere } from './gatherings'
import { students } from './students'

const MEETING = '会议'
const PEOPLE = '出席'
const MINUTES = '会议记录'

/** The meetings of the parents' committee (家长委员会工作例会, §1.7). */
export const committeeMeetings = defineRegister({
  key: 'committee_meetings',
  label: '家长委员会会议记录',
  recordLabel: '家委会会议',
  table: 'committee_meetings',
  usualList: true,
  card: '家长委员会会议记录表',
  unit: '次',
  ofClass: 'director',
  dated: { from: 'date' },
  sameBy: ['date', 'title', 'level'],
  titleWords: ['家长委员会会议', '家委会会议', '家长委员会例会', '家委会例会', '工作例会'],
  fields: {
    title: {
      kind: 'text',
      label: '会议名称',
      synonyms: words('会议主题 名称 会议 会议次数 次数 例会名称 会议题目 会议次别 期次'),
      required: true,
      block: MEETING,
      width: 22
    },
    ...whenAndWhere(MEETING, '会议时间', '时间 日期 会议日期 召开时间 开会时间 召开日期 开会日期'),
    place: {
      kind: 'text',
      label: '会议地点',
      synonyms: words('地点 召开地点 开会地点'),
      carried: true,
      block: MEETING,
      width: 12
    },
    level: {
      kind: 'choice',
      label: '级别',
      synonyms: words('家委会级别 层级 会议级别 类别 会议类别'),
      options: committeeLevels,
      required: true,
      carried: true,
      block: MEETING,
      width: 8
    },
    schoolClass: {
      ...students.fields.schoolClass,
      label: '年级班级',
      required: false,
      block: MEETING,
      public: false
    },
    session: {
      kind: 'text',
      label: '届次',
      synonyms: words('届别 届'),
      carried: true,
      block: MEETING,
      width: 10,
      rare: true
    },
    host: {
      kind: 'text',
      label: '主持人',
      synonyms: words('会议主持 主持'),
      carried: true,
      block: PEOPLE,
      width: 10
    },
    recorder: {
      kind: 'text',
      label: '记录人',
      synonyms: words('会议记录人 记录员 记录'),
      carried: true,
      block: PEOPLE,
      width: 10
    },
    ...headCount(PEOPLE),
    attendeeNames: {
      kind: 'longText',
      label: '出席人员',
      synonyms: words('参会人员 参加人员 与会人员 到会人员 出席'),
      once: true,
      block: PEOPLE,
      rare: true
    },
    absentNote: {
      kind: 'longText',
      label: '缺席人员及原因',
      synonyms: words('缺席人员 缺席情况 请假人员 缺席 缺席原因'),
      once: true,
      block: PEOPLE,
      rare: true
    },
    guests: {
      kind: 'longText',
      label: '列席人员',
      synonyms: words('学校参加人员 校领导 列席教师 学校代表 列席 参加领导 校方人员 列席领导'),
      block: PEOPLE,
      rare: true
    },
    agenda: {
      kind: 'longText',
      label: '议题',
      synonyms: words('议程 会议议程 会议议题 主要议题 会议内容提要 议题(议程)'),
      required: true,
      block: MINUTES,
      width: 28
    },
    schoolReport: {
      kind: 'longText',
      label: '学校工作通报',
      synonyms: words('工作通报 学校通报 学校工作汇报'),
      block: MINUTES,
      rare: true
    },
    discussion: {
      kind: 'longText',
      label: '讨论内容',
      synonyms: words('会议内容 会议记录 主要内容 内容 会议纪要 讨论情况 会议主要内容 发言记录 会议过程'),
      block: MINUTES,
      width: 30
    },
    opinions: {
      kind: 'longText',
      label: '家长意见建议',
      synonyms: words(
        '家长意见 意见建议 家长建议 意见和建议 家长意见和建议 家长意见与建议 意见及建议 家委会建议 建议'
      ),
      block: MINUTES,
      width: 26
    },
    opinionCount: {
      kind: 'number',
      total: 'each',
      label: '建议条数',
      synonyms: words('意见条数 意见建议条数 建议数 意见数'),
      block: MINUTES,
      rare: true
    },
    schoolAnswer: {
      kind: 'longText',
      label: '学校答复',
      synonyms: words(
        '学校答复整改情况 答复 整改情况 答复情况 学校回复 学校答复/整改情况 答复及整改 意见与答复 处理情况'
      ),
      block: MINUTES,
      width: 26
    },
    resolutions: {
      kind: 'longText',
      label: '决议事项',
      synonyms: words('会议决议 决议 形成决议 决定事项 会议结果 议定事项 会议决定'),
      block: MINUTES,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: MINUTES, rare: true }
  },
  collections: {
    attendees: {
      label: '委员出席情况',
      table: 'committee_attendees',
      apart: true,
      fields: {
        /** The membership; empty where an imported list names somebody the register does not know. */
        memberId: { kind: 'number', label: '成员编号', block: PEOPLE, internal: true },
        name: {
          kind: 'personName',
          label: '委员姓名',
          synonyms: words('姓名 家长姓名 成员姓名 委员 家委姓名 成员'),
          block: PEOPLE,
          width: 10
        },
        post: {
          kind: 'text',
          label: '家委会职务',
          synonyms: words('职务 家委职务 委员会职务'),
          block: PEOPLE,
          width: 10
        },
        state: {
          kind: 'choice',
          label: '出席',
          synonyms: words('到会情况 出席情况 到会 签到 是否到会 是否出席 参会情况 出勤 出勤情况'),
          options: [
            { label: '到会', synonyms: words('√ 出席 到 已到 参加') },
            { label: '请假', synonyms: words('事假 病假') },
            { label: '缺席', synonyms: words('× 未到 缺') }
          ],
          block: PEOPLE,
          width: 8
        },
        reason: {
          kind: 'text',
          label: '原因',
          synonyms: words('缺席原因 请假原因 未到原因 缺席/请假原因'),
          block: PEOPLE,
          width: 18
        }
      }
    },
    matters: mattersIn('committee_matters')
  }
})
