import type { RegisterKey } from '@shared/registers'

/** The pages of the open ledger: its registers, and what goes with them. */
export type Place =
  | RegisterKey
  | 'todo'
  | 'warnings'
  | 'summary'
  | 'imports'
  | 'annual'
  | 'forms'
  | 'log'
  | 'backups'
  | 'accounts'
  | 'fields'
  | 'wordings'
  | 'templates'
  | 'settings'
  | 'about'

/** A page as the menu offers it. */
export interface PlaceInMenu {
  key: Place
  label: string
  /** For the director (德育主任) alone. */
  director?: boolean
  notInDemo?: boolean
}

/** The pages of everyday work, each with a button of its own. */
export const everydayPlaces: PlaceInMenu[] = [
  { key: 'todo', label: '待办' },
  { key: 'students', label: '学生花名册' },
  { key: 'environment_forms', label: '登记表' },
  { key: 'left_behind_children', label: '留守儿童' },
  { key: 'home_visits', label: '家访' },
  { key: 'warnings', label: '待核对' }
]

/** The registers of what happens in a year, under 会议与活动. */
export const eventPlaces: PlaceInMenu[] = [
  { key: 'parent_meetings', label: '家长会' },
  { key: 'committee_members', label: '家委会成员' },
  { key: 'committee_meetings', label: '家委会会议' },
  { key: 'trainings', label: '家长学校' },
  { key: 'teaching_evaluations', label: '家长评教' },
  { key: 'open_days', label: '教学开放' },
  { key: 'legal_lectures', label: '法治讲座' },
  { key: 'legal_vice_principals', label: '法治副校长' },
  { key: 'publicity', label: '宣传' },
  { key: 'activities', label: '活动' },
  { key: 'surroundings', label: '周边环境整治' }
]

/** What goes to the bureau, under 上报. */
export const reportPlaces: PlaceInMenu[] = [
  { key: 'templates', label: '填上级表格' },
  { key: 'summary', label: '统计上报' },
  { key: 'annual', label: '年度总结', director: true },
  { key: 'wordings', label: '上报写法', director: true },
  { key: 'forms', label: '表样' }
]

/** The pages under 更多. */
export const furtherPlaces: PlaceInMenu[] = [
  { key: 'imports', label: '导入记录' },
  { key: 'log', label: '操作记录', director: true },
  { key: 'backups', label: '备份', director: true, notInDemo: true },
  { key: 'accounts', label: '账号', director: true, notInDemo: true },
  { key: 'fields', label: '表单栏目', director: true },
  { key: 'settings', label: '设置' },
  { key: 'about', label: '关于' }
]

/** Whether somebody with this role finds the page. */
export function isOffered({ director, notInDemo }: PlaceInMenu, role: string, demo: boolean): boolean {
  return (!director || role === 'director') && !(notInDemo && demo)
}
