import type { Origin } from './writer'

/** How a change came about, in words for history and log. */
export const originWords: Record<Origin, string> = {
  edit: '编辑',
  paste: '粘贴',
  form: '表单',
  fix: '更正',
  create: '新增',
  remove: '删除',
  restore: '还原',
  import: '导入',
  demo: '演示数据',
  undo: '撤销',
  redo: '恢复'
}
