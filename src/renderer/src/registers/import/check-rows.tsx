import { useState } from 'react'
import { Alert, Button, Modal, Segmented, Table } from 'antd'
import type { ImportPreview, ImportSummary } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { callForFile } from '../../api'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { Conflicts } from './conflicts'
import type { WizardJob } from './import-wizard'
import { ProgressLine } from './progress-line'
import type { RowFilter } from './row-words'
import { RowsGrid } from './rows-grid'
import { useUndecided } from './use-undecided'

interface CheckRowsProps {
  job: WizardJob
  register: RegisterDeclaration
  preview: ImportPreview
  onSummary: (summary: ImportSummary) => void
  onBack: () => void
  onApply: () => void
}

/** The third step: every row as it was read, and what is still to be decided. */
export function CheckRows(props: CheckRowsProps) {
  const { preview, job } = props
  const { summary, importSession } = preview
  const { busy, run } = useAction()
  const [only, setOnly] = useState<RowFilter>('all')
  const [showLeft, setShowLeft] = useState(false)
  const chips: { value: RowFilter; label: string }[] = [
    { value: 'all', label: `全部 ${preview.rowCount}` },
    { value: 'create', label: `新增 ${summary.create}` },
    { value: 'update', label: `更新 ${summary.update}` },
    { value: 'unchanged', label: `未变 ${summary.unchanged}` },
    { value: 'conflict', label: `待决定 ${summary.conflict}` },
    { value: 'rejected', label: `退回 ${summary.rejected}` },
    { value: 'warnings', label: `提醒 ${summary.warnings}` }
  ]
  const nothing = summary.create + summary.update + summary.conflict === 0
  const { undecided, recount } = useUndecided(importSession)
  const decided = (next: ImportSummary) => {
    props.onSummary(next)
    void recount()
  }
  const rejected = () =>
    run(async () => {
      const { file } = await callForFile('imports.rejected', { importSession })
      if (file) saveFile(file)
    })

  return (
    <>
      <div className="wizard-body filling">
        <div className="wizard-chips">
          <Segmented<RowFilter> aria-label="看哪些行" options={chips} value={only} onChange={setOnly} />
          {preview.possiblyLeft.length > 0 && (
            <Button type="link" onClick={() => setShowLeft(true)}>
              疑似转出 {preview.possiblyLeft.length} 人
            </Button>
          )}
          {summary.rejected > 0 && (
            <Button loading={busy} onClick={() => void rejected()}>
              导出退回行
            </Button>
          )}
        </div>
        {undecided > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`有 ${undecided} 行要您决定怎样处理,决定后才能导入。`}
            action={
              only !== 'conflict' && (
                <Button size="small" onClick={() => setOnly('conflict')}>
                  去决定
                </Button>
              )
            }
          />
        )}
        {nothing && (
          <Alert
            type="info"
            showIcon
            title={
              summary.rejected > 0
                ? '没有可以导入的行。点上面的“退回”看每一行的原因。'
                : '文件里的内容和台账一样,不用导入。'
            }
          />
        )}
        {only === 'conflict' ? (
          <Conflicts preview={preview} onDecided={decided} />
        ) : (
          <RowsGrid register={props.register} preview={preview} only={only} />
        )}
      </div>
      <footer className="wizard-foot">
        {job.busy ? (
          <ProgressLine progress={job.progress} onCancel={job.cancel} />
        ) : (
          <span className="hint">
            黄色单元格有疑问,鼠标停在上面可看说明;空白单元格不会抹掉已有内容;导入不会删除已有的记录。
          </span>
        )}
        <Button onClick={props.onBack} disabled={job.busy}>
          上一步
        </Button>
        <Button type="primary" loading={job.busy} disabled={undecided > 0 || nothing} onClick={props.onApply}>
          开始导入
        </Button>
      </footer>
      <Modal
        title="疑似转出"
        open={showLeft}
        onCancel={() => setShowLeft(false)}
        footer={null}
        destroyOnHidden
      >
        <p>这些学生在花名册的这些班里,但文件中没有。导入不会改动他们,请自行核实。</p>
        <Table
          size="small"
          rowKey="id"
          dataSource={preview.possiblyLeft}
          pagination={{ pageSize: 10, showSizeChanger: false }}
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '班级', dataIndex: 'className' }
          ]}
        />
      </Modal>
    </>
  )
}
