import { type KeyboardEvent, type RefObject } from 'react'
import { Button, Checkbox, Input } from 'antd'
import type { AttendanceRow } from '@shared/api/gatherings'
import { hasCome, isAbsent } from '@shared/rules/attendance'
import { asMember, type Typed } from './use-attendance'

interface ChildDetailsProps {
  /** What is typed about the child; Enter in the list comes here. */
  details: RefObject<HTMLDivElement | null>
  row: AttendanceRow
  readOnly: boolean
  onType: (typed: Typed) => void
  /** Enter or Esc: back to the list, with Enter to the next child. */
  onDone: (next: boolean) => void
  onRemove: () => void
}

/** What is known of one child beside the tick: who came and whether late, or why nobody did. */
export function ChildDetails({ details, row, readOnly, onType, onDone, onRemove }: ChildDetailsProps) {
  const member = asMember(row)
  function pressed(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    onDone(event.key === 'Enter')
  }
  const text = (label: string, key: 'parentName' | 'absentReason' | 'makeUpNote', width: number) => (
    <label>
      {label}{' '}
      <Input
        size="small"
        aria-label={label}
        style={{ width }}
        maxLength={200}
        disabled={readOnly}
        value={row[key] ?? ''}
        onKeyDown={pressed}
        onChange={({ target }) => onType({ [key]: target.value === '' ? null : target.value })}
      />
    </label>
  )
  return (
    <div ref={details} className="child-details" role="group" aria-label="这名学生">
      <strong>{row.name}</strong>
      {isAbsent(member) && text('缺席原因', 'absentReason', 200)}
      {isAbsent(member) && row.makeUp && text('补访情况', 'makeUpNote', 200)}
      {hasCome(member) && text('家长姓名', 'parentName', 120)}
      {hasCome(member) && (
        <Checkbox
          checked={row.late === true}
          disabled={readOnly}
          onChange={({ target }) => onType({ late: target.checked ? true : null })}
        >
          迟到
        </Checkbox>
      )}
      {!hasCome(member) && !isAbsent(member) && <span className="hint">还没有登记,按 1–6 登记</span>}
      {!readOnly && (
        <Button size="small" type="text" onClick={onRemove} title="不该到会的学生,例如后来才转来的">
          移出名单
        </Button>
      )}
    </div>
  )
}
