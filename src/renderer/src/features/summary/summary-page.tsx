import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Button, Segmented, Space, Spin } from 'antd'
import { DownloadOutlined, SaveOutlined } from '@ant-design/icons'
import { findRegister } from '@shared/registers'
import { call, callForFile } from '../../api'
import { thisSchoolYear } from '../../registers/school-years'
import { useOpenSession } from '../../session'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { useReturns } from '../../ui/use-returns'
import { ArchivePages } from './archive-pages'
import type { OpenedNumber } from './group-table'
import { type Asked, questionOf } from './question'
import { QuestionBar } from './question-bar'
import { ReportSheet } from './report-sheet'
import { RowsDrawer } from './rows-drawer'
import { SendDialog } from './send-dialog'
import './summary.css'

const ChartsPage = lazy(() => import('./charts/charts-page'))

interface SummaryPageProps {
  schoolYear: number
  /** False while something else is on the screen; the report is counted anew afterwards. */
  shown: boolean
  onOpenStudent: (studentId: number, asOf?: string) => void
  onOpenRegister: (register: string, id?: number) => void
}

type PageView = 'report' | 'charts' | 'archive'

/** The report to the bureau: the question, twelve groups of figures, charts, and what was sent. */
export function SummaryPage({ schoolYear, shown, onOpenStudent, onOpenRegister }: SummaryPageProps) {
  const { settings, role } = useOpenSession()
  const director = role === 'director'
  const { busy, run } = useAction()
  const [view, setView] = useState<PageView>('report')
  const [asked, setAsked] = useState<Asked>(() => ({
    period: { kind: 'schoolYear', schoolYear: Math.min(schoolYear, thisSchoolYear()) },
    asOf: undefined,
    by: 'grade',
    definition: settings.leftBehindDefinition,
    compare: false
  }))
  const [number, setNumber] = useState<OpenedNumber | null>(null)
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState(0)
  const [corrected, setCorrected] = useState(0)
  const returns = useReturns(shown)
  const changes = returns + corrected
  const question = useMemo(() => questionOf(asked), [asked])
  const { compare } = asked
  const load = useCallback(() => call('summary.make', { ...question, compare }), [compare, question])
  const { value: summary, busy: counting } = useLoaded(load, changes)

  /** A record that is one student's, such as a form, opens as the student's page. */
  const openRecord = (key: string, id: number) =>
    run(async () => {
      if (key === 'students') return onOpenStudent(id, summary?.asOf)
      const about = findRegister(key)?.about
      if (about !== 'student' && about !== 'studentInSchoolYear') return onOpenRegister(key, id)
      const { studentId } = await call('records.read', { register: key, id })
      if (studentId !== undefined) onOpenStudent(studentId, summary?.asOf)
    })
  const workbook = async () =>
    (await callForFile('summary.make', { ...question, compare, workbook: true })).file
  const download = () =>
    run(async () => {
      const file = await workbook()
      if (file) saveFile(file)
    })
  const views: { value: PageView; label: string }[] = [
    { value: 'report', label: '统计表' },
    { value: 'charts', label: '图表' },
    ...(director ? [{ value: 'archive' as const, label: '上报存档' }] : [])
  ]

  return (
    <section className="summary-page" aria-label="统计上报">
      <header className="summary-head">
        <Segmented size="small" aria-label="看什么" options={views} value={view} onChange={setView} />
        {view !== 'archive' && (
          <>
            <QuestionBar asked={asked} countedOn={summary?.asOf} onAsk={setAsked} />
            <Space size={6} className="summary-actions">
              <PreviewButton size="small" label="打印" disabled={!summary} fetchFile={workbook} />
              <Button
                size="small"
                icon={<DownloadOutlined aria-hidden />}
                disabled={!summary}
                loading={busy}
                onClick={() => void download()}
              >
                下载
              </Button>
              {director && (
                <Button
                  size="small"
                  type="primary"
                  icon={<SaveOutlined aria-hidden />}
                  disabled={!summary}
                  onClick={() => setSending(true)}
                >
                  存档上报
                </Button>
              )}
            </Space>
          </>
        )}
      </header>
      {!director && <p className="summary-scope">只统计您任教的班级;全校的统计和上报存档由政教处管理。</p>}
      {view === 'report' && (
        <Spin spinning={counting} className="summary-spin">
          {summary && (
            <ReportSheet
              summary={summary}
              onOpenNumber={setNumber}
              onOpenRecord={(key, id) => void openRecord(key, id)}
            />
          )}
        </Spin>
      )}
      {view === 'charts' && summary && (
        <Suspense fallback={<Spin className="summary-wait" />}>
          <ChartsPage summary={summary} question={question} changes={changes} />
        </Suspense>
      )}
      {view === 'archive' && (
        <ArchivePages
          shown={shown}
          changes={sent}
          returns={returns}
          onOpenRecord={(key, id) => void openRecord(key, id)}
        />
      )}
      {number && summary && (
        <RowsDrawer
          number={number}
          question={question}
          asOf={summary.asOf}
          shown={shown}
          changes={changes}
          onOpenRecord={(key, id) => void openRecord(key, id)}
          onOpenStudent={(id) => onOpenStudent(id, summary.asOf)}
          onChanged={() => setCorrected((before) => before + 1)}
          onClose={() => setNumber(null)}
        />
      )}
      {summary && (
        <SendDialog
          open={sending}
          summary={summary}
          question={question}
          onSent={() => {
            setSending(false)
            setSent((before) => before + 1)
          }}
          onClose={() => setSending(false)}
        />
      )}
    </section>
  )
}
