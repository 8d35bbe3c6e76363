import { attendees } from '@shared/registers/gatherings'
import { defineRegister, words } from '@shared/registers/define-register'
import { createHeaderDictionary } from '../recognise/header-dictionary'

const SHEET = '签到表'

/**
 * The columns of a sheet on which families sign (§1.8), declared like a register so that its headers are found by the
 * same rules. It is never stored: a sheet becomes the attendance of one meeting.
 */
export const signInSheet = defineRegister({
  key: 'sign_in_sheet',
  label: SHEET,
  recordLabel: SHEET,
  table: '',
  titleWords: [],
  collections: {},
  sameBy: ['name'],
  fields: {
    name: {
      kind: 'personName',
      label: '学生姓名',
      synonyms: words('姓名 学生 孩子姓名 子女姓名 孩子 学生名字 名字 委员姓名 家委会成员 委员'),
      block: SHEET
    },
    schoolClass: {
      kind: 'schoolClass',
      label: '班级',
      synonyms: words('年级班级 所在班级 学生班级 班别'),
      block: SHEET
    },
    parentName: {
      kind: 'personName',
      label: '家长姓名',
      synonyms: words(
        '家长 参会家长 参会人 参会家长姓名 到会家长姓名 参加家长 参训家长 家长名字 出席家长 参会人姓名'
      ),
      block: SHEET
    },
    relation: {
      kind: 'text',
      label: '与学生关系',
      synonyms: words(
        '关系 与孩子关系 称谓 称呼 身份 家长称谓 家长称呼 家长与学生关系 与子女关系 参会人与学生关系 与学生的关系 亲子关系 与孩子的关系 参会人身份'
      ),
      block: SHEET
    },
    attendee: {
      kind: 'choice',
      label: '到会人',
      synonyms: words(
        '到会家长 参会人员 参会家长身份 参加人员 到会人员 来人 谁参加 参会对象 到会人身份 到会家长身份 参会人员身份 到会者'
      ),
      options: attendees,
      block: SHEET
    },
    phone: {
      kind: 'phone',
      label: '联系电话',
      synonyms: words('电话 手机 手机号 手机号码 家长电话 联系方式 电话号码 家长联系电话 家长手机'),
      block: SHEET
    },
    signature: {
      kind: 'text',
      label: '家长签名',
      synonyms: words(
        '签名 签字 签到 签到状态 家长签字 家长签到 签名处 签到处 本人签名 签到签名 家长签名处 参会家长签名 参会签名 出席情况 到会情况 是否到会 是否到场 是否参加 出勤情况 到场情况 参会情况 考勤 出勤 到会 出席'
      ),
      block: SHEET
    },
    arrival: {
      kind: 'text',
      label: '到场时间',
      synonyms: words('签到时间 到会时间 到达时间 到场时间/是否迟到 是否迟到 迟到 到校时间'),
      block: SHEET
    },
    position: { kind: 'text', label: '职务', synonyms: words('家委会职务'), block: SHEET },
    absentReason: {
      kind: 'text',
      label: '缺席原因',
      synonyms: words('原因 请假原因 未到原因 缺席/请假原因 缺席说明 请假事由 未到会原因 未参加原因'),
      block: SHEET
    },
    makeUp: {
      kind: 'text',
      label: '补访方式',
      synonyms: words('补访 补开方式 补会方式 后续沟通方式'),
      block: SHEET
    },
    remark: { kind: 'text', label: '备注', synonyms: words('说明 其他 情况说明'), block: SHEET }
  }
})

/** Knows the headers of such a sheet. */
export const sheetHeaders = createHeaderDictionary(signInSheet)
