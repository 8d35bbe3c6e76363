import { useCallback } from 'react'
import { Input, Select, Space, Table, Tag } from 'antd'
import type { Binding, TemplateColumn, TemplateSheet } from '@shared/api/templates'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'
import { bindingOf, choicesFor, doubtfulFirst, keyOf, SURE } from './bindings'

interface ColumnTableProps {
  sheet: TemplateSheet
  busy: boolean
  onBind: (place: string, binding: Binding) => void
}

/** What each column is filled with; those that need a look come first. */
export function ColumnTable({ sheet, busy, onBind }: ColumnTableProps) {
  const source = sheet.source ?? ''
  const load = useCallback(() => call('templates.fields', { register: source }), [source])
  const { value: fields = [] } = useLoaded(load)

  return (
    <Table<TemplateColumn>
      size="small"
      rowKey="place"
      pagination={false}
      dataSource={doubtfulFirst(sheet)}
      columns={[
        { title: sheet.kind === 'card' ? '格' : '列', dataIndex: 'place', width: 56 },
        {
          title: '表格上的栏目',
          width: 230,
          render: (_, { header, required }) => (
            <>
              {header.replaceAll('/', ' · ')} {required && <Tag color="red">必填</Tag>}
            </>
          )
        },
        {
          title: '填什么',
          render: (_, column) =>
            column.formula ? (
              <span className="hint">表格自己计算,不填</span>
            ) : (
              <Space.Compact block>
                <Select
                  aria-label={`${column.place} 填什么`}
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: '100%' }}
                  disabled={busy}
                  loading={fields.length === 0}
                  value={fields.length === 0 ? undefined : keyOf(column.binding)}
                  options={choicesFor(fields, column.binding)}
                  onChange={(key) => onBind(column.place, bindingOf(key))}
                />
                {column.binding.kind === 'fixed' && (
                  <Input
                    size="small"
                    aria-label={`${column.place} 的固定文字`}
                    placeholder="要填的文字"
                    maxLength={500}
                    defaultValue={column.binding.text}
                    onBlur={({ target }) => onBind(column.place, { kind: 'fixed', text: target.value })}
                  />
                )}
              </Space.Compact>
            )
        },
        { title: '把握', width: 130, render: (_, column) => <Sureness column={column} /> }
      ]}
    />
  )
}

function Sureness({ column: { binding, basis, confidence, formula } }: { column: TemplateColumn }) {
  if (formula) return null
  if (binding.kind === 'none') return <Tag>不填</Tag>
  if (basis === 'user') return <Tag color="green">您指定的</Tag>
  if (basis === 'remembered') return <Tag color="green">上次填过</Tag>
  return confidence < SURE ? <Tag color="gold">请核对</Tag> : <Tag color="green">按表头认出</Tag>
}
