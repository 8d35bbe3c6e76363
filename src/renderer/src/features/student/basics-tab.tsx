import { type Ref, useMemo, useRef } from 'react'
import { App } from 'antd'
import { customise } from '@shared/registers/customise'
import { registers } from '@shared/registers'
import type { StudentFile } from '@shared/api/students'
import { RecordFields } from '../../registers/form/record-fields'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { useOpenSession } from '../../session'
import { goByEnter } from '../../registers/form/form-keys'
import { SaveBar } from './save-bar'
import { type TabWork, useTabWork } from './tab-work'
import { useRefusedField } from '../../registers/form/use-refused-field'

interface BasicsTabProps {
  file: StudentFile
  schoolYear: number
  classNames: string[]
  work: Ref<TabWork>
  onChanged: () => void
}

/** What is known of the student alone; the family has a tab of its own. */
export function BasicsTab({ file, schoolYear, classNames, work, onChanged }: BasicsTabProps) {
  const { message } = App.useApp()
  const { settings } = useOpenSession()
  const choices = settings.fieldChoices.students
  const register = useMemo(() => ({ ...customise(registers.students, choices), collections: {} }), [choices])
  const form = useRecordDraft(register, file.student, schoolYear)
  const fields = useRef<HTMLDivElement>(null)
  useRefusedField(fields, register, form.refused)

  async function save() {
    if (!form.dirty || !(await form.save())) return
    void message.success('学生资料已保存')
    onChanged()
  }
  useTabWork(work, { unsaved: form.dirty, save: () => void save() })

  return (
    <div className="tab-page filling">
      <div ref={fields} className="tab-body" onKeyDownCapture={goByEnter}>
        <RecordFields
          register={register}
          draft={form.draft}
          doubts={form.record?.doubts ?? []}
          classNames={classNames}
          readOnly={false}
          isNew={false}
          refused={form.refused}
          onText={form.type}
          onMembers={form.setMembers}
          onReveal={(field) => void form.reveal(field)}
          onRevealMember={(key, member, field) => void form.revealMember(key, member, field)}
        />
      </div>
      <SaveBar
        unsaved={form.dirty}
        busy={form.busy}
        onSave={() => void save()}
        onGiveUp={() => form.show(form.record)}
      />
    </div>
  )
}
