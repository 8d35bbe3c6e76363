import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { SummaryCase, SummaryDifference } from '@shared/api/summary'

/** How many names stand beside a difference until somebody asks for all of them. */
const FEW = 12

interface DifferencesProps {
  differences: readonly SummaryDifference[]
  /** How many rules were checked. */
  rules: number
  /** Of a report as it was sent: what is put right now changes nothing in it. */
  frozen: boolean
  onOpen: (register: string, id: number) => void
}

/** What does not add up, each with those who are the reason; all is well where nothing is listed. */
export function Differences({ differences, rules, frozen, onOpen }: DifferencesProps) {
  if (differences.length === 0) {
    return rules === 0 ? null : (
      <Alert type="success" showIcon title={`各项数据核对无误(共核对 ${rules} 项)`} />
    )
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="region"
      aria-label="对不上的数据"
      title={`${frozen ? '存档时有 ' : ''}${differences.length} 处对不上(共核对 ${rules} 项):点名单打开记录${frozen ? '' : ',改正后回到本页会重新统计'}`}
      description={
        <ul className="summary-differences">
          {differences.map((difference) => (
            <li key={difference.code + difference.line}>
              <strong>{difference.rule}</strong>
              <span className="summary-sides">
                {difference.left} ≠ {difference.right}
              </span>
              {difference.message}
              <Cases cases={difference.cases} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Cases({ cases, onOpen }: { cases: readonly SummaryCase[]; onOpen: DifferencesProps['onOpen'] }) {
  const [all, setAll] = useState(false)
  const shown = all ? cases : cases.slice(0, FEW)
  return (
    <div className="summary-cases">
      {shown.map(({ register, id, label }) => (
        <Button
          key={`${register}:${id}`}
          type="link"
          size="small"
          className="in-table"
          onClick={() => onOpen(register, id)}
        >
          {label}
        </Button>
      ))}
      {cases.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          全部 {cases.length} 条
        </Button>
      )}
    </div>
  )
}
