import { Button, type ButtonProps } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { FileContent } from '@shared/api/messages'
import { usePrintPreview } from './use-print-preview'

interface PreviewButtonProps extends Pick<ButtonProps, 'size' | 'disabled' | 'title'> {
  /** Writes the workbook that is shown; undefined where there is none after all. */
  fetchFile: () => Promise<FileContent | undefined>
  label?: string
}

/** Stands beside every button that saves a workbook, and shows how it comes out of the printer. */
export function PreviewButton({ fetchFile, label = '打印预览', ...rest }: PreviewButtonProps) {
  const { busy, preview } = usePrintPreview(fetchFile)
  return (
    <Button {...rest} icon={<PrinterOutlined aria-hidden />} loading={busy} onClick={preview}>
      {label}
    </Button>
  )
}
