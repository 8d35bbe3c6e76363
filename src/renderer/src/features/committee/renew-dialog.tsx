import { useState } from 'react'
import { App, Input, Modal, Segmented, Table } from 'antd'
import { committeeLevelNames, type MemberInList } from '@shared/api/committee'
import { schoolYearOf } from '@shared/rules/school-year'
import { call } from '../../api'
import { DayInput } from '../../registers/day-input'
import { today } from '../../ui/moment'
import { useAction } from '../../ui/use-action'
import { memberColumns } from './member-columns'

interface RenewDialogProps {
  members: readonly MemberInList[]
  onChanged: () => void
  onClose: () => void
}

/** A new term for the members who stay: their facts are kept, and the old term ends the day before. */
export function RenewDialog({ members, onChanged, onClose }: RenewDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const year = nextTermYear(today())
  const [chosen, setChosen] = useState<number[]>([])
  const [level, setLevel] = useState('全部')
  const [termFrom, setTermFrom] = useState(`${year}-09-01`)
  const [termTo, setTermTo] = useState(`${year + 1}-08-31`)
  const [session, setSession] = useState('')
  const shown = members.filter((member) => level === '全部' || member.level === level)

  const renew = () =>
    run(async () => {
      const { count } = await call('committee.renew', { ids: chosen, termFrom, termTo, session })
      void message.success(`已为 ${count} 人登记新任期。如有误,可以撤销`)
      onChanged()
      onClose()
    })

  return (
    <Modal
      open
      title="换届:哪些成员连任"
      width={920}
      style={{ top: 40 }}
      okText={`登记新任期(${chosen.length})`}
      okButtonProps={{ disabled: chosen.length === 0, loading: busy }}
      cancelText="取消"
      onOk={() => void renew()}
      onCancel={onClose}
    >
      <div className="members-choice">
        <label>
          新任期从{' '}
          <DayInput label="新任期开始" day={termFrom} onDay={(day) => setTermFrom(day ?? termFrom)} />
        </label>
        <label>
          到 <DayInput label="新任期结束" day={termTo} onDay={(day) => setTermTo(day ?? termTo)} />
        </label>
        <label>
          届次{' '}
          <Input
            size="small"
            aria-label="届次"
            placeholder="例:第六届"
            style={{ width: 110 }}
            maxLength={20}
            value={session}
            onChange={({ target }) => setSession(target.value)}
          />
        </label>
        <Segmented
          size="small"
          aria-label="看哪一级"
          options={['全部', ...committeeLevelNames]}
          value={level}
          onChange={setLevel}
        />
      </div>
      <p className="hint">
        原来的任期会登记到新任期的前一天为止。不再连任的不用勾选;新当选的用“新增家委会成员”登记。
      </p>
      <Table<MemberInList>
        aria-label="可以连任的成员"
        size="small"
        rowKey="id"
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        dataSource={shown}
        rowSelection={{
          selectedRowKeys: chosen,
          preserveSelectedRowKeys: true,
          onChange: (keys) => setChosen(keys as number[]),
          getCheckboxProps: ({ memberName }) => ({ 'aria-label': `选中${memberName}` })
        }}
        columns={memberColumns<MemberInList>()}
      />
    </Modal>
  )
}

/** From June on the next school year is meant: committees change when one ends. */
function nextTermYear(day: string): number {
  const month = Number(day.slice(5, 7))
  return schoolYearOf(day) + (month >= 6 && month < 9 ? 1 : 0)
}
