import { Button, Progress } from 'antd'
import type { Progress as Done } from '@shared/api/messages'

/** How far running work is, in words and as a bar. */
export function ProgressLine(props: {
  progress: Done | null
  /** Which part of the work it is, where there are several. */
  what?: string | null
  onCancel?: () => void
}) {
  const { progress, what } = props
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  return (
    <div className="progress-line" role="status" aria-label="进度">
      <span>{[what, progress?.phase ?? '正在处理'].filter(Boolean).join(':')}</span>
      <Progress percent={Math.min(percent, 100)} status="active" />
      {props.onCancel && <Button onClick={props.onCancel}>取消</Button>}
    </div>
  )
}
