import { type RegisterKey } from '../registers'

/** A form that ships with the programme in `resources/templates` and that a school may replace by its own file. */
export interface BuiltInForm {
  label: string
  /** The file in `resources/templates`; its ending says what may replace it. */
  file: string
  /** The register whose records fill it: a sheet for each (`card`) or a row for each (`list`). */
  register?: RegisterKey
  kind: 'card' | 'list' | 'signIn' | 'document'
}

/** The built-in forms by key. A key is forever: replaced forms are stored under it. */
export const builtInForms = {
  roster: { label: '学生花名册', file: 'roster.xlsx', register: 'students', kind: 'list' },
  left_behind_register: {
    label: '留守儿童花名册',
    file: 'left-behind-register.xlsx',
    register: 'left_behind_children',
    kind: 'list'
  },
  visit_list: { label: '家访登记表', file: 'visit-list.xlsx', register: 'home_visits', kind: 'list' },
  committee_list: {
    label: '家长委员会成员名册',
    file: 'committee-list.xlsx',
    register: 'committee_members',
    kind: 'list'
  },
  training_list: {
    label: '家长学校培训台账',
    file: 'training-list.xlsx',
    register: 'trainings',
    kind: 'list'
  },
  activity_list: { label: '活动台账', file: 'activity-list.xlsx', register: 'activities', kind: 'list' },
  registration_card: {
    label: '家庭及周边环境登记表',
    file: 'registration-card.xlsx',
    register: 'environment_forms',
    kind: 'card'
  },
  left_behind_card: {
    label: '农村留守儿童基本情况登记表',
    file: 'left-behind-card.xlsx',
    register: 'left_behind_children',
    kind: 'card'
  },
  visit_card: { label: '家访记录表', file: 'visit-card.xlsx', register: 'home_visits', kind: 'card' },
  meeting_minutes: {
    label: '家长会记录表',
    file: 'meeting-minutes.xlsx',
    register: 'parent_meetings',
    kind: 'card'
  },
  committee_minutes: {
    label: '家长委员会会议记录表',
    file: 'committee-minutes.xlsx',
    register: 'committee_meetings',
    kind: 'card'
  },
  training_card: {
    label: '家长学校培训记录表',
    file: 'training-card.xlsx',
    register: 'trainings',
    kind: 'card'
  },
  activity_card: { label: '活动记录表', file: 'activity-card.xlsx', register: 'activities', kind: 'card' },
  open_day_card: { label: '教学开放记录表', file: 'open-day-card.xlsx', register: 'open_days', kind: 'card' },
  lecture_card: {
    label: '法治讲座记录表',
    file: 'lecture-card.xlsx',
    register: 'legal_lectures',
    kind: 'card'
  },
  surroundings_card: {
    label: '周边环境整治记录表',
    file: 'surroundings-card.xlsx',
    register: 'surroundings',
    kind: 'card'
  },
  sign_in_sheet: { label: '签到表(一栏)', file: 'sign-in-sheet.xlsx', kind: 'signIn' },
  sign_in_sheet_two: { label: '签到表(两栏)', file: 'sign-in-sheet-two.xlsx', kind: 'signIn' },
  annual_summary: { label: '年度工作总结', file: 'annual-summary.docx', kind: 'document' }
} as const satisfies Record<string, BuiltInForm>

export type BuiltInFormKey = keyof typeof builtInForms

/** The keys, in the order in which a list of the forms shows them. */
export const builtInFormKeys = Object.keys(builtInForms) as [BuiltInFormKey, ...BuiltInFormKey[]]

/** The form of a register's records of this kind. */
export function formOf(register: string, kind: BuiltInForm['kind']): BuiltInFormKey | undefined {
  return builtInFormKeys.find((key) => {
    const form: BuiltInForm = builtInForms[key]
    return form.register === register && form.kind === kind
  })
}
