import { useState } from 'react'
import { Input } from 'antd'
import { readDate } from '@shared/rules/dates'

interface DayInputProps {
  label: string
  /** `YYYY-MM-DD` */
  day: string
  /** Null where the field was emptied. */
  onDay: (day: string | null) => void
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day, typed in any form a list may have: 2026.6.30, 2026年6月30日. Taken over with Enter or on leaving. */
export function DayInput({ label, day, onDay }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? day : (readDate(typed, { date1904: false }).value ?? '')
  const wrong = typed !== null && typed.trim() !== '' && !DAY.test(read)

  function take() {
    if (typed === null || wrong) return
    setTyped(null)
    if (typed.trim() === '') onDay(null)
    else if (read !== day) onDay(read)
  }

  return (
    <Input
      size="small"
      aria-label={label}
      style={{ width: 110 }}
      status={wrong ? 'error' : undefined}
      title={wrong ? '日期请写成 2026-06-30 的样子' : undefined}
      value={typed ?? day}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
