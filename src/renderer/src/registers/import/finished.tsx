import { useState } from 'react'
import { App, Button, Result } from 'antd'
import type { ImportSummary } from '@shared/api/imports'
import { call } from '../../api'
import { useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'

interface FinishedProps {
  result: { importId: string; summary: ImportSummary }
  onAgain: () => void
  onClose: () => void
  onHistory: () => void
}

/** The last step: what was written, and the way back. */
export function Finished(props: FinishedProps) {
  const { importId, summary } = props.result
  const { role } = useOpenSession()
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [undone, setUndone] = useState(false)

  const undo = () =>
    run(async () => {
      const { undone: count, kept } = await call('imports.undo', { importId })
      setUndone(true)
      void message.success(undoneWords(count, kept))
    })

  return (
    <div className="wizard-body">
      <Result
        status={undone ? 'info' : 'success'}
        title={undone ? '本次导入已撤销' : '导入完成'}
        subTitle={
          undone
            ? '花名册已回到导入前的样子。'
            : `新增 ${summary.create} 人,更新 ${summary.update} 人,未变 ${summary.unchanged} 人,退回 ${summary.rejected} 行。`
        }
        extra={[
          <Button key="see" type="primary" onClick={props.onClose}>
            查看花名册
          </Button>,
          <Button key="again" onClick={props.onAgain}>
            继续导入
          </Button>,
          <Button key="history" onClick={props.onHistory}>
            导入记录
          </Button>,
          ...(role === 'director' && !undone
            ? [
                <Button key="undo" danger loading={busy} onClick={() => void undo()}>
                  撤销本次导入
                </Button>
              ]
            : [])
        ]}
      />
    </div>
  )
}

/** What undoing an import did; records that were changed since are kept. */
export function undoneWords(undone: number, kept: number): string {
  return `已撤销 ${undone} 人` + (kept > 0 ? `;另有 ${kept} 人导入后又改动过,保留不动` : '')
}
