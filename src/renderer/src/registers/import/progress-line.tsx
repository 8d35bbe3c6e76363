import { Button, Progress } from 'antd'
import type { Progress as Done } from '@shared/api/messages'

/** How far running work is, in words and as a bar. */
export function ProgressLine(props: { progress: Done | null; onCancel?: () => void }) {
  const { progress } = props
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  return (
    <div className="progress-line" role="status" aria-label="进度">
      <span>{progress?.phase ?? '正在处理'}</span>
      <Progress percent={Math.min(percent, 100)} status="active" />
      {props.onCancel && <Button onClick={props.onCancel}>取消</Button>}
    </div>
  )
}
