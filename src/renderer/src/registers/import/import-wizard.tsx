import { useEffect, useRef, useState } from 'react'
import { Alert, Button, Steps } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import type { ImportSummary } from '@shared/api/imports'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import { call } from '../../api'
import { useOpenSession, useSession } from '../../session'
import { useOnlyHere } from '../../ui/use-only-here'
import { CheckColumns } from './check-columns'
import { CheckRows } from './check-rows'
import { ChooseFile } from './choose-file'
import { Finished } from './finished'
import { ReadingNotes } from './reading-notes'
import { useJob } from './use-job'
import { type OpenedFiles, useOpenedFiles } from './use-opened-files'
import './import.css'

interface ImportWizardProps {
  register: RegisterDeclaration
  onClose: () => void
  onImportHistory: () => void
}

const STEPS = ['选择文件', '核对栏目', '核对数据', '完成']

/** From a school's workbooks to records, in four steps; nothing is written before the last. */
export default function ImportWizard(props: ImportWizardProps) {
  const { register: page, onClose } = props
  const job = useJob()
  const { reading, open } = useOpenedFiles(page, job)
  const { settings } = useOpenSession()
  const [step, setStep] = useState(0)
  const [opened, setOpened] = useState<OpenedFiles | null>(null)
  const { locked } = useSession()
  const section = useRef<HTMLElement>(null)
  useOnlyHere(section)
  /** The lock took the opened file with it: the core keeps nothing of it while nobody is signed in. */
  const [dropped, setDropped] = useState(false)
  const [result, setResult] = useState<{ importId: string; summary: ImportSummary } | null>(null)

  const preview = opened?.preview ?? null
  const recognised = preview ? findRegister(preview.register) : undefined
  const register =
    recognised && recognised.key !== page.key
      ? customise(recognised, settings.fieldChoices[recognised.key])
      : page

  if (locked && !job.busy && preview !== null && result === null) {
    setOpened(null)
    setStep(0)
    setDropped(true)
  }
  useEffect(() => {
    function key(event: KeyboardEvent) {
      if (event.key === 'Escape' && step === 0 && !job.busy) onClose()
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [job.busy, onClose, step])

  async function read(files: File[], as?: string) {
    const read = await open(files, as)
    if (!read) return
    if (preview) void call('imports.close', { importSession: preview.importSession }).catch(() => undefined)
    setOpened(read)
    setDropped(false)
    setStep(read.preview ? 1 : 0)
  }
  async function apply() {
    if (!preview) return
    const { importSession } = preview
    const applied = await job.start((name) => call('imports.apply', { importSession }, { job: name }))
    if (!applied) return
    setResult(applied)
    setStep(3)
  }
  function leave() {
    if (preview && !result) {
      call('imports.close', { importSession: preview.importSession }).catch(() => undefined)
    }
    onClose()
  }
  function again() {
    if (preview && !result) {
      call('imports.close', { importSession: preview.importSession }).catch(() => undefined)
    }
    setOpened(null)
    setResult(null)
    setStep(0)
  }

  return (
    <section
      ref={section}
      className="wizard"
      role="dialog"
      aria-label={`导入${register.label}`}
      tabIndex={-1}
    >
      <header className="wizard-head">
        <strong>导入{register.label}</strong>
        <Steps size="small" current={step} items={STEPS.map((title) => ({ title }))} />
        <Button type="text" icon={<CloseOutlined aria-hidden />} disabled={job.busy} onClick={leave}>
          关闭
        </Button>
      </header>
      {step === 0 && dropped && (
        <Alert
          banner
          type="info"
          title="台账锁定后,打开的文件已从程序中清除,没有导入任何内容。请重新选择文件。"
        />
      )}
      {step === 0 && (
        <ChooseFile
          job={job}
          register={page}
          reading={reading}
          refused={opened?.refused ?? []}
          onFiles={(files) => void read(files)}
        />
      )}
      {step === 1 && opened && preview && (
        <CheckColumns
          // Another reading of the files has other columns.
          key={preview.importSession}
          job={job}
          register={register}
          preview={preview}
          files={opened.files.length - opened.refused.length}
          notes={
            <ReadingNotes
              page={page}
              register={register}
              refused={opened.refused}
              busy={job.busy}
              onReadAs={(key) => void read(opened.files, key)}
            />
          }
          onPreview={(next) => setOpened({ ...opened, preview: next })}
          onBack={again}
          onNext={() => setStep(2)}
        />
      )}
      {step === 2 && opened && preview && (
        <CheckRows
          job={job}
          register={register}
          preview={preview}
          onSummary={(summary) => setOpened({ ...opened, preview: { ...preview, summary } })}
          onBack={() => setStep(1)}
          onApply={() => void apply()}
        />
      )}
      {step === 3 && result && (
        <Finished
          register={register}
          elsewhere={register.key !== page.key}
          result={result}
          onAgain={again}
          onClose={onClose}
          onHistory={() => {
            onClose()
            props.onImportHistory()
          }}
        />
      )}
    </section>
  )
}

/** The long work of the wizard. */
export type WizardJob = ReturnType<typeof useJob>
