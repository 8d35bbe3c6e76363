import { Button } from 'antd'
import type { WarningCount } from '@shared/api/warnings'

interface WarningKindsProps {
  counts: WarningCount[]
  /** The chosen kind; undefined for all. */
  code: string | undefined
  onCode: (code: string | undefined) => void
}

/** The kinds of warnings with how many there are of each. */
export function WarningKinds({ counts, code, onCode }: WarningKindsProps) {
  const sum = counts.reduce((total, { count }) => total + count, 0)
  const kinds: { code: string | undefined; label: string; count: number }[] = [
    { code: undefined, label: '全部', count: sum },
    ...counts
  ]
  return (
    <nav className="warning-kinds" aria-label="提醒的种类">
      {kinds.map((kind) => (
        <Button
          key={kind.code ?? ''}
          block
          type="text"
          className={kind.code === code ? 'kind-here' : undefined}
          aria-current={kind.code === code ? 'true' : undefined}
          onClick={() => onCode(kind.code)}
        >
          <span className="kind-name">{kind.label}</span>
          <span className="tree-count">{kind.count}</span>
        </Button>
      ))}
    </nav>
  )
}
