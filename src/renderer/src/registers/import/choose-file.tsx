import type { RegisterDeclaration } from '@shared/registers'
import type { WizardJob } from './import-wizard'
import { FilesDrop } from './files-drop'
import { ProgressLine } from './progress-line'
import { RefusedFiles } from './reading-notes'
import type { RefusedFile } from './use-opened-files'

interface ChooseFileProps {
  job: WizardJob
  register: RegisterDeclaration
  /** Which of several files is read now, such as 第 3 个,共 12 个文件. */
  reading: string | null
  /** The files that were refused, where none could be read. */
  refused: RefusedFile[]
  onFiles: (files: File[]) => void
}

/** The first step: drop or choose the workbooks as they are, one, several or a folder. */
export function ChooseFile({ job, register, reading, refused, onFiles }: ChooseFileProps) {
  return (
    <div className="wizard-body narrow">
      {!job.busy && <RefusedFiles refused={refused} left="请改好后重新选择" />}
      <FilesDrop
        hint={`把${register.label}文件拖到这里;可以一次拖入几个文件或整个文件夹`}
        note="支持 xlsx、xls、et、csv,一人一页的登记卡也可以。标题、说明、合计行不用删,表头不用改;导入前都能核对,导入后可以撤销。"
        disabled={job.busy}
        onFiles={onFiles}
      />
      {job.busy && <ProgressLine progress={job.progress} what={reading} onCancel={job.cancel} />}
    </div>
  )
}
