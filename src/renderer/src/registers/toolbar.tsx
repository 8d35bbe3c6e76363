import { Button, Checkbox, Divider, Space, Tooltip } from 'antd'
import {
  DeleteOutlined,
  ExportOutlined,
  ImportOutlined,
  PlusOutlined,
  PrinterOutlined,
  RedoOutlined,
  RollbackOutlined,
  TableOutlined,
  UndoOutlined
} from '@ant-design/icons'

interface ToolbarProps {
  recordLabel: string
  restoreLabel: string
  deleted: boolean
  selected: number
  flagged: boolean
  flaggedCount: number | null
  undo: string | null
  redo: string | null
  onAdd: () => void
  onRemove: () => void
  onRestore: () => void
  onFlagged: (flagged: boolean) => void
  onUndo: () => void
  onRedo: () => void
  onImport: () => void
  onExport: () => void
  /** Shows the list as it is printed. */
  onPreview: () => void
  previewing: boolean
  /** Absent where records of this register are no cards. */
  onPrint: (() => void) | undefined
  onColumns: () => void
}

/** What can be done with the register, in words. */
export function Toolbar(props: ToolbarProps) {
  return (
    <div className="toolbar" role="toolbar" aria-label="工具">
      <Space size={6} wrap>
        <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={props.onImport}>
          导入
        </Button>
        <Button icon={<ExportOutlined aria-hidden />} onClick={props.onExport}>
          导出
        </Button>
        <Button
          title="Ctrl+P"
          icon={<PrinterOutlined aria-hidden />}
          loading={props.previewing}
          onClick={props.onPreview}
        >
          打印预览
        </Button>
        {props.onPrint && (
          <Button icon={<PrinterOutlined aria-hidden />} onClick={props.onPrint}>
            打印记录表
          </Button>
        )}
        <Divider orientation="vertical" />
        {props.deleted ? (
          <Button
            icon={<RollbackOutlined aria-hidden />}
            disabled={props.selected === 0}
            onClick={props.onRestore}
          >
            {props.restoreLabel}
          </Button>
        ) : (
          <>
            <Button title="Alt+N" icon={<PlusOutlined aria-hidden />} onClick={props.onAdd}>
              新增{props.recordLabel}
            </Button>
            <Button
              icon={<DeleteOutlined aria-hidden />}
              disabled={props.selected === 0}
              onClick={props.onRemove}
            >
              删除
            </Button>
          </>
        )}
        <Divider orientation="vertical" />
        <Tooltip title={props.undo ? `撤销:${props.undo}(Ctrl+Z)` : '没有可以撤销的操作'}>
          <Button icon={<UndoOutlined aria-hidden />} disabled={!props.undo} onClick={props.onUndo}>
            撤销
          </Button>
        </Tooltip>
        <Tooltip title={props.redo ? `恢复:${props.redo}(Ctrl+Y)` : '没有可以恢复的操作'}>
          <Button icon={<RedoOutlined aria-hidden />} disabled={!props.redo} onClick={props.onRedo}>
            恢复
          </Button>
        </Tooltip>
        <Divider orientation="vertical" />
        <Button icon={<TableOutlined aria-hidden />} onClick={props.onColumns}>
          栏目
        </Button>
        <Checkbox checked={props.flagged} onChange={(event) => props.onFlagged(event.target.checked)}>
          只看有疑问的{props.flaggedCount === null ? '' : `(${props.flaggedCount})`}
        </Checkbox>
      </Space>
    </div>
  )
}
