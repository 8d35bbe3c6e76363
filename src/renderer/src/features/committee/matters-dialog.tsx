import { useState } from 'react'
import { Button, Modal, Segmented } from 'antd'
import type { OpenMatter } from '@shared/api/committee'
import { AnswerDialog } from './answer-dialog'
import { MatterTable } from './matter-table'

interface MattersDialogProps {
  matters: readonly OpenMatter[]
  schoolYear: number
  onChanged: () => void
  onClose: () => void
}

const CHOICES = ['全部', '已超期', '久未答复'] as const

/** Everything that parents raised and nobody has finished, of all meetings, to be answered. */
export function MattersDialog({ matters, schoolYear, onChanged, onClose }: MattersDialogProps) {
  const [only, setOnly] = useState<(typeof CHOICES)[number]>('全部')
  const [answering, setAnswering] = useState<OpenMatter | null>(null)
  const shown = matters.filter(({ lateness }) => only === '全部' || lateness === only)
  return (
    <Modal
      open
      title={`家长意见办理:还有 ${matters.length} 条没有办结`}
      width="min(1180px, 96vw)"
      style={{ top: 24 }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <Segmented
        size="small"
        aria-label="看哪些意见"
        options={[...CHOICES]}
        value={only}
        onChange={setOnly}
        style={{ marginBottom: 8 }}
      />
      <MatterTable
        label="没有办结的意见"
        matters={shown}
        ofMeetings
        emptyText={only === '全部' ? '家长的意见都办结了' : '没有这样的意见'}
        actions={(matter) => (
          <Button type="link" size="small" onClick={() => setAnswering(matter)}>
            答复
          </Button>
        )}
      />
      {answering && (
        <AnswerDialog
          matter={answering}
          schoolYear={schoolYear}
          onAnswered={onChanged}
          onClose={() => setAnswering(null)}
        />
      )}
    </Modal>
  )
}
