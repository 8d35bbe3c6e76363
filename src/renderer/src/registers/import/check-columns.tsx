import { type ReactNode, useCallback, useState } from 'react'
import { Alert, Button, Select, Space } from 'antd'
import type { ImportPreview } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'
import { countedRecords } from '../fields'
import { schoolYearChoices } from '../school-years'
import { doubled, noChoices, placesTogether, type ReadingChoices, remapInput } from './column-choices'
import type { WizardJob } from './import-wizard'
import { ProgressLine } from './progress-line'
import { SheetColumns } from './sheet-columns'
import { UnreadClasses } from './unread-classes'

interface CheckColumnsProps {
  job: WizardJob
  register: RegisterDeclaration
  preview: ImportPreview
  /** How many files were read. */
  files: number
  /** What is to be known about the files as a whole. */
  notes: ReactNode
  onPreview: (preview: ImportPreview) => void
  onBack: () => void
  onNext: () => void
}

/** The second step: which column is what, table by table. */
export function CheckColumns(props: CheckColumnsProps) {
  const { preview, job, register } = props
  const [choices, setChoices] = useState<ReadingChoices>(noChoices)
  const [changed, setChanged] = useState(false)
  const load = useCallback(() => call('imports.fields', { register: preview.register }), [preview.register])
  const { value: fields } = useLoaded(load)
  const change = (next: ReadingChoices) => {
    setChoices(next)
    setChanged(true)
  }
  const twice = preview.sheets.some(
    (sheet, index) => !choices.skipSheets.includes(index) && doubled(choices, index, sheet).size > 0
  )

  async function next() {
    if (!changed) return props.onNext()
    const read = await job.start((name) => call('imports.remap', remapInput(preview, choices), { job: name }))
    if (!read) return
    props.onPreview(read)
    setChanged(false)
    props.onNext()
  }

  return (
    <>
      <div className="wizard-body">
        {props.notes}
        <Space size={24} style={{ marginBottom: 12 }} wrap>
          <span>
            文件:{preview.fileName}
            {props.files > 1 && ` 等 ${props.files} 个`}
          </span>
          <span>共 {countedRecords(register, preview.rowCount)}</span>
          <span>
            按学年计算年级{' '}
            <Select
              aria-label="导入学年"
              value={choices.schoolYear ?? preview.schoolYear}
              options={schoolYearChoices()}
              onChange={(schoolYear) => change({ ...choices, schoolYear })}
              style={{ width: 156 }}
            />
          </span>
        </Space>
        {preview.remembered && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title="这种表头以前导入过,已按上次核对的结果对应栏目。"
          />
        )}
        <UnreadClasses
          unread={preview.unreadClasses}
          aliases={choices.classAliases}
          onAliases={(classAliases) => change({ ...choices, classAliases })}
        />
        {placesTogether(preview.sheets).map((places) => (
          <SheetColumns
            key={places[0]}
            places={places}
            sheets={places.flatMap((place) => preview.sheets[place] ?? [])}
            register={register}
            fields={fields ?? []}
            choices={choices}
            onChoices={change}
          />
        ))}
      </div>
      <footer className="wizard-foot">
        {job.busy && <ProgressLine progress={job.progress} onCancel={job.cancel} />}
        {twice && <span className="field-error">有两栏对应了同一项,请改正其中一栏</span>}
        <Button onClick={props.onBack} disabled={job.busy}>
          重新选择文件
        </Button>
        <Button type="primary" loading={job.busy} disabled={twice} onClick={() => void next()}>
          下一步:核对数据
        </Button>
      </footer>
    </>
  )
}
