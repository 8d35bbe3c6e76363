import { Select, Space } from 'antd'
import { isMonthAndDay } from '@shared/rules/terms'

interface MonthDayInputProps {
  label: string
  /** The months that are offered, in this order. */
  months: readonly number[]
  /** `MM-DD`; given by the form. */
  value?: string
  onChange?: (value: string) => void
}

/** A day of every year: its month and its day. */
export function MonthDayInput({ label, months, value = '01-01', onChange }: MonthDayInputProps) {
  const [month = 1, day = 1] = value.split('-').map(Number)
  const days = Array.from({ length: 31 }, (_, at) => at + 1).filter((one) =>
    isMonthAndDay(inText(month, one))
  )
  /** A month that is too short takes its last day. */
  function chooseMonth(next: number) {
    let last = day
    while (!isMonthAndDay(inText(next, last))) last--
    onChange?.(inText(next, last))
  }
  return (
    <Space>
      <Select
        aria-label={`${label}:月`}
        style={{ width: 84 }}
        value={month}
        options={months.map((one) => ({ value: one, label: `${one}月` }))}
        onChange={chooseMonth}
      />
      <Select
        aria-label={`${label}:日`}
        style={{ width: 84 }}
        value={day}
        options={days.map((one) => ({ value: one, label: `${one}日` }))}
        onChange={(next) => onChange?.(inText(month, next))}
      />
    </Space>
  )
}

function inText(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
