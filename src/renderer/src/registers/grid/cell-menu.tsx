import { Dropdown, type MenuProps } from 'antd'
import type { Doubt, ShownRecord } from '@shared/api/records'

/** The cell that was clicked with the right button, and where. */
export interface CellMenuPlace {
  x: number
  y: number
  record: ShownRecord
  masked: boolean
  sensitive: boolean
  field: string | null
  doubts: Doubt[]
}

interface CellMenuProps {
  place: CellMenuPlace | null
  editable: boolean
  /** What a record is called that has a form of its own; null for one that is a page of the student's file. */
  recordLabel: string | null
  /** Whether the record is a student, or about one. */
  hasStudent: boolean
  onClose: () => void
  onCopy: () => void
  onReveal: () => void
  onFix: (doubt: Doubt) => void
  onOpen: () => void
  onOpenStudent: () => void
  /** Begins a copy of the record; absent where there is none. */
  onCopyRecord: (() => void) | undefined
  onRemove: () => void
}

/** The menu of the right mouse button. */
export function CellMenu(props: CellMenuProps) {
  const { place } = props
  if (!place) return null
  const fixes = place.doubts.filter((doubt) => doubt.suggestion !== undefined)
  const items: MenuProps['items'] = [
    ...fixes.map((doubt, at) => ({
      key: `fix${at}`,
      label: `更正为 ${doubt.suggestion}`,
      onClick: () => props.onFix(doubt)
    })),
    ...(fixes.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'copy', label: '复制', extra: 'Ctrl+C', onClick: props.onCopy },
    { key: 'paste', label: '粘贴请按 Ctrl+V', disabled: true },
    ...(place.masked
      ? [
          {
            key: 'reveal',
            label: place.sensitive ? '查看(记入操作记录)' : '显示完整内容(记入操作记录)',
            onClick: props.onReveal
          }
        ]
      : []),
    { type: 'divider' },
    ...(props.recordLabel
      ? [{ key: 'open', label: `查看和修改${props.recordLabel}`, onClick: props.onOpen }]
      : []),
    ...(props.editable && props.onCopyRecord
      ? [{ key: 'copyRecord', label: '复制为新的一条', onClick: props.onCopyRecord }]
      : []),
    ...(props.hasStudent ? [{ key: 'student', label: '打开学生档案', onClick: props.onOpenStudent }] : []),
    ...(props.editable
      ? [{ key: 'remove', label: '删除(移到回收站)', danger: true, onClick: props.onRemove }]
      : [])
  ]
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      menu={{ items, onClick: props.onClose }}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <span style={{ position: 'fixed', left: place.x, top: place.y, width: 1, height: 1 }} />
    </Dropdown>
  )
}
