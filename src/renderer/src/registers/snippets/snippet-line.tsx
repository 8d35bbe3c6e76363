import { Button } from 'antd'
import { DeleteOutlined, EditOutlined } from '@ant-design/icons'

interface SnippetLineProps {
  id: string
  text: string
  selected: boolean
  onPoint: () => void
  onInsert: () => void
  onEdit: () => void
  onRemove: () => void
}

/** One snippet in the list; what can be done with it stands at its end. */
export function SnippetLine(props: SnippetLineProps) {
  const act = (work: () => void) => (event: { stopPropagation: () => void }) => {
    event.stopPropagation()
    work()
  }
  return (
    <li
      id={props.id}
      role="option"
      aria-selected={props.selected}
      ref={(line) => {
        if (props.selected) line?.scrollIntoView({ block: 'nearest' })
      }}
      onMouseMove={props.onPoint}
      onClick={props.onInsert}
    >
      <span className="snippet-text">{props.text}</span>
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        aria-label="修改这一条"
        icon={<EditOutlined aria-hidden />}
        onClick={act(props.onEdit)}
      />
      <Button
        type="text"
        size="small"
        danger
        tabIndex={-1}
        aria-label="删除这一条"
        icon={<DeleteOutlined aria-hidden />}
        onClick={act(props.onRemove)}
      />
    </li>
  )
}
