import { useEffect, useRef } from 'react'
import type { CustomCellEditorProps } from 'ag-grid-react'
import type { KeyedField } from '../fields'
import { ChoicesInput } from '../form/choices-input'

/** Several words of a list as boxes below the cell, as in the form; Enter takes them over. */
export function ChoicesEditor(props: CustomCellEditorProps<unknown, string> & { field: KeyedField }) {
  const { field } = props
  const boxes = useRef<HTMLDivElement>(null)
  useEffect(() => boxes.current?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus(), [])
  return (
    <div ref={boxes} className="choices-editor">
      <ChoicesInput
        field={field}
        label={field.label}
        text={props.value ?? ''}
        onText={(text) => props.onValueChange(text)}
      />
    </div>
  )
}
