import { type KeyboardEvent, useState } from 'react'
import { Input } from 'antd'

interface UnderstoodInputProps {
  label: string
  /** As it is stored, or as it was typed where that was not understood. */
  text: string
  onText: (text: string) => void
  /** What a text means, in its stored form; null for what means nothing. */
  read: (text: string) => string | null
  /** What is said behind a value that was understood, such as the day of the week. */
  remark?: (value: string) => string
  /** The next value (1) or the one before (-1), by ↑ and ↓. */
  step?: (text: string, by: 1 | -1) => string
  placeholder?: string | undefined
}

/**
 * A text that is understood while it is typed: what it means stands behind it, is what the form holds, and takes its
 * place when the field is left.
 */
export function UnderstoodInput(props: UnderstoodInputProps) {
  const { text, onText, read, remark, step } = props
  const [typed, setTyped] = useState<string | null>(null)
  const value = read(typed ?? text)
  const says = value === null ? '' : [value === (typed ?? text) ? '' : value, remark?.(value) ?? ''].join(' ')

  function type(next: string) {
    setTyped(next)
    onText(read(next) ?? next)
  }
  function key(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null
    if (by === null || !step || event.nativeEvent.isComposing) return
    event.preventDefault()
    setTyped(null)
    onText(step(value ?? text, by))
  }

  return (
    <Input
      aria-label={props.label}
      value={typed ?? text}
      placeholder={props.placeholder}
      suffix={<span className="understood">{says.trim()}</span>}
      onChange={(event) => type(event.target.value)}
      onKeyDown={key}
      onBlur={() => setTyped(null)}
    />
  )
}
