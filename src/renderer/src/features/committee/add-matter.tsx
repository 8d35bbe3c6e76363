import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Input, type InputRef } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { MemberValues } from '@shared/registers'

interface AddMatterProps {
  busy: boolean
  /** Whether it was stored. */
  onAdd: (matter: MemberValues) => Promise<boolean>
}

const EMPTY = { matter: '', raisedBy: '', responsible: '', deadline: '' }
const FIELDS: { key: keyof typeof EMPTY; label: string; width?: number }[] = [
  { key: 'matter', label: '意见或建议' },
  { key: 'raisedBy', label: '提出人', width: 100 },
  { key: 'responsible', label: '责任人', width: 100 },
  { key: 'deadline', label: '答复时限', width: 130 }
]

/** One more matter, typed in a line: Enter stores it, and the next can be typed at once. */
export function AddMatter({ busy, onAdd }: AddMatterProps) {
  const [texts, setTexts] = useState(EMPTY)
  const first = useRef<InputRef>(null)

  async function add() {
    if (busy || texts.matter.trim() === '') return first.current?.focus()
    const given = Object.entries(texts).filter(([, text]) => text.trim() !== '')
    if (!(await onAdd({ ...Object.fromEntries(given), state: '待答复' }))) return
    setTexts(EMPTY)
    first.current?.focus()
  }
  function key(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void add()
  }

  return (
    <div className="add-matter" role="group" aria-label="记一条意见" onKeyDown={key}>
      {FIELDS.map(({ key: name, label, width }) => (
        <Input
          key={name}
          ref={name === 'matter' ? first : undefined}
          aria-label={label}
          placeholder={label}
          value={texts[name]}
          style={width ? { width, flex: 'none' } : undefined}
          onChange={({ target }) => setTexts((now) => ({ ...now, [name]: target.value }))}
        />
      ))}
      <Button icon={<PlusOutlined aria-hidden />} loading={busy} onClick={() => void add()}>
        记下意见
      </Button>
    </div>
  )
}
