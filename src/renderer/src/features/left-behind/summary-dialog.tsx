import { Button, Modal, Table } from 'antd'
import type { FileContent } from '@shared/api/messages'
import type { ReportSummary } from '@shared/api/reports'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'

interface SummaryDialogProps {
  report: ReportSummary
  file?: FileContent
  open: boolean
  onClose: () => void
}

/** A report as a table, with the definition it rests on below it, and as a file. */
export function SummaryDialog({ report, file, open, onClose }: SummaryDialogProps) {
  return (
    <Modal
      title={`${report.title}(截至 ${report.asOf})`}
      open={open}
      onCancel={onClose}
      width="min(1240px, 96vw)"
      style={{ top: 24 }}
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <PreviewButton key="print" disabled={!file} fetchFile={() => Promise.resolve(file)} />,
        <Button key="save" type="primary" disabled={!file} onClick={() => file && saveFile(file)}>
          下载统计表
        </Button>
      ]}
    >
      <Table<ReportSummary['rows'][number]>
        size="small"
        bordered
        rowKey="label"
        pagination={false}
        dataSource={report.rows}
        scroll={{ x: 'max-content', y: 'calc(100vh - 330px)' }}
        rowClassName={({ label }) => (/小计$|^合计$/.test(label) ? 'sum-row' : '')}
        columns={[
          { title: '班级', dataIndex: 'label', width: 110, fixed: 'left' },
          ...report.columns.map((title, at) => ({
            title,
            key: title,
            align: 'right' as const,
            width: Math.max(64, title.length * 15 + 20),
            render: (_: unknown, { figures }: ReportSummary['rows'][number]) => figures[at]
          }))
        ]}
      />
      <p className="hint">{report.definition}</p>
    </Modal>
  )
}
