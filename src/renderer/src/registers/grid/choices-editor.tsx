import { useEffect, useRef, useState } from 'react'
import type { CustomCellEditorProps } from 'ag-grid-react'
import type { KeyedField } from '../fields'
import { choiceWords, toggleWord, wordOfKey } from '../form/choice-words'
import { ChoicesInput } from '../form/choices-input'

/** Several words of a list as boxes below the cell, as in the form; Enter takes them over. */
export function ChoicesEditor(props: CustomCellEditorProps<unknown, string> & { field: KeyedField }) {
  const { field, onValueChange } = props
  // Kept here too: the next key may come before the grid hands the value back.
  const [text, setText] = useState(() => textAtFirst(props))
  const boxes = useRef<HTMLDivElement>(null)
  useEffect(() => boxes.current?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus(), [])
  useEffect(() => onValueChange(text), [onValueChange, text])
  return (
    <div ref={boxes} className="choices-editor">
      <ChoicesInput field={field} label={field.label} text={text} onText={setText} />
    </div>
  )
}

/** What the cell holds, with the box ticked whose number was typed into the cell. */
function textAtFirst({
  field,
  value,
  eventKey
}: CustomCellEditorProps<unknown, string> & { field: KeyedField }) {
  const text = value ?? ''
  const word = wordOfKey(choiceWords(field, text).words, eventKey ?? '')
  return word === undefined ? text : toggleWord(field, text, word)
}
