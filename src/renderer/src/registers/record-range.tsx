import { useState } from 'react'
import { Radio } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { View } from '@shared/api/records'
import { type ClassChoice, viewOf, whereOf } from './class-choice'
import { unitOf } from './fields'
import { useEverybody } from '../session'

type Range = 'selected' | 'view' | 'class' | 'all'

/** What a page shows and has chosen: what an export can be about. */
export interface RangeSurroundings {
  register: RegisterDeclaration
  /** The view with the sort and filters of the column headers. */
  view: () => View
  choice: ClassChoice
  schoolYear: number
  total: number | null
  /** The records that are ticked; offered as a range of their own where there are any. */
  selected: number[]
}

/** Which records somebody wants: the ticked ones, those in the table, a class, or all; as control and as a view. */
export function useRecordRange(around: RangeSurroundings) {
  const { register, choice, total, selected } = around
  const everybody = useEverybody()
  const [chosen, setRange] = useState<Range | null>(null)
  const range = chosen ?? (selected.length > 0 ? 'selected' : 'view')
  const unit = unitOf(register)
  const { grade, entry } = choice
  const className = grade === undefined && entry === undefined ? null : whereOf(choice, everybody)

  function view(): View {
    const shown = around.view()
    if (range === 'view') return shown
    if (range === 'selected') return { ...shown, ids: selected }
    const { schoolYear, asOf, definition } = shown
    const whole: View = { register: register.key, schoolYear, asOf, definition }
    return range === 'all' ? whole : { ...whole, ...viewOf(choice) }
  }
  const control = (
    <Radio.Group
      aria-label="范围"
      value={range}
      onChange={(event) => setRange(event.target.value as Range)}
      className="radio-lines"
      options={[
        ...(selected.length > 0 ? [{ value: 'selected', label: `选中的(${selected.length} ${unit})` }] : []),
        { value: 'view', label: `现在表格中的${total === null ? '' : `(${total} ${unit})`}` },
        ...(className ? [{ value: 'class', label: `${className}全部` }] : []),
        { value: 'all', label: everybody }
      ]}
    />
  )
  return { control, view, reset: () => setRange(null) }
}
