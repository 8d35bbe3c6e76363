import { useCallback, useState } from 'react'
import { App, Checkbox, Space, Typography } from 'antd'
import type { TodoEntry, TodoKind } from '@shared/api/todo'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { KindList } from '../../ui/kind-list'
import { useLoaded } from '../../ui/use-loaded'
import { useReturns } from '../../ui/use-returns'
import { PostponeDialog } from './postpone-dialog'
import { PAGE, TodoTable } from './todo-table'

interface TodoPageProps {
  /** False while something else lies over the page; the list is read again afterwards. */
  shown: boolean
  onOpenStudent: (studentId: number) => void
  /** Opens the page of a register, and the form of a record where one is named. */
  onOpenRecord: (register: string, recordId?: number) => void
}

/** What waits for the person who is signed in: kinds on the left, one kind's entries on the right. */
export function TodoPage({ shown, onOpenStudent, onOpenRecord }: TodoPageProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [kind, setKind] = useState<TodoKind | undefined>()
  const [postponed, setPostponed] = useState(false)
  const [page, setPage] = useState(1)
  const [postponing, setPostponing] = useState<TodoEntry | null>(null)
  const load = useCallback(
    () =>
      call('todo.list', {
        ...(kind === undefined ? {} : { kind }),
        postponed,
        offset: (page - 1) * PAGE,
        limit: PAGE
      }),
    [kind, page, postponed]
  )
  const { value, busy: reading, reload } = useLoaded(load, useReturns(shown))

  const postpone = (until: string, reason: string) =>
    run(async () => {
      if (!postponing) return
      await call('todo.postpone', { entry: postponing.entry, until, reason })
      setPostponing(null)
      void message.success(`已暂缓,${until} 再提醒`)
      await reload()
    })
  const resume = ({ entry }: TodoEntry) =>
    run(async () => {
      await call('todo.resume', { entry })
      await reload()
    })
  function open({ studentId, register, recordId }: TodoEntry) {
    if (register !== undefined) onOpenRecord(register, recordId)
    else if (studentId !== undefined) onOpenStudent(studentId)
  }

  return (
    <section className="kind-list-page" aria-label="待办">
      <KindList
        label="待办的种类"
        kinds={(value?.counts ?? []).map(({ kind: key, label, count, overdue }) => ({
          key,
          label,
          count,
          urgent: overdue
        }))}
        chosen={kind}
        onChoose={(next) => {
          setKind(next)
          setPage(1)
        }}
      />
      <div className="kind-list-lines">
        <Space size={16} className="kind-list-head">
          <Typography.Title level={4}>待办</Typography.Title>
          <Checkbox
            checked={postponed}
            onChange={({ target }) => {
              setPostponed(target.checked)
              setPage(1)
            }}
          >
            显示已暂缓的({value?.postponed ?? 0})
          </Checkbox>
          <span className="hint">↑↓ 选一项,回车或双击去办理;办完的会自动消失,一时办不了的点“暂缓”</span>
        </Space>
        <TodoTable
          entries={value?.entries ?? []}
          total={value?.total ?? 0}
          page={page}
          reading={reading || busy}
          postponed={postponed}
          onPage={setPage}
          onOpen={open}
          onPostpone={setPostponing}
          onResume={(entry) => void resume(entry)}
        />
      </div>
      <PostponeDialog
        entry={postponing}
        busy={busy}
        onPostpone={(until, reason) => void postpone(until, reason)}
        onClose={() => setPostponing(null)}
      />
    </section>
  )
}
