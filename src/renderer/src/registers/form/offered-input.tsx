import { AutoComplete } from 'antd'

interface OfferedInputProps {
  label: string
  text: string
  onText: (text: string) => void
  offered: readonly string[]
}

/** A line of text with values that were typed here before: ↓ opens them, and what is typed narrows them. */
export function OfferedInput({ label, text, onText, offered }: OfferedInputProps) {
  return (
    <AutoComplete
      aria-label={label}
      value={text}
      defaultActiveFirstOption={false}
      options={offered.map((word) => ({ value: word }))}
      showSearch={{
        filterOption: (typed, option) => offered.includes(typed) || (option?.value ?? '').includes(typed)
      }}
      onChange={(typed: string) => onText(typed ?? '')}
    />
  )
}
