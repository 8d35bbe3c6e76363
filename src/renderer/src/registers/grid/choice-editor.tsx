import { Select } from 'antd'
import type { CustomCellEditorProps } from 'ag-grid-react'

/** Chooses a word in the cell: the list is open at once, and choosing is done with one click or Enter. */
export function ChoiceEditor(props: CustomCellEditorProps<unknown, string> & { choices: string[] }) {
  function choose(word: string) {
    props.onValueChange(word)
    // The grid takes the value over after this render.
    setTimeout(() => props.stopEditing())
  }
  return (
    <Select
      className="choice-editor"
      classNames={{ popup: { root: 'ag-custom-component-popup' } }}
      popupMatchSelectWidth={false}
      autoFocus
      defaultOpen
      size="small"
      value={props.value ?? ''}
      onChange={choose}
      options={['', ...props.choices].map((word) => ({ value: word, label: word || '(空白)' }))}
    />
  )
}
