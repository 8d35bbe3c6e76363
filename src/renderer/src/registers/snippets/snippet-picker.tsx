import { useRef } from 'react'
import { type InputRef, Modal } from 'antd'
import { SnippetChooser } from './snippet-chooser'

interface SnippetPickerProps {
  open: boolean
  /** The chosen text of the field, or all of it: what can be kept as a snippet. */
  text: string
  onInsert: (text: string) => void
  onClose: () => void
}

/** The sentences somebody keeps, over the field they go into: found by words, pinyin or initials, by keyboard alone. */
export function SnippetPicker(props: SnippetPickerProps) {
  const input = useRef<InputRef>(null)
  return (
    <Modal
      title="常用语"
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      width={640}
      destroyOnHidden
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <SnippetChooser {...props} input={input} />
    </Modal>
  )
}
