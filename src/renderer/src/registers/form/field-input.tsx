import type { KeyboardEvent } from 'react'
import { AutoComplete, Button, Input, Select, Tooltip } from 'antd'
import { EyeOutlined } from '@ant-design/icons'
import { choicesOf, type KeyedField } from '../fields'
import { ChoicesInput } from './choices-input'

interface FieldInputProps {
  field: KeyedField
  /** Names the control for screen readers; the label stands beside it. */
  label: string
  text: string
  onText: (text: string) => void
  classNames: string[]
  readOnly?: boolean
  /** Given while the text is the masked form: asks for the full value. */
  onReveal?: () => void
}

/** The control for one field, by its kind. Every kind takes text in the forms an import takes. */
export function FieldInput(props: FieldInputProps) {
  const { field, text, label } = props
  if (props.onReveal) {
    const show = field.sensitive ? '查看' : '显示'
    return (
      <Input
        aria-label={label}
        value={text}
        readOnly
        suffix={
          <Tooltip title="查看完整内容会记入操作记录">
            <Button
              type="link"
              size="small"
              className="reveal"
              aria-label={`${show}${label}`}
              icon={<EyeOutlined aria-hidden />}
              onClick={props.onReveal}
            >
              {show}
            </Button>
          </Tooltip>
        }
      />
    )
  }
  if (field.kind === 'choices') return <ChoicesInput {...props} />
  if (props.readOnly) return <Input aria-label={label} value={text} readOnly />
  const choices = choicesOf(field)
  /** The number of a word chooses it, where no other text is being typed. */
  function chooseByNumber(event: KeyboardEvent) {
    const word = choices?.[Number(event.key) - 1]
    if (
      !word ||
      event.nativeEvent.isComposing ||
      !/^[1-9]$/.test(event.key) ||
      (text !== '' && !choices.includes(text))
    )
      return
    event.preventDefault()
    props.onText(word)
  }
  if (choices && !field.open) {
    return (
      <Select
        aria-label={label}
        style={{ width: '100%' }}
        allowClear
        value={text || undefined}
        onKeyDown={chooseByNumber}
        onChange={(chosen?: string) => props.onText(chosen ?? '')}
        options={choices.map((word) => ({ value: word, label: word }))}
      />
    )
  }
  if (choices || field.kind === 'schoolClass') {
    const words = choices ?? props.classNames
    const offered = words.includes(text) ? [text, ...words.filter((word) => word !== text)] : words
    return (
      <AutoComplete
        aria-label={label}
        value={text}
        onChange={(typed: string) => props.onText(typed ?? '')}
        options={offered.map((word) => ({ value: word }))}
        onKeyDown={chooseByNumber}
        showSearch={{
          filterOption: (typed, option) => words.includes(typed) || (option?.value ?? '').includes(typed)
        }}
        placeholder={field.kind === 'schoolClass' ? '例:三(2)班' : undefined}
      />
    )
  }
  if (field.kind === 'longText') {
    return (
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        onChange={(event) => props.onText(event.target.value)}
      />
    )
  }
  return (
    <Input
      aria-label={label}
      value={text}
      placeholder={field.kind === 'date' ? '例:2015-09-01' : undefined}
      onChange={(event) => props.onText(event.target.value)}
    />
  )
}
