import { Checkbox } from 'antd'

interface StatusLineProps {
  total: number | null
  selected: number
  /** What the tree's choice is called. */
  where: string
  search: string
  /** What the records are counted in: 人 or 份. */
  unit: string
  /** What a double click opens instead of typing into the cell, in words such as 学生档案; null where it does not. */
  opens: string | null
  onSelectAll: (all: boolean) => void
}

/** How many records are in view and chosen, and what the view is. */
export function StatusLine(props: StatusLineProps) {
  const { total, selected } = props
  const search = props.search.trim()
  return (
    <footer className="status-line" role="status" aria-label="人数">
      <span>
        {props.where}
        {search ? `,查找“${search}”` : ''}
      </span>
      <span>{total === null ? '正在读取…' : `共 ${total} ${props.unit}`}</span>
      <Checkbox
        checked={selected > 0 && selected === total}
        indeterminate={selected > 0 && selected !== total}
        disabled={!total}
        onChange={(event) => props.onSelectAll(event.target.checked)}
      >
        全选
      </Checkbox>
      <span>
        已选 {selected} {props.unit}
      </span>
      <span className="hint">
        {props.opens ? `双击或按回车打开${props.opens},按 F2 修改` : '双击或按 F2 修改'},Ctrl+C 复制,Ctrl+V
        粘贴,右键有更多操作
      </span>
    </footer>
  )
}
