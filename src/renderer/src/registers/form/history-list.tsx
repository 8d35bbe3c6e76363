import { useCallback } from 'react'
import { Empty, Timeline } from 'antd'
import type { HistoryEntry } from '@shared/api/records'
import { call } from '../../api'
import { momentText } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'

const WORDS: Record<HistoryEntry['action'], string> = {
  create: '新建',
  update: '修改',
  remove: '移到回收站',
  restore: '从回收站恢复',
  reveal: '查看完整内容'
}

/** Who did what to one record, newest first. */
export function HistoryList(props: { register: string; id: number }) {
  const { register, id } = props
  const load = useCallback(() => call('records.history', { register, id }), [register, id])
  const { value } = useLoaded(load)
  if (!value) return null
  if (value.length === 0) return <Empty description="还没有修改记录" />
  return (
    <Timeline
      style={{ marginTop: 16 }}
      items={value.map((entry, key) => ({
        key,
        content: (
          <>
            <div>
              <strong>{WORDS[entry.action]}</strong> · {momentText(entry.at)} · {entry.account} ·{' '}
              {entry.origin}
            </div>
            {entry.changes.map((change) => (
              <div key={change.field}>
                {change.label}
                {entry.action !== 'reveal' && `:${change.before || '(空)'} → ${change.after || '(空)'}`}
              </div>
            ))}
          </>
        )
      }))}
    />
  )
}
