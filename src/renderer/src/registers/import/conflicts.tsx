import { useCallback, useState } from 'react'
import { Button, Radio, Space, Table } from 'antd'
import type { Decision, ImportPreview, ImportRow, ImportSummary } from '@shared/api/imports'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { textOf } from '../fields'
import { classText } from './row-words'

const PAGE = 50

interface ConflictsProps {
  preview: ImportPreview
  onDecided: (summary: ImportSummary) => void
}

/** Rows the user must decide about: who it is, or a new student, or leave it out. */
export function Conflicts({ preview, onDecided }: ConflictsProps) {
  const { importSession } = preview
  const { busy, run } = useAction()
  const [page, setPage] = useState(1)
  const load = useCallback(
    () =>
      call('imports.rows', {
        importSession,
        only: 'conflict',
        masked: true,
        offset: (page - 1) * PAGE,
        limit: PAGE
      }),
    [importSession, page]
  )
  const { value, reload } = useLoaded(load)

  const decide = (decisions: { index: number; decision: Decision }[]) =>
    run(async () => {
      onDecided(await call('imports.decide', { importSession, decisions }))
      await reload()
    })
  /** The same decision for every open row, also those on other pages. */
  const decideAll = (decisionFor: (row: ImportRow) => Decision | null) =>
    run(async () => {
      const rows: ImportRow[] = []
      for (let offset = 0; offset < (value?.total ?? 0); offset += 500) {
        rows.push(
          ...(
            await call('imports.rows', { importSession, only: 'conflict', masked: true, offset, limit: 500 })
          ).rows
        )
      }
      const decisions = rows.flatMap((row) => {
        const decision = row.decision ? null : decisionFor(row)
        return decision ? [{ index: row.index, decision }] : []
      })
      if (decisions.length > 0) await decide(decisions)
    })
  const onlyCandidate = (row: ImportRow): Decision | null => {
    const [first, second] = row.candidates ?? []
    return first && !second ? { kind: 'update', id: first.id } : null
  }

  return (
    <div className="conflicts">
      <Space style={{ marginBottom: 8 }} wrap>
        <span>还没有选的行都照此处理:</span>
        <Button size="small" loading={busy} onClick={() => void decideAll(onlyCandidate)}>
          只有一个相近学生的,更新此人
        </Button>
        <Button size="small" loading={busy} onClick={() => void decideAll(() => ({ kind: 'create' }))}>
          作为新学生
        </Button>
        <Button size="small" loading={busy} onClick={() => void decideAll(() => ({ kind: 'skip' }))}>
          跳过
        </Button>
      </Space>
      <Table<ImportRow>
        size="small"
        rowKey="index"
        dataSource={value?.rows}
        pagination={{
          current: page,
          pageSize: PAGE,
          total: value?.total ?? 0,
          showSizeChanger: false,
          onChange: setPage
        }}
        columns={[
          { title: '工作表和行号', width: 150, render: (_, row) => `${row.sheet} 第${row.row}行` },
          { title: '姓名', width: 100, render: (_, row) => textOf(row.values.name as string) },
          { title: '班级', width: 100, render: (_, row) => classText(row) },
          { title: '为什么要您决定', dataIndex: 'reason' },
          {
            title: '怎样处理',
            width: 340,
            render: (_, row) => (
              <Radio.Group
                className="radio-lines"
                value={row.decision ? keyOf(row.decision) : undefined}
                onChange={(event) =>
                  void decide([{ index: row.index, decision: decisionOf(event.target.value as string) }])
                }
                options={[
                  ...(row.candidates ?? []).map(({ id, name, className }) => ({
                    label: `更新此人:${name} ${className}`,
                    value: `update.${id}`
                  })),
                  { label: '作为新学生', value: 'create' },
                  { label: '跳过这一行', value: 'skip' }
                ]}
              />
            )
          }
        ]}
      />
    </div>
  )
}

function keyOf(decision: Decision): string {
  return decision.kind === 'update' ? `update.${decision.id}` : decision.kind
}

function decisionOf(key: string): Decision {
  if (key === 'create' || key === 'skip') return { kind: key }
  return { kind: 'update', id: Number(key.slice('update.'.length)) }
}
