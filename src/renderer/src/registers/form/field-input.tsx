import type { KeyboardEvent } from 'react'
import { AutoComplete, Button, Input, Select, Tooltip } from 'antd'
import { EyeOutlined } from '@ant-design/icons'
import { choicesOf, type KeyedField } from '../fields'
import { ChoicesInput } from './choices-input'
import { ClockInput, DayOfRecordInput } from './day-and-time-input'
import type { FieldHelp } from './field-help'
import { LongTextInput } from './long-text-input'
import { OfferedInput } from './offered-input'
import { WordsInput } from './words-input'

interface FieldInputProps {
  field: KeyedField
  /** Names the control for screen readers; the label stands beside it. */
  label: string
  text: string
  onText: (text: string) => void
  classNames: string[]
  readOnly?: boolean
  /** What spares typing, in the forms of records of which there are many. */
  help?: FieldHelp | undefined
  /** Given while the text is the masked form: asks for the full value. */
  onReveal?: () => void
}

/** The control for one field, by its kind. Every kind takes text in the forms an import takes. */
export function FieldInput(props: FieldInputProps) {
  const { field, text, label, help } = props
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
  if (help && field.of === 'computed') return <output aria-label={label}>{text || '—'}</output>
  if (field.kind === 'choices' && field.options) return <ChoicesInput {...props} />
  if (props.readOnly) return <Input aria-label={label} value={text} readOnly />
  const plain = { label, text, onText: props.onText }
  if (field.kind === 'choices') return <WordsInput {...plain} offered={help?.offered ?? []} />
  if (field.clock) return <ClockInput {...plain} />
  if (help && field.kind === 'date') return <DayOfRecordInput {...plain} {...help} />
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
    const words = choices ? [...new Set([...choices, ...(help?.offered ?? [])])] : props.classNames
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
        placeholder={field.kind === 'schoolClass' ? '例:三(2)班' : help && '选择或填写'}
      />
    )
  }
  if (field.kind === 'longText') return <LongTextInput {...plain} />
  if (help && help.offered.length > 0) return <OfferedInput {...plain} offered={help.offered} />
  return (
    <Input
      aria-label={label}
      value={text}
      placeholder={field.kind === 'date' ? '例:2015-09-01' : undefined}
      onChange={(event) => props.onText(event.target.value)}
    />
  )
}
