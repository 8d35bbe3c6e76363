import type { CellRefusal } from '@shared/api/records'
import type { PastePlan } from './plan-paste'

/** More lines than anybody reads. */
const MOST_LINES = 200

/** What a paste leaves alone, and why, one line a reason. */
export function leftAloneWords(plan: PastePlan): string[] {
  return [...plan.leftAlone].map(([reason, count]) => `${count} 个单元格不改动:${reason}`)
}

/** What a paste would do, before it is done. */
export function PasteWords(props: {
  plan: PastePlan
  refusals: CellRefusal[]
  /** The number that the grid shows for a planned change. */
  rowNumber: (change: number) => number
}) {
  const { plan, refusals } = props
  return (
    <>
      {refusals.length > 0 && (
        <>
          <div>下面的内容不能保存,表格中已标红。可以取消后改好再粘贴,或者只粘贴没有问题的。</div>
          <ul className="refused-cells" aria-label="不能粘贴的单元格">
            {refusals.slice(0, MOST_LINES).map(({ row, field, label, reason }) => (
              <li key={`${row}.${field}`}>
                第 {props.rowNumber(row)} 行 {label}:{reason}
              </li>
            ))}
            {refusals.length > MOST_LINES && <li>还有 {refusals.length - MOST_LINES} 处</li>}
          </ul>
        </>
      )}
      {leftAloneWords(plan).map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div>改动后可以按 Ctrl+Z 撤销。</div>
    </>
  )
}
