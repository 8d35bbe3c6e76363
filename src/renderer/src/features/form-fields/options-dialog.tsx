import { useState } from 'react'
import { App, Button, Input, Modal, Space } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { FieldChoice } from '@shared/api/session'
import type { FieldDeclaration } from '@shared/registers'
import { enterDialog } from '../../ui/enter-dialog'
import { leftOptions, offeredOptions } from './choices'

interface OptionsDialogProps {
  field: FieldDeclaration
  choice: FieldChoice
  onOptions: (options: string[]) => void
  onClose: () => void
}

/** Which words a field offers, in which order. Words that are taken away stay in the records that hold them. */
export function OptionsDialog({ field, choice, onOptions, onClose }: OptionsDialogProps) {
  const { message } = App.useApp()
  const [options, setOptions] = useState(() => offeredOptions(field, choice))
  const [own, setOwn] = useState('')
  const left = leftOptions(field, choice, options)

  function add() {
    const word = own.trim()
    if (word === '') return
    if (options.includes(word)) void message.warning(`已经有“${word}”了`)
    else setOptions([...options, word])
    setOwn('')
  }
  function move(from: number, to: number) {
    const moved = options.filter((_, place) => place !== from)
    moved.splice(to, 0, options[from] ?? '')
    setOptions(moved)
  }

  return (
    <Modal
      title={`“${choice.label ?? field.label}”的选项`}
      open
      style={{ top: 40 }}
      onCancel={onClose}
      afterOpenChange={enterDialog}
      onOk={() => onOptions(options)}
      okText="确定"
      okButtonProps={{ disabled: options.length === 0 }}
      cancelText="取消"
    >
      <div className="option-lines" role="list" aria-label="现有选项">
        {options.map((option, place) => (
          <div key={option} role="listitem" className="option-line">
            <span>{option}</span>
            <Button
              type="text"
              size="small"
              aria-label={`上移${option}`}
              icon={<ArrowUpOutlined aria-hidden />}
              disabled={place === 0}
              onClick={() => move(place, place - 1)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`下移${option}`}
              icon={<ArrowDownOutlined aria-hidden />}
              disabled={place === options.length - 1}
              onClick={() => move(place, place + 1)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`去掉${option}`}
              icon={<CloseOutlined aria-hidden />}
              onClick={() => setOptions(options.filter((other) => other !== option))}
            />
          </div>
        ))}
      </div>
      <Space.Compact style={{ width: '100%', margin: '8px 0' }}>
        <Input
          aria-label="增加的选项"
          placeholder="学校自己的选项"
          maxLength={40}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && add()}
        />
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          增加
        </Button>
      </Space.Compact>
      {left.length > 0 && (
        <div>
          <p className="hint">不再提供的选项(以前登记过的内容不变),点一下可以放回去:</p>
          <Space wrap size={[8, 8]}>
            {left.map((option) => (
              <Button
                key={option}
                size="small"
                type="dashed"
                onClick={() => setOptions([...options, option])}
              >
                {option}
              </Button>
            ))}
          </Space>
        </div>
      )}
    </Modal>
  )
}
