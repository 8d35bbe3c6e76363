import { useState } from 'react'
import { Alert, App, Form, Input, Modal } from 'antd'
import type { Summary, SummaryQuestion } from '@shared/api/summary'
import { call } from '../../api'
import { enterDialog } from '../../ui/enter-dialog'
import { useAction } from '../../ui/use-action'

interface SendDialogProps {
  open: boolean
  summary: Summary
  question: SummaryQuestion
  onSent: () => void
  onClose: () => void
}

/** Asks whom a report goes to, and keeps it as it is now. */
export function SendDialog({ open, summary, question, onSent, onClose }: SendDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [recipient, setRecipient] = useState('')
  const [note, setNote] = useState('')
  const wrong = summary.differences.length

  const send = () =>
    run(async () => {
      await call('snapshots.send', { ...question, recipient: recipient.trim(), note: note.trim() })
      void message.success('已存档。以后可以在“上报存档”里打开,也可以与现在的数据比较')
      onSent()
    })
  return (
    <Modal
      title="存档上报"
      open={open}
      onCancel={onClose}
      onOk={() => void send()}
      okText="存档"
      cancelText="取消"
      okButtonProps={{ disabled: recipient.trim() === '' }}
      confirmLoading={busy}
      afterOpenChange={enterDialog}
      afterClose={() => {
        setRecipient('')
        setNote('')
      }}
      destroyOnHidden
    >
      <p>
        {summary.title}(截至 {summary.asOf}
        )。存档后,这些数字和每个数字背后的名单就固定下来,以后学生转学、改名、删除都不影响。
      </p>
      {wrong > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还有 ${wrong} 处对不上,建议先改正再上报;仍要存档的,对不上的地方会一起存下来。`}
        />
      )}
      <Form layout="vertical" className="summary-send">
        <Form.Item label="上报给" required>
          <Input
            aria-label="上报给"
            placeholder="例:区教体局"
            maxLength={60}
            value={recipient}
            onChange={({ target }) => setRecipient(target.value)}
            onPressEnter={() => recipient.trim() !== '' && void send()}
          />
        </Form.Item>
        <Form.Item label="说明">
          <Input.TextArea
            aria-label="说明"
            placeholder="例:学年末统计,应某某通知要求"
            maxLength={500}
            rows={3}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
