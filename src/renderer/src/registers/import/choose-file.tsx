import { FileDrop } from '../../ui/file-drop'
import type { WizardJob } from './import-wizard'
import { ProgressLine } from './progress-line'

/** The first step: drop or choose the workbook as it is. */
export function ChooseFile(props: { job: WizardJob; onFile: (file: File) => void }) {
  return (
    <div className="wizard-body narrow">
      <FileDrop
        label="选择文件"
        hint="把花名册文件拖到这里,或点击选择文件"
        note="支持 xlsx、xls、et、csv。标题、说明、合计行不用删,表头不用改;导入前都能核对,导入后可以撤销。"
        accept=".xlsx,.xlsm,.xls,.et,.csv,.txt,.htm,.html,.xml"
        disabled={props.job.busy}
        onFile={props.onFile}
      />
      {props.job.busy && <ProgressLine progress={props.job.progress} onCancel={props.job.cancel} />}
    </div>
  )
}
