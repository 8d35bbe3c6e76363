import { useState } from 'react'
import { App, Button, Input, Modal, Table } from 'antd'
import { ArrowLeftOutlined } from '@ant-design/icons'
import type { FollowUp } from '@shared/api/visits'
import { call } from '../../api'
import { studentColumn } from '../../registers/student-column'
import { useAction } from '../../ui/use-action'

interface FollowUpsPageProps {
  followUps: FollowUp[]
  where: string
  onChanged: () => void
  onOpenRecord: (id: number) => void
  onOpenStudent: (studentId: number) => void
  onClose: () => void
}

/** What was promised on visits and waits to be done, the longest overdue first. */
export function FollowUpsPage(props: FollowUpsPageProps) {
  const [finishing, setFinishing] = useState<FollowUp | null>(null)
  return (
    <>
      <section
        className="register-cover"
        aria-label="家访跟进"
        onKeyDown={({ key }) => key === 'Escape' && props.onClose()}
      >
        <header className="cover-head">
          <Button autoFocus icon={<ArrowLeftOutlined aria-hidden />} onClick={props.onClose}>
            返回家访
          </Button>
          <strong>{props.where} 待跟进</strong>
          <span className="hint">家访时约好的事,到了日期还没有完成;点姓名打开学生档案</span>
        </header>
        <Table<FollowUp>
          className="visit-plan"
          size="small"
          rowKey="id"
          pagination={{ pageSize: 14, showSizeChanger: false, hideOnSinglePage: true, size: 'small' }}
          dataSource={props.followUps}
          locale={{ emptyText: '没有待跟进的家访' }}
          onRow={({ id }) => ({ onDoubleClick: () => props.onOpenRecord(id) })}
          columns={[
            { title: '跟进日期', dataIndex: 'followUpDate', width: 110 },
            {
              title: '已过',
              width: 80,
              render: (_, { daysOverdue }) =>
                daysOverdue > 0 ? <span className="field-error">{daysOverdue} 天</span> : '今天'
            },
            studentColumn(props.onOpenStudent),
            { title: '班级', dataIndex: 'className', width: 90 },
            { title: '后续跟进', dataIndex: 'followUp' },
            { title: '家访时间', dataIndex: 'visitDate', width: 110 },
            { title: '家访教师', dataIndex: 'teachers', width: 120 },
            {
              title: '办理',
              width: 160,
              render: (_, followUp) => (
                <>
                  <Button
                    size="small"
                    type="primary"
                    ghost
                    disabled={!followUp.mayWrite}
                    aria-label={`已完成 ${followUp.name}`}
                    onClick={() => setFinishing(followUp)}
                  >
                    已完成
                  </Button>
                  <Button type="link" size="small" onClick={() => props.onOpenRecord(followUp.id)}>
                    查看家访
                  </Button>
                </>
              )
            }
          ]}
        />
      </section>
      {finishing && (
        <FinishDialog
          followUp={finishing}
          onClose={() => setFinishing(null)}
          onDone={() => {
            setFinishing(null)
            props.onChanged()
          }}
        />
      )}
    </>
  )
}

interface FinishDialogProps {
  followUp: FollowUp
  onClose: () => void
  onDone: () => void
}

/** That what was promised is done, with what came of it. */
function FinishDialog({ followUp, onClose, onDone }: FinishDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [result, setResult] = useState('')
  const { id, version } = followUp
  const finish = () =>
    run(async () => {
      const values = { followUpState: '已完成', ...(result.trim() ? { followUpResult: result } : {}) }
      await call('records.update', {
        register: 'home_visits',
        origin: 'form',
        changes: [{ id, version, values }]
      })
      void message.success('已完成跟进')
      onDone()
    })
  return (
    <Modal
      title={`完成跟进:${followUp.name}`}
      open
      onCancel={onClose}
      okText="已完成"
      cancelText="取消"
      okButtonProps={{ loading: busy }}
      onOk={() => void finish()}
    >
      <p className="hint">{followUp.followUp}</p>
      <Input.TextArea
        autoFocus
        aria-label="跟进结果"
        placeholder="跟进结果(可以不填)"
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={result}
        onChange={({ target }) => setResult(target.value)}
      />
    </Modal>
  )
}
