import { useCallback } from 'react'
import { Button, Modal, Table } from 'antd'
import type { AbsentFamily, GatheringKey } from '@shared/api/gatherings'
import { call } from '../../api'
import { type ClassChoice, whereOf } from '../../registers/class-choice'
import type { RegisterBarProps } from '../../registers/register-bar'
import { formatClassName } from '@shared/rules/class-names'
import { useEverybody } from '../../session'
import { useLoaded } from '../../ui/use-loaded'

interface AbsentDialogProps extends RegisterBarProps {
  onClose: () => void
  onOpen: (id: number) => void
}

/** The families that did not come and were not told yet; a line leads to the attendance, where they are told. */
export function AbsentDialog({ register, schoolYear, choice, changes, onClose, onOpen }: AbsentDialogProps) {
  const key = register.key as GatheringKey
  const everybody = useEverybody()
  const load = useCallback(() => call('gatherings.absent', { schoolYear }), [schoolYear])
  const { value } = useLoaded(load, changes)
  const families = value?.filter((one) => one.register === key && isIn(choice, one))
  return (
    <Modal
      title={`缺席待补访:${whereOf(choice, everybody)}`}
      open
      onCancel={onClose}
      footer={null}
      width={860}
      style={{ top: 24 }}
    >
      <Table<AbsentFamily>
        size="small"
        rowKey={({ id, position }) => `${id} ${position}`}
        loading={!families}
        dataSource={families}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ y: 'calc(100vh - 240px)' }}
        locale={{ emptyText: '没有待补访的家长' }}
        columns={[
          { title: '日期', dataIndex: 'date', width: 110 },
          { title: '班级', dataIndex: 'className', width: 90 },
          { title: '学生姓名', dataIndex: 'name', width: 100 },
          { title: '名称', dataIndex: 'title' },
          { title: '缺席原因', dataIndex: 'absentReason', width: 140 },
          {
            title: '',
            key: 'open',
            width: 90,
            render: (_, { id }) => (
              <Button size="small" onClick={() => onOpen(id)}>
                去补访
              </Button>
            )
          }
        ]}
      />
    </Modal>
  )
}

function isIn({ grade, classNo }: ClassChoice, { className }: AbsentFamily): boolean {
  if (grade === undefined) return true
  const name = formatClassName(grade, classNo ?? 1)
  return classNo === undefined ? className.startsWith(name.replace(/\d.*$/, '')) : className === name
}
