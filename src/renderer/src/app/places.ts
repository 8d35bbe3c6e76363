import type { RegisterKey } from '@shared/registers'

/** The pages of the open ledger: its registers, and what goes with them. */
export type Place =
  RegisterKey | 'warnings' | 'imports' | 'log' | 'backups' | 'accounts' | 'fields' | 'settings' | 'about'

interface PlaceInMenu {
  key: Place
  label: string
  /** For the director (德育主任) alone. */
  director?: boolean
  notInDemo?: boolean
}

/** The pages of everyday work, each with a button of its own. */
export const everydayPlaces: PlaceInMenu[] = [
  { key: 'students', label: '学生花名册' },
  { key: 'environment_forms', label: '登记表' },
  { key: 'left_behind_children', label: '留守儿童' },
  { key: 'warnings', label: '待核对' }
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
