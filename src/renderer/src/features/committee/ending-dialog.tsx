import { useState } from 'react'
import { App, Modal, Table } from 'antd'
import type { EndingMember } from '@shared/api/committee'
import { call } from '../../api'
import { DayInput } from '../../registers/day-input'
import { useAction } from '../../ui/use-action'
import { memberColumns } from './member-columns'

interface EndingDialogProps {
  ending: readonly EndingMember[]
  onChanged: () => void
  onClose: () => void
}

/** Who should end, each with a reason and a day that can be corrected; ended only when somebody says so. */
export function EndingDialog({ ending, onChanged, onClose }: EndingDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [chosen, setChosen] = useState(() => ending.map(({ id }) => id))
  const [days, setDays] = useState<Record<number, string>>({})

  const end = () =>
    run(async () => {
      const members = ending
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, endedOn, reason }) => ({ id, endedOn: days[id] ?? endedOn, reason }))
      const { count } = await call('committee.end', { members })
      void message.success(`已登记 ${count} 人离任。如有误,可以撤销`)
      onChanged()
      onClose()
    })

  return (
    <Modal
      open
      title="待确认离任的家委会成员"
      width={920}
      style={{ top: 40 }}
      okText={`确认离任(${chosen.length})`}
      okButtonProps={{ disabled: chosen.length === 0, loading: busy }}
      cancelText="暂不处理"
      onOk={() => void end()}
      onCancel={onClose}
    >
      <p className="hint">
        这些成员的孩子已经毕业、转出或删除,或者任期已满。核对后确认离任;还要继续任职的,去掉勾选,再用“换届”登记新任期。
      </p>
      <Table<EndingMember>
        aria-label="待确认离任的成员"
        size="small"
        rowKey="id"
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        dataSource={ending}
        rowSelection={{
          selectedRowKeys: chosen,
          onChange: (keys) => setChosen(keys as number[]),
          getCheckboxProps: ({ memberName }) => ({ 'aria-label': `选中${memberName}` })
        }}
        columns={[
          ...memberColumns<EndingMember>(),
          { title: '原因', dataIndex: 'reason', width: 96 },
          {
            title: '离任日期',
            width: 130,
            render: (_, { id, memberName, endedOn }) => (
              <DayInput
                label={`${memberName}离任日期`}
                day={days[id] ?? endedOn}
                onDay={(day) => setDays((now) => ({ ...now, [id]: day ?? endedOn }))}
              />
            )
          }
        ]}
      />
    </Modal>
  )
}
