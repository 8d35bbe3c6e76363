import { useState } from 'react'
import { App, Button, Result } from 'antd'
import type { ImportSummary } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../../api'
import { useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { unitOf } from '../fields'

interface FinishedProps {
  register: RegisterDeclaration
  /** Whether the records lie in another register than the page behind the wizard shows. */
  elsewhere: boolean
  result: { importId: string; summary: ImportSummary }
  onAgain: () => void
  onClose: () => void
  onHistory: () => void
}

/** The last step: what was written, and the way back. */
export function Finished(props: FinishedProps) {
  const { importId, summary } = props.result
  const { register, elsewhere } = props
  const unit = unitOf(register)
  const { role } = useOpenSession()
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [undone, setUndone] = useState(false)

  const undo = () =>
    run(async () => {
      const { undone: count, kept } = await call('imports.undo', { importId })
      setUndone(true)
      void message.success(undoneWords(count, kept, unit))
    })

  return (
    <div className="wizard-body">
      <Result
        status={undone ? 'info' : 'success'}
        title={undone ? '本次导入已撤销' : '导入完成'}
        subTitle={
          undone
            ? '台账已回到导入前的样子。'
            : `新增 ${summary.create} ${unit},更新 ${summary.update} ${unit},未变 ${summary.unchanged} ${unit},退回 ${summary.rejected} 行。` +
              (elsewhere ? `请到“${register.label}”查看。` : '')
        }
        extra={[
          <Button key="see" type="primary" onClick={props.onClose}>
            {elsewhere ? '完成' : register.about ? `查看${register.label}` : '查看花名册'}
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

/** What undoing an import did; records that were changed since are kept. `unit` counts them: 人 or 份. */
export function undoneWords(undone: number, kept: number, unit: string): string {
  return `已撤销 ${undone} ${unit}` + (kept > 0 ? `;另有 ${kept} ${unit}导入后又改动过,保留不动` : '')
}
