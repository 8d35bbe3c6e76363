import { useCallback, useState } from 'react'
import { App, Checkbox, Select, Space, Typography } from 'antd'
import type { Warning } from '@shared/api/warnings'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { KindList } from '../../ui/kind-list'
import { useLoaded } from '../../ui/use-loaded'
import { useReturns } from '../../ui/use-returns'
import { SettleDialog } from '../../registers/settle-dialog'
import { PAGE, WarningList } from './warning-list'
import { useEverybody } from '../../session'

interface WarningsPageProps {
  schoolYear: number
  /** False while a student is open over the page; the list is read again afterwards. */
  shown: boolean
  onOpenStudent: (studentId: number) => void
}

/** What does not fit together in the files of the students: kinds on the left, one kind's students on the right. */
export function WarningsPage({ schoolYear, shown, onOpenStudent }: WarningsPageProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const everybody = useEverybody()
  const [code, setCode] = useState<string | undefined>()
  const [place, setPlace] = useState<{ grade?: number; classNo?: number }>({})
  const [settled, setSettled] = useState(false)
  const [page, setPage] = useState(1)
  const [settling, setSettling] = useState<Warning | null>(null)

  const load = useCallback(
    () => call('warnings.list', { ...place, code, settled, offset: (page - 1) * PAGE, limit: PAGE }),
    [code, page, place, settled]
  )
  const { value, busy: reading, reload } = useLoaded(load, useReturns(shown))
  const loadClasses = useCallback(
    () => call('records.classes', { register: 'students', schoolYear }),
    [schoolYear]
  )
  const { value: classes } = useLoaded(loadClasses)
  const classChoices = (classes ?? []).flatMap(({ grade, classNo, name }) =>
    grade === null || classNo === null ? [] : [{ value: `${grade}.${classNo}`, label: name, grade, classNo }]
  )

  const settle = (reason: string) =>
    run(async () => {
      if (!settling) return
      const { studentId, code } = settling
      await call('warnings.settle', { studentId, code, reason })
      setSettling(null)
      void message.success('已记为核对过;有关内容改动后会再提醒')
      await reload()
    })
  const reopen = ({ studentId, code }: Warning) =>
    run(async () => {
      await call('warnings.reopen', { studentId, code })
      await reload()
    })

  return (
    <section className="kind-list-page" aria-label="待核对">
      <KindList
        label="提醒的种类"
        kinds={(value?.counts ?? []).map(({ code: key, label, count }) => ({ key, label, count }))}
        chosen={code}
        onChoose={(next) => {
          setCode(next)
          setPage(1)
        }}
      />
      <div className="kind-list-lines">
        <Space size={16} className="kind-list-head">
          <Typography.Title level={4}>待核对</Typography.Title>
          <Select
            aria-label="班级"
            style={{ width: 130 }}
            value={place.grade === undefined ? '' : `${place.grade}.${place.classNo}`}
            options={[{ value: '', label: everybody }, ...classChoices]}
            onChange={(chosen) => {
              const found = classChoices.find((one) => one.value === chosen)
              setPlace(found ? { grade: found.grade, classNo: found.classNo } : {})
              setPage(1)
            }}
          />
          <Checkbox
            checked={settled}
            onChange={({ target }) => {
              setSettled(target.checked)
              setPage(1)
            }}
          >
            显示已核对的
          </Checkbox>
          <span className="hint">↑↓ 选学生,回车或双击打开学生档案去改正;没有问题的点“已核对”</span>
        </Space>
        <WarningList
          warnings={value?.warnings ?? []}
          total={value?.total ?? 0}
          page={page}
          reading={reading || busy}
          settled={settled}
          onPage={setPage}
          onOpenStudent={onOpenStudent}
          onSettle={setSettling}
          onReopen={(warning) => void reopen(warning)}
        />
      </div>
      <SettleDialog
        warning={settling}
        busy={busy}
        onSettle={(reason) => void settle(reason)}
        onClose={() => setSettling(null)}
      />
    </section>
  )
}
