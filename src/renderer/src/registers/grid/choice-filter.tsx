import { Button, Checkbox, Space } from 'antd'
import { type CustomFilterProps, useGridFilter } from 'ag-grid-react'
import type { ColumnFilter } from './filters'

type ChoiceModel = Extract<ColumnFilter, { kind: 'choice' }>

/** Ticks for the words of a choice; the empty word stands for cells without one. */
export function ChoiceFilter(
  props: CustomFilterProps<unknown, unknown, ChoiceModel> & { choices: string[] }
) {
  useGridFilter({ doesFilterPass: () => true })
  const chosen = props.model?.chosen ?? []
  const choose = (next: string[]) =>
    props.onModelChange(next.length ? { kind: 'choice', chosen: next } : null)
  return (
    <div className="column-filter">
      <Checkbox.Group
        value={chosen}
        onChange={choose}
        options={[
          ...props.choices.map((word) => ({ label: word, value: word })),
          { label: '(空白)', value: '' }
        ]}
      />
      <Space>
        <Button size="small" disabled={chosen.length === 0} onClick={() => choose([])}>
          清除筛选
        </Button>
      </Space>
    </div>
  )
}
