import { useCallback } from 'react'
import type { View } from '@shared/api/records'
import { call } from '../../api'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useLoaded } from '../../ui/use-loaded'
import { type Figure, type SumLine, sumLines } from './figures'

/** A bar that adds up the records in the table: of this school year, class, search and filters. */
function sumBar(name: string, { fields, figures }: SumLine) {
  return function SumBar({ view, changes }: RegisterBarProps) {
    // The view is a new object at each look, and asked for again only where it is another one.
    const asked = JSON.stringify(view())
    const load = useCallback(
      () => call('records.sums', { view: JSON.parse(asked) as View, fields: [...fields] }),
      [asked]
    )
    const { value: sums } = useLoaded(load, changes)
    return (
      <div className="register-bar" role="group" aria-label={name}>
        <Figures figures={sums ? figures(sums) : []} />
        <span className="hint">按表格中现有的记录合计</span>
      </div>
    )
  }
}

/** Figures in a bar, in the order given. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <span className="bar-figures" role="status">
      {figures.map(({ label, value, alarm }) => (
        <span key={label} className={alarm ? 'field-error' : undefined}>{`${label} ${value}`}</span>
      ))}
    </span>
  )
}

/** 期数, 份数. */
export const PublicityBar = sumBar('宣传合计', sumLines.publicity)
/** 次数, 学生和家长人次. */
export const ActivitiesBar = sumBar('活动合计', sumLines.activities)
/** 次数, 未解决, 已解决, 销号率. */
export const SurroundingsBar = sumBar('周边环境整治合计', sumLines.surroundings)
/** 次数, 家长人次, 反馈表. */
export const OpenDaysBar = sumBar('教学开放合计', sumLines.open_days)
/** 发放, 收回, 满意率. */
export const EvaluationsBar = sumBar('家长评教合计', sumLines.teaching_evaluations)
