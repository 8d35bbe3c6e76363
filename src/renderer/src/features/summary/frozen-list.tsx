import { Button, Table } from 'antd'
import type { FrozenRow } from '@shared/api/snapshots'
import { findRegister } from '@shared/registers'

interface FrozenListProps {
  rows: readonly (FrozenRow & { before?: number })[]
  /** What the amounts are measured in, where they are shown; undefined where every row counts once. */
  unit?: string | undefined
  onOpenRecord: (register: string, id: number) => void
}

/** Records as they were called when a report was sent. A name opens what the record is today, if it is still there. */
export function FrozenList({ rows, unit, onOpenRecord }: FrozenListProps) {
  const registerOf = ({ register }: FrozenRow) => findRegister(register)
  return (
    <Table<FrozenRow & { before?: number }>
      size="small"
      rowKey={({ register, id }) => `${register}:${id}`}
      dataSource={rows as FrozenRow[]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      columns={[
        { title: '序号', width: 60, render: (_, __, at) => at + 1 },
        {
          title: '存档时的名称',
          render: (_, row) =>
            registerOf(row) ? (
              <Button
                type="link"
                size="small"
                className="in-table"
                onClick={() => onOpenRecord(row.register, row.id)}
              >
                {row.label}
              </Button>
            ) : (
              row.label
            )
        },
        { title: '台账', width: 150, render: (_, row) => registerOf(row)?.label },
        ...(unit === undefined
          ? []
          : [
              {
                title: unit,
                width: 120,
                align: 'right' as const,
                render: (_: unknown, { amount, before }: FrozenRow & { before?: number }) =>
                  before === undefined ? amount : `${before} → ${amount}`
              }
            ])
      ]}
    />
  )
}
