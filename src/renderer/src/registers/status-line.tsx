import { type ClassChoice, gradeName } from './class-tree'

/** How many records are in view and chosen, and what the view is. */
export function StatusLine(props: {
  total: number | null
  selected: number
  choice: ClassChoice
  search: string
}) {
  const { grade, classNo, former, deleted } = props.choice
  const where = deleted
    ? '回收站'
    : former
      ? '往届学生'
      : grade === undefined
        ? '全校'
        : gradeName(grade) + (classNo === undefined ? '' : ` ${classNo} 班`)
  return (
    <footer className="status-line" role="status" aria-label="人数">
      <span>
        {where}
        {props.search.trim() ? `,查找“${props.search.trim()}”` : ''}
      </span>
      <span>{props.total === null ? '正在读取…' : `共 ${props.total} 人`}</span>
      <span>已选 {props.selected} 人</span>
      <span className="hint">双击或按 F2 修改,Ctrl+C 复制,Ctrl+V 粘贴,右键有更多操作</span>
    </footer>
  )
}
