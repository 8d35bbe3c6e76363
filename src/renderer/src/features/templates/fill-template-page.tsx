import { useCallback, useState } from 'react'
import { Alert, App, Button, Checkbox, Radio, Steps, Typography } from 'antd'
import type { TemplateFinding, TemplatePreview } from '@shared/api/templates'
import { findRegister } from '@shared/registers'
import { call, callForFile, contentOf } from '../../api'
import { ProgressLine } from '../../registers/import/progress-line'
import { useJob } from '../../registers/import/use-job'
import { useOpenSession } from '../../session'
import { today } from '../../ui/moment'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useLoaded } from '../../ui/use-loaded'
import { BindColumns, type TemplateChange } from './bind-columns'
import { ChooseRecords } from './choose-records'
import { ChooseTemplate } from './choose-template'
import { FindingList } from './finding-list'
import { type RecordChoice, viewsFor } from './record-choice'
import './templates.css'

interface FillTemplatePageProps {
  schoolYear: number
  /** Counts on when the page is back on the screen: what was corrected is checked again. */
  shown: boolean
  onOpenStudent: (studentId: number, asOf?: string) => void
  onOpenRecord: (register: string, id?: number) => void
}

const STEPS = ['选择表格', '核对栏目', '检查并填写']

/** From the bureau's file to the filled one in three steps: open it, look at its columns, check and save. */
export function FillTemplatePage(props: FillTemplatePageProps) {
  const { message } = App.useApp()
  const { settings } = useOpenSession()
  const job = useJob()
  const [step, setStep] = useState(0)
  const [preview, setPreview] = useState<TemplatePreview | null>(null)
  const [choice, setChoice] = useState<RecordChoice>(() => ({
    schoolYear: props.schoolYear,
    asOf: today(),
    definition: settings.leftBehindDefinition,
    now: true,
    without: []
  }))
  const [profile, setProfile] = useState<'full' | 'public'>('full')
  const [remember, setRemember] = useState(true)
  const views = preview ? viewsFor(preview.sheets, choice, settings.springTermFrom) : []

  async function open(file: File) {
    const content = await contentOf(file)
    const opened = await job.start((name) =>
      call('templates.open', { schoolYear: choice.schoolYear }, { job: name, file: content })
    )
    if (!opened) return
    if (preview) void call('templates.close', { templateSession: preview.templateSession })
    setPreview(opened)
    setChoice((before) => ({ ...before, without: [] }))
    setStep(1)
  }
  const change = (changed: TemplateChange) =>
    void job.start(async () => {
      if (preview)
        setPreview(await call('templates.bind', { templateSession: preview.templateSession, ...changed }))
    })
  const fill = () =>
    void job.start(async (name) => {
      if (!preview) return
      const { templateSession } = preview
      const input = { templateSession, views, profile, remember }
      const { value, file } = await callForFile('templates.fill', input, { job: name })
      if (file) saveFile(file)
      void message.success(`已填好 ${value.rows} 行`)
    })
  function leave() {
    if (preview) void call('templates.close', { templateSession: preview.templateSession })
    setPreview(null)
    setStep(0)
  }
  function toRecord({ register, recordId, studentId }: TemplateFinding) {
    const about = findRegister(register)?.about
    const oneEach = register === 'students' || about === 'student' || about === 'studentInSchoolYear'
    if (oneEach && studentId !== null) props.onOpenStudent(studentId, choice.asOf)
    else if (recordId !== null) props.onOpenRecord(register, recordId)
  }

  return (
    <section className="fill-template" aria-label="填上级表格">
      <header className="wizard-head">
        <Typography.Title level={4}>填上级表格</Typography.Title>
        <Steps size="small" current={step} items={STEPS.map((title) => ({ title }))} />
        {preview && <span className="hint">{preview.title}</span>}
      </header>
      <div className="wizard-body">
        {step === 0 && <ChooseTemplate busy={job.busy} onFile={(file) => void open(file)} />}
        {step === 1 && preview && <BindColumns preview={preview} busy={job.busy} onChange={change} />}
        {step === 2 && preview && (
          <>
            <ChooseRecords sheets={preview.sheets} choice={choice} views={views} onChoice={setChoice} />
            <Radio.Group
              aria-label="用途"
              value={profile}
              onChange={({ target }) => setProfile(target.value as typeof profile)}
              options={[
                { value: 'full', label: '上报(完整内容)' },
                { value: 'public', label: '公示(只填姓名和班级)' }
              ]}
            />
            <Checked
              templateSession={preview.templateSession}
              views={views}
              profile={profile}
              shown={props.shown}
              onOpen={toRecord}
            />
          </>
        )}
      </div>
      <footer className="wizard-foot">
        {job.busy && <ProgressLine progress={job.progress} onCancel={job.cancel} />}
        {step > 0 && (
          <Button disabled={job.busy} onClick={step === 1 ? leave : () => setStep(1)}>
            {step === 1 ? '重新选择表格' : '上一步'}
          </Button>
        )}
        {step === 1 && (
          <Button type="primary" disabled={job.busy} onClick={() => setStep(2)}>
            下一步:检查
          </Button>
        )}
        {step === 2 && (
          <>
            <Checkbox checked={remember} onChange={({ target }) => setRemember(target.checked)}>
              记住这种表格的填法
            </Checkbox>
            <PreviewButton
              disabled={views.length === 0 || job.busy}
              fetchFile={async () => {
                if (!preview) return undefined
                const { templateSession } = preview
                return (await callForFile('templates.fill', { templateSession, views, profile })).file
              }}
            />
            <Button type="primary" loading={job.busy} disabled={views.length === 0} onClick={fill}>
              填写并保存
            </Button>
          </>
        )}
      </footer>
    </section>
  )
}

interface CheckedProps {
  templateSession: string
  views: ReturnType<typeof viewsFor>
  profile: 'full' | 'public'
  shown: boolean
  onOpen: (finding: TemplateFinding) => void
}

/** The findings of what is chosen; checked again each time the page comes back to the screen. */
function Checked({ templateSession, views, profile, shown, onOpen }: CheckedProps) {
  const asked = JSON.stringify({ templateSession, views, profile })
  const load = useCallback(
    () =>
      shown
        ? call('templates.check', JSON.parse(asked) as Parameters<typeof call<'templates.check'>>[1])
        : never(),
    [asked, shown]
  )
  const { value: findings, busy } = useLoaded(load)
  return (
    <>
      {profile === 'full' && (
        <Alert
          type="warning"
          showIcon
          title="填好的表格含个人信息,请只交给规定的部门,不要发到微信群、QQ群,用完及时删除。这次填写会记入操作记录。"
        />
      )}
      <FindingList findings={findings} busy={busy} onOpen={onOpen} />
    </>
  )
}

/** While another page lies over this one nothing is asked. */
function never(): Promise<TemplateFinding[]> {
  return new Promise(() => undefined)
}
