import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { App, Button, Tag } from 'antd'
import { LedgerError } from '@shared/api/errors'
import type { ShownRecord } from '@shared/api/records'
import type { StudentFile } from '@shared/api/students'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../../api'
import { fieldsOf, type KeyedField } from '../../registers/fields'
import { EvidenceButton } from '../../registers/evidence/evidence-button'
import { choiceHint } from '../../registers/form/choice-words'
import { DutyToReport } from '../../registers/form/duty-to-report'
import { focusField } from '../../registers/form/form-keys'
import { tellsOfHarm } from '../../registers/form/tells-of-harm'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { useRefusedField } from '../../registers/form/use-refused-field'
import { useAction } from '../../ui/use-action'
import { CardForm } from './card-form'
import { PrintCard } from './print-card'
import { SaveBar } from './save-bar'
import { type TabWork, useTabWork } from './tab-work'

interface FormEntryProps {
  file: StudentFile
  form: ShownRecord
  register: RegisterDeclaration
  schoolYear: number
  classNames: string[]
  years: ReactNode
  work: Ref<TabWork>
  onChanged: () => void
}

/** The form of this school year, filled in by keyboard alone: Enter to the next field, numbers for the words of a list. */
export function FormEntry(props: FormEntryProps) {
  const { file, register } = props
  const { message } = App.useApp()
  const form = useRecordDraft(register, props.form, props.schoolYear)
  const { record, dirty } = form
  const { busy: confirming, run } = useAction()
  const [field, setField] = useState<KeyedField | 'add' | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const confirmed = record?.values.formState === '已确认'

  useEffect(() => card.current?.querySelector('input')?.focus(), [])
  useRefusedField(card, register, form.refused)

  async function save() {
    if (!dirty) return
    if (!(await form.save())) return
    void message.success('登记表已保存')
    props.onChanged()
  }
  async function confirm() {
    const saved = dirty ? await form.save() : record
    if (!saved) return
    await run(async () => {
      try {
        await call('forms.confirm', { ids: [saved.id] })
      } catch (error) {
        if (error instanceof LedgerError && error.code === 'form_incomplete') goToFirstMissing()
        throw error
      }
      void message.success(confirmed ? '登记表已保存' : '登记表已确认')
    })
    props.onChanged()
  }
  function goToFirstMissing() {
    const missing = fieldsOf(register).find(({ key, required }) => required && !form.draft.texts[key])
    if (missing) focusField(card.current, missing.key)
  }
  useTabWork(props.work, { unsaved: dirty, save: () => void save(), finish: () => void confirm() })

  return (
    <div className="tab-page filling">
      <div className="tab-head">
        {props.years}
        <Tag color={confirmed ? 'green' : 'orange'}>{confirmed ? '已确认' : '草稿'}</Tag>
        <PrintCard
          label="打印登记表"
          register="environment_forms"
          studentId={file.student.id}
          schoolYear={props.schoolYear}
          disabled={dirty}
        />
        <EvidenceButton register={register.key} record={props.form} />
        {confirmed && dirty && <span className="hint">登记表已经确认过;保存后改动会记入修改记录。</span>}
      </div>
      {tellsOfHarm(form.draft.texts.harmSigns ?? '') && <DutyToReport />}
      <CardForm
        register={register}
        form={form}
        readOnly={false}
        classNames={props.classNames}
        maySeeSensitive={file.maySeeSensitive}
        container={card}
        onField={setField}
      />
      <SaveBar
        unsaved={dirty}
        busy={form.busy}
        hint={hintOf(field)}
        onSave={() => void save()}
        onGiveUp={() => form.show(record)}
      >
        {!confirmed && (
          <Button type="primary" title="Ctrl+Enter" loading={confirming} onClick={() => void confirm()}>
            确认
          </Button>
        )}
      </SaveBar>
    </div>
  )
}

/** What the keys do in a field: the numbers of its words, else how to go on. */
function hintOf(field: KeyedField | 'add' | null): string {
  if (field === 'add') return '回车添加一位家庭成员,Tab 到下一栏'
  return (field && choiceHint(field)) ?? '回车到下一栏,Ctrl+S 保存,Ctrl+回车 保存并确认'
}
