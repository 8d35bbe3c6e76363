import { useState } from 'react'
import { App, Modal } from 'antd'
import { registers } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { type KeyedField } from '../../registers/fields'
import { FieldLine } from '../../registers/form/field-line'
import { useAction } from '../../ui/use-action'
import type { ListedMatter } from './matter-table'
import { meetingText } from './open-matters'

const { fields } = registers.committee_meetings.collections.matters
const KEYS = [
  'matter',
  'raisedBy',
  'answer',
  'responsible',
  'deadline',
  'state',
  'closedOn',
  'result'
] as const
type Key = (typeof KEYS)[number]
const FIELDS: (KeyedField & { key: Key })[] = KEYS.map((key) => ({ ...fields[key], key, width: undefined }))

interface AnswerDialogProps {
  matter: ListedMatter
  schoolYear: number
  onAnswered: (meeting: ShownRecord) => void
  onClose: () => void
}

/** The answer to one matter: what the school says, who sees to it until when, and how it ended. */
export function AnswerDialog({ matter, schoolYear, onAnswered, onClose }: AnswerDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const before: Record<Key, string> = matter
  const [texts, setTexts] = useState<Record<Key, string>>(matter)

  const save = () =>
    run(async () => {
      const changes: Partial<Record<Exclude<Key, 'matter'>, string | null>> & { matter?: string } = {}
      for (const key of KEYS) {
        const text = texts[key].trim()
        if (text === before[key]) continue
        if (key === 'matter') changes.matter = text
        else changes[key] = text === '' ? null : text
      }
      if (Object.keys(changes).length === 0) return onClose()
      const { register, id, position } = matter
      const place = { register, id, position, matter: matter.matter }
      onAnswered(await call('matters.update', { ...place, changes, schoolYear }))
      void message.success('已保存')
      onClose()
    })

  return (
    <Modal
      open
      title={`意见与答复:${meetingText(matter)}`}
      width={760}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div
        className="form-grid"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void save()
        }}
      >
        {FIELDS.map((field) => (
          <FieldLine
            key={field.key}
            field={field}
            text={texts[field.key]}
            doubts={[]}
            classNames={[]}
            readOnly={false}
            onText={(text) => setTexts((now) => ({ ...now, [field.key]: text }))}
            onReveal={() => undefined}
          />
        ))}
      </div>
      <p className="hint">办结时不填办结日期,就记今天。Ctrl+Enter 保存。</p>
    </Modal>
  )
}
