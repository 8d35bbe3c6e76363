import { useCallback, useState } from 'react'
import { App, Button, Checkbox, Space, Table } from 'antd'
import type { Snapshot } from '@shared/api/snapshots'
import { call } from '../../api'
import { momentText } from '../../ui/moment'
import { rowKeys } from '../../ui/row-keys'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { DIVISIONS } from './question'

/** What is compared: an earlier snapshot with a later one, or with what is counted now. */
export interface Compared {
  id: number
  other: number | null
}

interface ArchiveListProps {
  /** Counts how often reports were sent. */
  changes: number
  onOpen: (id: number) => void
  onCompare: (compared: Compared) => void
}

/** The reports as they were sent: each opens, and is compared with another or with now. */
export function ArchiveList({ changes, onOpen, onCompare }: ArchiveListProps) {
  const { modal } = App.useApp()
  const { busy, run } = useAction()
  const [removed, setRemoved] = useState(false)
  const [ticked, setTicked] = useState<number[]>([])
  const load = useCallback(() => call('snapshots.list', { removed }), [removed])
  const { value: snapshots, busy: loading, reload } = useLoaded(load, changes)
  const chosen = (snapshots ?? []).filter(({ id }) => ticked.includes(id))

  async function remove({ id, title, recipient }: Snapshot) {
    const sure = await modal.confirm({
      title: '移出这份上报存档?',
      content: `${title}(上报给${recipient})。移出后不再列在这里,随时可以放回来。`,
      okText: '移出',
      cancelText: '取消'
    })
    if (sure) await change('snapshots.remove', id)
  }
  const change = (procedure: 'snapshots.remove' | 'snapshots.restore', id: number) =>
    run(async () => {
      await call(procedure, { id })
      setTicked([])
      await reload()
    })
  function compareChosen() {
    const [later, earlier] = chosen
    if (later && earlier) onCompare({ id: earlier.id, other: later.id })
  }

  return (
    <section className="summary-archive" aria-label="上报存档">
      <Space size={12} className="summary-archive-head">
        <Button size="small" type="primary" disabled={chosen.length !== 2} onClick={compareChosen}>
          比较所选两份
        </Button>
        <Checkbox
          checked={removed}
          onChange={({ target }) => {
            setRemoved(target.checked)
            setTicked([])
          }}
        >
          显示已移出的
        </Checkbox>
        <span className="hint">存档由政教处保管,班主任看不到;↑↓ 选存档,回车或双击打开</span>
      </Space>
      <Table<Snapshot>
        size="small"
        rowKey="id"
        loading={loading || busy}
        dataSource={snapshots ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        locale={{
          emptyText: removed
            ? '没有移出的存档'
            : '还没有上报存档。统计好数据后点“存档上报”,把上报的数字和名单保存下来'
        }}
        rowSelection={{
          columnWidth: 44,
          selectedRowKeys: ticked,
          onChange: (keys) => setTicked(keys as number[]),
          getCheckboxProps: ({ title }) => ({ 'aria-label': `选择${title}` }) as object
        }}
        onRow={({ id }) => ({
          tabIndex: 0,
          onDoubleClick: () => onOpen(id),
          onKeyDown: (event) => rowKeys(event, () => onOpen(id))
        })}
        columns={[
          { title: '存档时间', width: 140, render: (_, { at }) => momentText(at) },
          {
            title: '统计',
            render: (_, { id, title, note }) => (
              <>
                <Button type="link" size="small" className="in-table" onClick={() => onOpen(id)}>
                  {title}
                </Button>
                {note && <div className="hint">{note}</div>}
              </>
            )
          },
          { title: '人数截至', dataIndex: 'asOf', width: 104 },
          {
            title: '分列',
            width: 64,
            render: (_, { question }) => DIVISIONS.find(({ value }) => value === question.by)?.label
          },
          { title: '上报给', dataIndex: 'recipient', width: 140 },
          { title: '经办人', dataIndex: 'account', width: 90 },
          {
            title: '',
            width: 172,
            render: (_, snapshot) =>
              snapshot.removedAt ? (
                <Button size="small" onClick={() => void change('snapshots.restore', snapshot.id)}>
                  放回来
                </Button>
              ) : (
                <Space size={6}>
                  <Button size="small" onClick={() => onCompare({ id: snapshot.id, other: null })}>
                    与现在比较
                  </Button>
                  <Button size="small" onClick={() => void remove(snapshot)}>
                    移出…
                  </Button>
                </Space>
              )
          }
        ]}
      />
    </section>
  )
}
