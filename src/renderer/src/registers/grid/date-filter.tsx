import { useState } from 'react'
import { Button, Input, Space } from 'antd'
import { type CustomFilterProps, useGridFilter } from 'ag-grid-react'
import type { ColumnFilter } from './filters'

type DateModel = Extract<ColumnFilter, { kind: 'dates' }>

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** From one day to another, typed as `2015-09-01`, `2015-09` or `2015`. */
export function DateFilter(props: CustomFilterProps<unknown, unknown, DateModel>) {
  useGridFilter({ doesFilterPass: () => true })
  const [from, setFrom] = useState(props.model?.from ?? '')
  const [to, setTo] = useState(props.model?.to ?? '')
  const wrong = [from, to].some((text) => text !== '' && !DATE.test(text))
  const apply = (model: { from: string; to: string }) =>
    props.onModelChange(model.from || model.to ? { kind: 'dates', ...model } : null)

  return (
    <div className="column-filter">
      <label>
        从
        <Input value={from} placeholder="例:2015-09-01" onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        到
        <Input value={to} placeholder="例:2016-08-31" onChange={(event) => setTo(event.target.value)} />
      </label>
      {wrong && <span className="field-error">日期请写成 2015-09-01 的样子</span>}
      <Space>
        <Button size="small" type="primary" disabled={wrong} onClick={() => apply({ from, to })}>
          筛选
        </Button>
        <Button
          size="small"
          onClick={() => {
            setFrom('')
            setTo('')
            apply({ from: '', to: '' })
          }}
        >
          清除筛选
        </Button>
      </Space>
    </div>
  )
}
