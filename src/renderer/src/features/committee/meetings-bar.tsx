import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { CommentOutlined } from '@ant-design/icons'
import { call } from '../../api'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useLoaded } from '../../ui/use-loaded'
import { MattersDialog } from './matters-dialog'

/** Over the meetings of the committee: how many matters of parents are open and late, and the way to answer them. */
export function MeetingsBar({ schoolYear, changes, onChanged }: RegisterBarProps) {
  const [opened, setOpened] = useState(false)
  const load = useCallback(() => call('matters.open', { schoolYear }), [schoolYear])
  const { value: matters = [] } = useLoaded(load, changes)
  const overdue = matters.filter(({ lateness }) => lateness === '已超期').length
  const forgotten = matters.filter(({ lateness }) => lateness === '久未答复').length
  return (
    <div className="register-bar" role="group" aria-label="意见办理情况">
      <span className="bar-figures" role="status">
        <span>没有办结的意见 {matters.length} 条</span>
        <span className={overdue > 0 ? 'field-error' : undefined}>已超期 {overdue} 条</span>
        <span>久未答复 {forgotten} 条</span>
        <span className="hint">家委会会议和家长会上提出的都在内</span>
      </span>
      <Button size="small" icon={<CommentOutlined aria-hidden />} onClick={() => setOpened(true)}>
        意见办理
      </Button>
      {opened && (
        <MattersDialog
          matters={matters}
          schoolYear={schoolYear}
          onChanged={onChanged}
          onClose={() => setOpened(false)}
        />
      )}
    </div>
  )
}
