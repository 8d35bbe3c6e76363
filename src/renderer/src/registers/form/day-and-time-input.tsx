import { readClockTime } from '@shared/rules/clock-times'
import { daysLater } from '@shared/rules/calendar'
import { readTypedDate, weekdayOf } from '@shared/rules/typed-dates'
import { UnderstoodInput } from './understood-input'

interface TextInputProps {
  label: string
  text: string
  onText: (text: string) => void
}

/** A day: 昨天, 10.8 and full dates are understood, ↑ and ↓ go on by a day. `past` as of `readTypedDate`. */
export function DayOfRecordInput({
  today,
  past,
  ...props
}: TextInputProps & { today: string; past: boolean }) {
  const read = (text: string) => readTypedDate(text, today, past)
  return (
    <UnderstoodInput
      {...props}
      read={read}
      remark={weekdayOf}
      step={(text, by) => {
        const day = read(text)
        return day === null ? today : daysLater(day, by)
      }}
      placeholder={past ? '例:10.8、昨天' : '例:10.8'}
    />
  )
}

/** A time of day: 1900 and 下午7点 are understood as 19:00; other words stay. */
export function ClockInput(props: TextInputProps) {
  return <UnderstoodInput {...props} read={readClockTime} placeholder="例:19:00、下午7点" />
}
