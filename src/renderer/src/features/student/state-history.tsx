import type { ReactNode } from 'react'
import { Button, Space, Tag } from 'antd'
import type { MemberValues } from '@shared/registers'
import { holdsFrom } from '@shared/rules/left-behind-history'
import type { EditedState } from './state-editor'
import { fromWords } from './state-words'

export interface StateHistoryProps {
  /** 父亲, 母亲, 监护与关爱. */
  title: string
  collection: 'parentStates' | 'careStates'
  /** All rows of the collection as they are stored. */
  rows: MemberValues[]
  /** Those that are shown here, in the order in which they came to hold. */
  ordered: MemberValues[]
  /** The one that holds on the cut-off date. */
  present: MemberValues | null
  asOf: string
  /** What a first row begins with. */
  first: MemberValues
  words: (row: MemberValues) => ReactNode
  /** True while something else of the record is unsaved. */
  locked: boolean
  onEdit: (edited: EditedState) => void
}

/** The states of one matter, newest first: what was wrong is mended, what has changed becomes a further state. */
export function StateHistory(props: StateHistoryProps) {
  const { title, collection, rows, present, asOf, locked, onEdit } = props
  const newestFirst = [...props.ordered].reverse()
  const latest = newestFirst[0]
  return (
    <section className="history" aria-label={title}>
      <header>
        <h4>{title}</h4>
        <Button
          size="small"
          type="primary"
          ghost
          disabled={locked}
          onClick={() =>
            onEdit(
              latest
                ? { collection, title, kind: 'changed', values: { ...latest, validFrom: null } }
                : { collection, title, kind: 'first', values: props.first }
            )
          }
        >
          {latest ? '情况有变化' : '登记情况'}
        </Button>
      </header>
      {newestFirst.length === 0 && <p className="hint">还没有登记</p>}
      <ol>
        {newestFirst.map((row) => (
          <li key={rows.indexOf(row)} className={row === present ? 'present' : undefined}>
            <div className="state-head">
              <Space size={4}>
                {row === present && <Tag color="green">截止日期当时</Tag>}
                {holdsFrom(row) > asOf && <Tag>之后</Tag>}
                <span className="hint">{fromWords(row)}</span>
              </Space>
              <Button
                size="small"
                type="link"
                disabled={locked}
                onClick={() =>
                  onEdit({ collection, title, kind: 'mended', at: rows.indexOf(row), values: row })
                }
              >
                更正
              </Button>
            </div>
            <div>{props.words(row)}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
