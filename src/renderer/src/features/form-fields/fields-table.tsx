import { useMemo, useState } from 'react'
import { Button, Checkbox, Input, Table } from 'antd'
import type { FieldChoice } from '@shared/api/session'
import type { RegisterDeclaration } from '@shared/registers'
import { changeable } from '@shared/registers/customise'
import { blocksOf, type KeyedField } from '../../registers/fields'
import { asShipped, type Choices, choiceOf, isChanged, offeredOptions, withChoice } from './choices'
import { OptionsDialog } from './options-dialog'

interface FieldsTableProps {
  register: RegisterDeclaration
  choices: Choices
  onChoices: (choices: Choices) => void
}

interface Line {
  field: KeyedField
  block: string
  /** How many lines its block has, at the first of them; else 0. */
  span: number
}

/** The fields of a register by block, with what the school wants to call them, see and require. */
export function FieldsTable({ register, choices, onChoices }: FieldsTableProps) {
  const [opened, setOpened] = useState<KeyedField | null>(null)
  const lines = useMemo(() => linesOf(register), [register])
  const chosen = (field: KeyedField) => choiceOf(choices, { register: register.key, key: field.key })
  const choose = (field: KeyedField, change: FieldChoice) =>
    onChoices(withChoice(choices, { register: register.key, key: field.key }, change))

  return (
    <>
      <Table<Line>
        size="small"
        bordered
        pagination={false}
        rowKey={({ field }) => field.key}
        dataSource={lines}
        sticky={{ offsetHeader: -20 }}
        columns={[
          {
            title: '分组',
            dataIndex: 'block',
            width: 110,
            onCell: ({ span }) => ({ rowSpan: span, style: { verticalAlign: 'top' } })
          },
          { title: '栏目', width: 170, render: (_, { field }) => field.label },
          {
            title: '学校的叫法',
            width: 220,
            render: (_, { field }) => (
              <Input
                size="small"
                aria-label={`${field.label}的叫法`}
                placeholder={field.label}
                maxLength={40}
                allowClear
                value={chosen(field).label ?? ''}
                onChange={(event) => choose(field, { label: event.target.value })}
              />
            )
          },
          {
            title: '显示',
            width: 70,
            align: 'center',
            render: (_, { field }) => (
              <Checkbox
                aria-label={`显示${field.label}`}
                checked={!chosen(field).hidden}
                disabled={!changeable(field.key, field).hidden}
                onChange={(event) => choose(field, { hidden: !event.target.checked })}
              />
            )
          },
          {
            title: '必填',
            width: 70,
            align: 'center',
            render: (_, { field }) => (
              <Checkbox
                aria-label={`${field.label}必填`}
                checked={!chosen(field).hidden && (chosen(field).required ?? field.required ?? false)}
                disabled={!changeable(field.key, field).required || chosen(field).hidden}
                onChange={(event) => choose(field, { required: event.target.checked })}
              />
            )
          },
          {
            title: '选项',
            render: (_, { field }) => {
              const options = offeredOptions(field, chosen(field))
              if (!changeable(field.key, field).options)
                return <span className="hint">{options.join('、')}</span>
              return (
                <Button
                  type="link"
                  size="small"
                  className="option-words"
                  title={options.join('、')}
                  aria-label={`修改${field.label}的选项`}
                  onClick={() => setOpened(field)}
                >
                  <span>{options.join('、')}</span>
                </Button>
              )
            }
          },
          {
            title: '',
            width: 100,
            render: (_, { field }) =>
              isChanged(field, chosen(field)) && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`恢复默认${field.label}`}
                  onClick={() => onChoices(asShipped(choices, { register: register.key, key: field.key }))}
                >
                  恢复默认
                </Button>
              )
          }
        ]}
      />
      {opened && (
        <OptionsDialog
          field={opened}
          choice={chosen(opened)}
          onClose={() => setOpened(null)}
          onOptions={(options) => {
            choose(opened, { options })
            setOpened(null)
          }}
        />
      )}
    </>
  )
}

function linesOf(register: RegisterDeclaration): Line[] {
  return blocksOf(register).flatMap(({ block, fields }) =>
    fields.map((field, place) => ({ field, block, span: place === 0 ? fields.length : 0 }))
  )
}
