import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { Alert, App, Button, Segmented, Space } from 'antd'
import { CloseOutlined, FilePdfOutlined, FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { useSession } from '../../session'
import { isDesktop, pdfOfPage, printPage } from '../../host'
import { saveFile } from '../save-file'
import { useAction } from '../use-action'
import { PagesView, type Zoom } from './pages-view'
import { type Preview, showPreview, useShownPreview } from './preview-store'
import { useAlone } from './use-alone'
import './print-preview.css'

/** How long the browser gets to show a message before its printer dialog stops everything, in milliseconds. */
const TO_BE_READ = 400

/** The preview of what is to be printed, over everything else but the lock; mounted once. */
export function PrintPreview() {
  const shown = useShownPreview()
  const { locked } = useSession()
  return shown && !locked
    ? createPortal(<OpenPreview key={shown.file.name} {...shown} />, document.body)
    : null
}

function OpenPreview({ file, printed }: Preview) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [zoom, setZoom] = useState<Zoom>('width')
  const [page, setPage] = useState(1)
  const [onePaper, setOnePaper] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  useAlone(frame)
  const title = file.name.replace(/\.xlsx$/i, '')
  const paper = printed.papers[0] ?? { width: 210, height: 297 }
  const close = () => showPreview(null)
  const print = () =>
    void run(async () => {
      // The dialog of the machine asks for paper once; a browser takes the size of each page.
      flushSync(() => setOnePaper(isDesktop()))
      await printPage(paper, title).finally(() => setOnePaper(false))
    })
  const savePdf = () =>
    void run(async () => {
      const pdf = await pdfOfPage(`${title}.pdf`)
      if (pdf) return saveFile(pdf)
      void message.info('请在浏览器的打印窗口里,把“目标打印机”选为“另存为 PDF”,再点“保存”。', 10)
      await new Promise((resolve) => setTimeout(resolve, TO_BE_READ))
      await printPage(paper, title)
    })
  useKeys({ onClose: close, onPrint: print })

  return (
    <div ref={frame} className="print-preview" role="dialog" aria-modal aria-label="打印预览">
      <header className="print-bar">
        <strong className="print-title" title={file.name}>
          {title}
        </strong>
        <span aria-live="polite">
          第 {page} 页 / 共 {printed.pages} 页
        </span>
        <Segmented<Zoom>
          size="small"
          aria-label="大小"
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'width', label: '适合宽度' },
            { value: 'page', label: '整页' }
          ]}
        />
        <Space size={6}>
          <Button
            type="primary"
            title="Ctrl+P"
            icon={<PrinterOutlined aria-hidden />}
            loading={busy}
            onClick={print}
          >
            打印
          </Button>
          <Button
            icon={<FilePdfOutlined aria-hidden />}
            title={isDesktop() ? undefined : '在浏览器的打印窗口里选“另存为 PDF”'}
            disabled={busy}
            onClick={savePdf}
          >
            存为PDF
          </Button>
          <Button icon={<FileExcelOutlined aria-hidden />} onClick={() => saveFile(file)}>
            导出 Excel
          </Button>
          <Button icon={<CloseOutlined aria-hidden />} title="Esc" onClick={close}>
            关闭
          </Button>
        </Space>
      </header>
      {printed.notes.length > 0 && <Alert type="warning" showIcon banner title={printed.notes.join('')} />}
      <PagesView printed={printed} zoom={zoom} onePaper={onePaper} onPage={setPage} />
    </div>
  )
}

/** Esc and Ctrl+P are the preview's while it is open: what lies below must not hear them. */
function useKeys(actions: { onClose: () => void; onPrint: () => void }) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const prints = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
      if (event.key !== 'Escape' && !prints) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (prints) latest.current.onPrint()
      else latest.current.onClose()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])
}
