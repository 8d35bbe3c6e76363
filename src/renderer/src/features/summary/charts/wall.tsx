import { useEffect, useRef, useState } from 'react'
import { Button, Segmented } from 'antd'
import { CloseOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Summary } from '@shared/api/summary'
import { printPage } from '../../../host'
import { useOpenSession } from '../../../session'
import { useAction } from '../../../ui/use-action'
import { useOnlyHere } from '../../../ui/use-only-here'
import { type ChartData, largeNumbers } from './chart-data'
import { ChartPicture } from './chart-picture'

interface WallProps {
  summary: Summary
  charts: ChartData[]
  onClose: () => void
}

/** Lying sheets, in millimetres. */
const PAPERS = { A3: { width: 420, height: 297 }, A4: { width: 297, height: 210 } }
type Paper = keyof typeof PAPERS

/** The charts over the whole screen, made for 1920 × 1080, and printed as one page. Escape closes them. */
export function Wall({ summary, charts, onClose }: WallProps) {
  const { settings } = useOpenSession()
  const { run } = useAction()
  const wall = useRef<HTMLElement>(null)
  const [paper, setPaper] = useState<Paper>('A3')
  const { width, height } = PAPERS[paper]
  const print = () => void run(() => printPage(PAPERS[paper], `${summary.title}图表`))
  useOnlyHere(wall)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const shown = wall.current
    // A browser may refuse the whole screen; the charts then fill the window.
    void shown?.requestFullscreen().catch(() => undefined)
    const left = () => document.fullscreenElement === null && close.current()
    document.addEventListener('fullscreenchange', left)
    return () => {
      document.removeEventListener('fullscreenchange', left)
      if (document.fullscreenElement === shown && shown) void document.exitFullscreen()
    }
  }, [])
  return (
    <section
      ref={wall}
      className="wall"
      role="dialog"
      aria-label="上墙图表"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0 }`}</style>
      <header>
        <h1>{settings.schoolName}</h1>
        <p>
          {summary.title}(截至 {summary.asOf})
        </p>
        <div className="wall-tools no-print">
          <Segmented<Paper> aria-label="纸张" options={['A3', 'A4']} value={paper} onChange={setPaper} />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={print}>
            打印一页
          </Button>
          <Button icon={<CloseOutlined aria-hidden />} onClick={onClose}>
            关闭
          </Button>
        </div>
      </header>
      <ul className="wall-numbers">
        {largeNumbers(summary).map(({ label, text }) => (
          <li key={label}>
            <strong>{text}</strong>
            {label}
          </li>
        ))}
      </ul>
      <div className="wall-grid">
        {charts.map((data) => (
          <ChartPicture key={data.key} data={data} width={480} height={280} />
        ))}
      </div>
    </section>
  )
}
