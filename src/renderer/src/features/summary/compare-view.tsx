import { useCallback, useState } from 'react'
import { Button, Drawer, Segmented, Select, Spin, Table } from 'antd'
import { ArrowLeftOutlined } from '@ant-design/icons'
import type { ComparedReport, NumberChange } from '@shared/api/snapshots'
import { call } from '../../api'
import { momentText } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'
import type { Compared } from './archive-list'
import { FrozenList } from './frozen-list'
import { changeText, nameOf, numberText } from './sheet'
import { useFocusBack } from './use-focus-back'

interface CompareViewProps {
  compared: Compared
  /** False while a record is open over the page. */
  shown: boolean
  /** Counts how often one came back to the page: what is counted now may have changed. */
  changes: number
  onOpenRecord: (register: string, id: number) => void
  onClose: () => void
}

type Day = 'same' | 'today'

const DAYS: { value: Day; label: string }[] = [
  { value: 'same', label: '按存档的统计日期' },
  { value: 'today', label: '按今天' }
]

/** Two reports beside each other: which numbers differ, and who came and went. */
export function CompareView({ compared, shown, changes, onOpenRecord, onClose }: CompareViewProps) {
  const [asOf, setAsOf] = useState<Day>('same')
  const [line, setLine] = useState('school')
  const [opened, setOpened] = useState<NumberChange | null>(null)
  const load = useCallback(() => call('snapshots.compare', { ...compared, asOf }), [asOf, compared])
  const { value, busy } = useLoaded(load, changes)
  const figures = (value?.groups ?? []).flatMap((group) =>
    group.figures.map((figure) => ({ figure, title: group.title }))
  )
  const known = new Map(figures.map((one) => [one.figure.key, one]))
  const nameOfFigure = (key: string) => {
    const one = known.get(key)
    return one ? nameOf(one.figure) : key
  }
  const labels = new Map((value?.lines ?? []).map(({ key, label }) => [key, label]))
  const listed = (value?.changes ?? []).filter((change) => line === 'all' || change.line === line)
  const labelOf = ({ figure, line }: NumberChange) => `${labels.get(line) ?? ''} ${nameOfFigure(figure)}`
  const kindOf = ({ figure }: NumberChange) => known.get(figure)?.figure ?? { kind: 'count' as const }

  return (
    <section className="summary-snapshot" aria-label="存档比较">
      <header className="cover-head">
        <Button autoFocus icon={<ArrowLeftOutlined aria-hidden />} onClick={onClose}>
          返回上报存档
        </Button>
        {value && (
          <strong>
            {inWords(value.before)} → {inWords(value.after)}
          </strong>
        )}
        {compared.other === null && (
          <Segmented size="small" aria-label="比较到哪一天" options={DAYS} value={asOf} onChange={setAsOf} />
        )}
      </header>
      <div className="summary-archive">
        <div className="summary-archive-head">
          <Select
            size="small"
            aria-label="比较范围"
            style={{ width: 150 }}
            value={line}
            options={[
              ...(value?.lines ?? []).map(({ key, label }) => ({ value: key, label })).reverse(),
              { value: 'all', label: '各行都列出' }
            ]}
            onChange={setLine}
          />
          <span role="status" aria-label="比较结果">
            {value && `比较了 ${value.compared} 个数字,${value.changes.length} 个有变化`}
          </span>
        </div>
        <Table<NumberChange>
          size="small"
          rowKey={({ figure, line: on }) => `${figure} ${on}`}
          loading={busy}
          dataSource={listed}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
          locale={{ emptyText: '没有变化' }}
          columns={[
            { title: '分组', width: 190, render: (_, { figure }) => known.get(figure)?.title },
            { title: '指标', render: (_, { figure }) => nameOfFigure(figure) },
            ...(line === 'all'
              ? [
                  {
                    title: '单位',
                    width: 110,
                    render: (_: unknown, one: NumberChange) => labels.get(one.line)
                  }
                ]
              : []),
            {
              title: '原来',
              width: 90,
              align: 'right' as const,
              render: (_, one) => numberText(one.before, kindOf(one))
            },
            {
              title: '后来',
              width: 90,
              align: 'right' as const,
              render: (_, one) => numberText(one.after, kindOf(one))
            },
            {
              title: '增减',
              width: 90,
              align: 'right' as const,
              render: (_, one) => changeText(one.after, one.before)
            },
            {
              title: '名单变化',
              width: 190,
              render: (_, one) =>
                one.came + one.went > 0 || (kindOf(one).kind === 'sum' && one.before !== one.after) ? (
                  <Button
                    type="link"
                    size="small"
                    className="in-table"
                    aria-label={`${labelOf(one)} 名单变化`}
                    onClick={() => setOpened(one)}
                  >
                    新增 {one.came}、减少 {one.went}
                  </Button>
                ) : null
            }
          ]}
        />
      </div>
      {opened && (
        <ChangedRows
          compared={compared}
          asOf={asOf}
          change={opened}
          title={labelOf(opened)}
          unit={known.get(opened.figure)?.figure.unit}
          shown={shown}
          onOpenRecord={onOpenRecord}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}

interface ChangedRowsProps extends Pick<CompareViewProps, 'compared' | 'shown' | 'onOpenRecord' | 'onClose'> {
  asOf: Day
  change: NumberChange
  title: string
  unit: string | undefined
}

function ChangedRows({ compared, asOf, change, title, unit, shown, ...on }: ChangedRowsProps) {
  const { figure, line } = change
  useFocusBack()
  const load = useCallback(
    () => call('snapshots.changedRows', { ...compared, asOf, figure, line }),
    [asOf, compared, figure, line]
  )
  const { value: rows } = useLoaded(load)
  const kinds = rows
    ? [
        { name: '新增', rows: rows.came },
        { name: '减少', rows: rows.went },
        { name: '数目变了', rows: rows.changed }
      ].filter(({ rows: some }) => some.length > 0)
    : []
  return (
    <Drawer title={`${title} 名单变化`} open={shown} onClose={on.onClose} size={720}>
      {!rows && <Spin className="summary-wait" />}
      {kinds.map(({ name, rows: some }) => (
        <section key={name} aria-label={name}>
          <h4>
            {name} {some.length}
          </h4>
          <FrozenList
            rows={some}
            unit={some.every(({ amount }) => amount === 1) ? undefined : unit}
            onOpenRecord={on.onOpenRecord}
          />
        </section>
      ))}
    </Drawer>
  )
}

function inWords({ asOf, at }: ComparedReport): string {
  return at === null ? `现在(截至 ${asOf})` : `${momentText(at)} 的存档(截至 ${asOf})`
}
