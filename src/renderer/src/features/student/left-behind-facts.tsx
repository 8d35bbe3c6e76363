import { type Ref, useRef, useState } from 'react'
import { App } from 'antd'
import { registers } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import type { ShownRecord } from '@shared/api/records'
import { careStateOn, parents, parentStateOn } from '@shared/rules/left-behind'
import { fieldsOf } from '../../registers/fields'
import { FieldLine } from '../../registers/form/field-line'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { useOpenSession } from '../../session'
import { CareHistory } from './care-history'
import { goByEnter } from '../../registers/form/form-keys'
import { ParentHistory } from './parent-history'
import { SaveBar } from './save-bar'
import { type EditedState, StateEditor } from './state-editor'
import { type TabWork, useTabWork } from './tab-work'
import { useRefusedField } from '../../registers/form/use-refused-field'
import { rowsOf } from './value-text'

interface LeftBehindFactsProps {
  record: ShownRecord
  schoolYear: number
  asOf: string
  classNames: string[]
  work: Ref<TabWork>
  onChanged: () => void
}

/** The facts with their history: each parent, who looks after the child, and the rest of the record as a form. */
export function LeftBehindFacts(props: LeftBehindFactsProps) {
  const { asOf } = props
  const { message } = App.useApp()
  const { settings } = useOpenSession()
  const register = customise(registers.left_behind_children, settings.fieldChoices.left_behind_children)
  const form = useRecordDraft(register, props.record, props.schoolYear)
  const [edited, setEdited] = useState<EditedState | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  useRefusedField(fields, register, form.refused)

  async function save() {
    if (!form.dirty || !(await form.save())) return
    void message.success('留守情况已保存')
    props.onChanged()
  }
  useTabWork(props.work, { unsaved: form.dirty, save: () => void save() })

  const { values } = props.record
  const [parentStates, careStates] = [rowsOf(values, 'parentStates'), rowsOf(values, 'careStates')]
  const own = fieldsOf(register).filter(({ of, key }) => of === undefined || key === 'leftBehind')
  const history = { locked: form.dirty, onEdit: setEdited }
  return (
    <div className="left-behind-facts">
      <div className="tab-body">
        <div className="histories">
          {parents.map((parent) => (
            <ParentHistory
              key={parent}
              {...history}
              parent={parent}
              rows={parentStates}
              present={parentStateOn(parentStates, parent, asOf)}
              asOf={asOf}
            />
          ))}
          <CareHistory {...history} rows={careStates} present={careStateOn(careStates, asOf)} asOf={asOf} />
        </div>
        {form.dirty && <p className="hint">下面的改动保存以后,才能更正或登记新的情况。</p>}
        <section aria-label="其他登记内容" ref={fields} onKeyDownCapture={goByEnter}>
          <h4>其他登记内容</h4>
          <div className="form-grid">
            {own.map((field) => (
              <FieldLine
                key={field.key}
                field={field.key === 'leftBehind' ? { ...field, label: '上报的留守类型' } : field}
                text={form.draft.texts[field.key] ?? ''}
                doubts={form.record?.doubts ?? []}
                classNames={props.classNames}
                readOnly={false}
                refusal={form.refused?.field === field.key ? form.refused.sentence : undefined}
                onText={(text) => form.type(field.key, text)}
                onReveal={() => void form.reveal(field.key)}
              />
            ))}
          </div>
        </section>
      </div>
      <SaveBar
        unsaved={form.dirty}
        busy={form.busy}
        onSave={() => void save()}
        onGiveUp={() => form.show(form.record)}
      />
      {edited && (
        <StateEditor
          register={register}
          record={props.record}
          schoolYear={props.schoolYear}
          edited={edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            props.onChanged()
          }}
        />
      )}
    </div>
  )
}
