import { type CollectionDeclaration, type FieldDeclaration, words } from './define-register'

const ATTENDANCE = '出席情况'
const MATTERS = '家长意见与答复'

/** Who came for a child: 代开 is somebody who stood in for the family (§1.8). */
export const attendees = [
  { label: '父亲', synonyms: words('父 爸爸 爸') },
  { label: '母亲', synonyms: words('母 妈妈 妈') },
  {
    label: '祖辈',
    synonyms: words('爷爷 奶奶 外公 外婆 祖父 祖母 外祖父 外祖母 姥爷 姥姥 祖父母 外祖父母 爷爷奶奶')
  },
  {
    label: '其他',
    synonyms: words('其它 叔叔 姑姑 舅舅 姨妈 伯父 伯母 婶婶 阿姨 哥哥 姐姐 亲戚 亲属 邻居 其他亲属')
  },
  { label: '代开', synonyms: words('代 代会 委托 委托他人 代参加') },
  { label: '缺席', synonyms: words('缺 未到 没到 未参加 请假 未出席 × 缺勤 未签到') }
] as const

/** How the family of an absent child was told afterwards. */
export const makeUpWays = [
  { label: '电话', synonyms: words('电话沟通 打电话 电访') },
  { label: '家访', synonyms: words('上门 上门家访 入户') },
  { label: '到校', synonyms: words('来校 到校面谈 约谈') },
  { label: '线上', synonyms: words('微信 视频 微信沟通') },
  { label: '其他', synonyms: words('其它') }
] as const

/**
 * Whose family came to a gathering: one row a child of the class, so that expected and present are counted and never
 * typed (§1.8). A row without `attendee` was not ticked yet.
 */
export function attendanceIn(table: string) {
  return {
    label: ATTENDANCE,
    table,
    apart: true,
    fields: {
      /** The student of the roster; empty where an imported sheet names somebody the roster does not know. */
      studentId: { kind: 'number', label: '学生编号', block: ATTENDANCE, internal: true },
      name: { kind: 'personName', label: '学生姓名', block: ATTENDANCE, width: 10 },
      attendee: { kind: 'choice', label: '到会人', options: attendees, block: ATTENDANCE, width: 8 },
      parentName: { kind: 'personName', label: '家长姓名', block: ATTENDANCE, width: 10 },
      phone: { kind: 'phone', label: '家长电话', mask: 'phone', block: ATTENDANCE, width: 14, rare: true },
      late: { kind: 'yesNo', label: '是否迟到', block: ATTENDANCE, width: 8, rare: true },
      absentReason: { kind: 'text', label: '缺席原因', block: ATTENDANCE, width: 14 },
      makeUp: { kind: 'choice', label: '补访方式', options: makeUpWays, block: ATTENDANCE, width: 8 },
      makeUpDate: { kind: 'date', label: '补访日期', block: ATTENDANCE, width: 12 },
      makeUpNote: { kind: 'text', label: '补访情况', block: ATTENDANCE, width: 18 }
    }
  } as const satisfies CollectionDeclaration
}

/** How far the school is with what parents raised. */
export const matterStates = [
  { label: '待答复', synonyms: words('未答复 待处理 未办理 待办') },
  { label: '办理中', synonyms: words('处理中 整改中 落实中 进行中') },
  { label: '已办结', synonyms: words('已答复 已处理 已解决 已整改 已落实 已完成 办结 完成') },
  { label: '不采纳', synonyms: words('未采纳 无法办理 不予采纳') }
] as const

/** Matters that need nothing more. */
export const closedMatters: ReadonlySet<string> = new Set(['已办结', '不采纳'])

