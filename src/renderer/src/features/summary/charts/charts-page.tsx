import { useCallback, useMemo, useState } from 'react'
import { Button, Space } from 'antd'
import { FullscreenOutlined } from '@ant-design/icons'
import type { Summary, SummaryQuestion } from '@shared/api/summary'
import { call } from '../../../api'
import { useLoaded } from '../../../ui/use-loaded'
import { chartsOf } from './chart-data'
import { ChartPicture } from './chart-picture'
import { Wall } from './wall'
import './charts.css'

interface ChartsPageProps {
  summary: Summary
  question: SummaryQuestion
  /** Counts how often the report was counted anew. */
  changes: number
}

/** The report in pictures, for the office wall. No name of anybody is in them. */
export default function ChartsPage({ summary, question, changes }: ChartsPageProps) {
  const [wall, setWall] = useState(false)
  const load = useCallback(() => call('summary.months', question), [question])
  const { value: months } = useLoaded(load, changes)
  const charts = useMemo(() => chartsOf(summary, months), [months, summary])
  return (
    <section className="charts" aria-label="图表">
      <Space size={12} className="charts-head">
        <Button
          size="small"
          icon={<FullscreenOutlined aria-hidden />}
          disabled={charts.length === 0}
          onClick={() => setWall(true)}
        >
          上墙
        </Button>
        <span className="hint">
          图表只有数字,没有任何人的姓名,可以张贴在办公室;颜色配有花纹,黑白打印也分得清
        </span>
      </Space>
      {charts.length === 0 ? (
        <p className="summary-nothing">这段时间没有可以画图的数据。</p>
      ) : (
        <div className="charts-grid">
          {charts.map((data) => (
            <ChartPicture key={data.key} data={data} width={620} height={270} />
          ))}
        </div>
      )}
      {wall && <Wall summary={summary} charts={charts} onClose={() => setWall(false)} />}
    </section>
  )
}
