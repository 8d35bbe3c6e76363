import { Button } from 'antd'
import './kind-list.css'

interface Kind<Key> {
  /** Undefined for all of them. */
  key: Key | undefined
  label: string
  count: number
  /** How many of them are urgent. */
  urgent?: number
}

interface KindListProps<Key> {
  /** What the list is of, for those who hear it. */
  label: string
  kinds: readonly Kind<Key>[]
  chosen: Key | undefined
  onChoose: (key: Key | undefined) => void
}

/** Kinds of something with how many there are of each; the first line is all of them. */
export function KindList<Key extends string>({ label, kinds, chosen, onChoose }: KindListProps<Key>) {
  const sum = (of: 'count' | 'urgent') => kinds.reduce((total, kind) => total + (kind[of] ?? 0), 0)
  const all: Kind<Key> = { key: undefined, label: '全部', count: sum('count'), urgent: sum('urgent') }
  return (
    <nav className="kind-list" aria-label={label}>
      {[all, ...kinds].map((kind) => (
        <Button
          key={kind.key ?? ''}
          block
          type="text"
          className={kind.key === chosen ? 'kind-here' : undefined}
          aria-current={kind.key === chosen ? 'true' : undefined}
          onClick={() => onChoose(kind.key)}
        >
          <span className="kind-name">{kind.label}</span>
          <span className="tree-count">
            {kind.urgent ? <span className="kind-urgent">逾期 {kind.urgent} / </span> : null}
            {kind.count}
          </span>
        </Button>
      ))}
    </nav>
  )
}