/** What parents raised at a meeting, and what the school answered: by whom, until when, and how it ended (§1.7). */
export function mattersIn(table: string) {
  return {
    label: MATTERS,
    table,
    apart: true,
    listed: true,
    fields: {
      matter: {
        kind: 'longText',
        label: '意见或建议',
        synonyms: words('意见建议 意见 建议 家长意见 家长意见建议 意见和建议 事项 意见内容'),
        block: MATTERS,
        width: 30
      },
      raisedBy: {
        kind: 'text',
        label: '提出人',
        synonyms: words('提出者 提出家长 建议人 谁提的 提出委员 提议人 反映人'),
        block: MATTERS,
        width: 10
      },
      answer: {
        kind: 'longText',
        label: '学校答复',
        synonyms: words(
          '答复 答复内容 学校回复 答复意见 答复情况 学校怎么答 学校回应 校方答复 校方回应 回复'
        ),
        block: MATTERS,
        width: 30
      },
      responsible: {
        kind: 'text',
        label: '责任人',
        synonyms: words('负责人 承办人 责任部门 承办 承办部门 经办 经办人'),
        block: MATTERS,
        width: 10
      },
      deadline: {
        kind: 'date',
        label: '答复时限',
        synonyms: words('时限 办理时限 完成时限 期限'),
        block: MATTERS,
        width: 12
      },
      state: {
        kind: 'choice',
        label: '办理状态',
        synonyms: words('状态 办理情况 办结情况 是否办结 办结与否 进度 进展 办理进度 完成情况'),
        options: matterStates,
        block: MATTERS,
        width: 8
      },
      closedOn: {
        kind: 'date',
        label: '办结日期',
        synonyms: words('办结时间 完成时间 完成日期'),
        block: MATTERS,
        width: 12
      },
      result: { kind: 'text', label: '办理结果', synonyms: words('结果 处理结果'), block: MATTERS, width: 18 }
    }
  } as const satisfies CollectionDeclaration
}

/**
 * Expected and present, counted from the attendance of the record. Numbers that came with an old list, which has no
 * names to count, are kept as reported and shown where there is nothing to count.
 */
export function headCount<const B extends string>(block: B) {
  const number = (label: string, of?: 'computed') =>
    ({ kind: 'number', label, block, width: 8, ...(of ? { of } : {}) }) as const satisfies FieldDeclaration
  return {
    expected: {
      ...number('应到人数', 'computed'),
      total: 'each',
      reportedAs: 'reportedExpected',
      synonyms: words(
        '应到 应到实到 应到实到人数 实到应到 实到应到人数 应到家长实到家长 应参会人数 应到家长 应到家长数 应出席人数 应参加人数 应到家长人数 应参会 应参会家长 应参训人数'
      )
    },
    present: {
      ...number('实到人数', 'computed'),
      total: 'each',
      reportedAs: 'reportedPresent',
      synonyms: words(
        '实到 实参会 实参会家长 参会人数 到会人数 实到家长 实到家长数 出席人数 参加人数 实际人数 实到家长人数 到会家长 参会家长数 参会家长人数 实参会人数 参训人数 受训人数 实参训人数 家长人数 到会家长人数 培训人数 参加家长人数 参加家长 参加家长数 参与家长数 参训家长数 参训家长 参训家长人数 到会家长数 参加家长人次 培训人次 参训人次 听课人数 听课家长 听课家长数 听课家长人数 参与人数 参加人次 受训家长数 参与家长人数'
      )
    },
    attendanceRate: {
      kind: 'number',
      label: '出席率(%)',
      synonyms: words('出席率 到会率 参会率 到场率 参训率'),
      of: 'computed',
      block,
      width: 9
    },
    reportedExpected: { ...number('填报应到人数'), rare: true, once: true },
    reportedPresent: { ...number('填报实到人数'), rare: true, once: true }
  } as const
}

/** The day, the hours and the place of what happened. */
export function whenAndWhere<const B extends string>(block: B, dateLabel: string, dateSynonyms: string) {
  return {
    date: {
      kind: 'date',
      label: dateLabel,
      synonyms: words(dateSynonyms),
      required: true,
      block,
      width: 12
    },
    startTime: {
      kind: 'text',
      label: '开始时间',
      synonyms: words('起始时间'),
      clock: true,
      block,
      width: 8,
      rare: true
    },
    endTime: { kind: 'text', label: '结束时间', clock: true, block, width: 8, rare: true }
  } as const
}
