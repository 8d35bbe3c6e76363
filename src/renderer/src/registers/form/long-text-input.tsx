import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { SnippetPicker } from '../snippets/snippet-picker'

interface LongTextInputProps {
  label: string
  text: string
  onText: (text: string) => void
}

/** A text of several lines, into which kept sentences can be inserted (Alt+J). */
export function LongTextInput({ label, text, onText }: LongTextInputProps) {
  const field = useRef<TextAreaRef>(null)
  const area = () => field.current?.resizableTextArea?.textArea
  /** Where the cursor stands, or what is chosen, while the snippets are open. */
  const [place, setPlace] = useState<{ from: number; to: number } | null>(null)

  function open() {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = area() ?? {}
    setPlace({ from, to })
  }
  function close(cursor: number | undefined) {
    setPlace(null)
    // After the dialog has given the keyboard back and the new text stands in the field.
    setTimeout(() => {
      area()?.focus()
      if (cursor !== undefined) area()?.setSelectionRange(cursor, cursor)
    })
  }
  function insert(snippet: string) {
    const { from, to } = place ?? { from: text.length, to: text.length }
    onText(text.slice(0, from) + snippet + text.slice(to))
    close(from + snippet.length)
  }
  function key(event: KeyboardEvent) {
    if (!event.altKey || event.code !== 'KeyJ') return
    event.preventDefault()
    open()
  }

  const chosen = place ? text.slice(place.from, place.to) : ''
  return (
    <div className="long-text">
      <Button type="link" size="small" tabIndex={-1} className="snippet-button" title="Alt+J" onClick={open}>
        常用语
      </Button>
      <Input.TextArea
        ref={field}
        aria-label={label}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={key}
      />
      <SnippetPicker
        open={place !== null}
        text={chosen || text}
        onInsert={insert}
        onClose={() => close(place?.to)}
      />
    </div>
  )
}
