import { useCallback, useState } from 'react'
import { Alert, Button, Drawer, Space, Spin } from 'antd'
import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons'
import { call, callForFile } from '../../api'
import { momentText } from '../../ui/moment'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { FrozenList } from './frozen-list'
import type { OpenedNumber } from './group-table'
import { ReportSheet } from './report-sheet'
import { nameOf, numberText } from './sheet'
import { useFocusBack } from './use-focus-back'

interface SnapshotViewProps {
  id: number
  /** False while a record is open over the page. */
  shown: boolean
  onOpenRecord: (register: string, id: number) => void
  onCompare: () => void
  onClose: () => void
}

/** A report as it was sent; every number opens the rows as they were. */
export function SnapshotView({ id, shown, onOpenRecord, onCompare, onClose }: SnapshotViewProps) {
  const load = useCallback(() => call('snapshots.open', { id }), [id])
  const { value: snapshot, busy } = useLoaded(load)
  const { run } = useAction()
  const [number, setNumber] = useState<OpenedNumber | null>(null)
  const workbook = async () => (await callForFile('snapshots.open', { id, workbook: true })).file
  const download = () =>
    run(async () => {
      const file = await workbook()
      if (file) saveFile(file)
    })
  return (
    <section className="summary-snapshot" aria-label="存档内容">
      <header className="cover-head">
        <Button autoFocus icon={<ArrowLeftOutlined aria-hidden />} onClick={onClose}>
          返回上报存档
        </Button>
        {snapshot && (
          <>
            <strong>
              {momentText(snapshot.at)} 上报给{snapshot.recipient}
            </strong>
            <span className="hint">
              经办人 {snapshot.account}
              {snapshot.note && `;${snapshot.note}`}
            </span>
            <Space size={6} className="summary-actions">
              <Button size="small" onClick={onCompare}>
                与现在比较
              </Button>
              <PreviewButton size="small" fetchFile={workbook} />
              <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => void download()}>
                下载
              </Button>
            </Space>
          </>
        )}
      </header>
      {busy && <Spin className="summary-wait" />}
      {!busy && !snapshot && <Alert type="error" showIcon title="这份存档打不开,请返回后再看。" />}
      {snapshot && (
        <ReportSheet frozen summary={snapshot.summary} onOpenNumber={setNumber} onOpenRecord={onOpenRecord} />
      )}
      {number && (
        <FrozenRows
          id={id}
          number={number}
          shown={shown}
          onOpenRecord={onOpenRecord}
          onClose={() => setNumber(null)}
        />
      )}
    </section>
  )
}

interface FrozenRowsProps extends Pick<SnapshotViewProps, 'id' | 'shown' | 'onOpenRecord' | 'onClose'> {
  number: OpenedNumber
}

function FrozenRows({ id, number, shown, onOpenRecord, onClose }: FrozenRowsProps) {
  const { figure, line } = number
  useFocusBack()
  const load = useCallback(
    () => call('snapshots.rows', { id, figure: figure.key, line: line.key }),
    [figure.key, id, line.key]
  )
  const { value: rows } = useLoaded(load)
  const sum = (rows ?? []).reduce((all, { amount }) => all + amount, 0)
  const plain = (rows ?? []).every(({ amount }) => amount === 1)
  return (
    <Drawer
      title={`存档 ${line.label} ${nameOf(figure)} ${numberText(number.value, figure)}${figure.unit}`}
      open={shown}
      onClose={onClose}
      size={720}
      footer={
        <strong role="status" aria-label="合计">
          合计 {Math.round(sum * 100) / 100} {figure.unit}
        </strong>
      }
    >
      {rows ? (
        <FrozenList rows={rows} unit={plain ? undefined : figure.unit} onOpenRecord={onOpenRecord} />
      ) : (
        <Spin className="summary-wait" />
      )}
    </Drawer>
  )
}
