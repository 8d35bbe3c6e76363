import { type ComponentType, type KeyboardEvent, useCallback, useState } from 'react'
import { App, Descriptions, Drawer, Tabs } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { ClassNode } from '@shared/api/records'
import { useUnsaved } from '../../ui/unsaved'
import { useMayLeave } from '../../ui/use-may-leave'
import { useEvidenceTab } from '../evidence/use-evidence-tab'
import { type KeyedField, opensFirst, ownPart } from '../fields'
import { choiceHint } from './choice-words'
import { copyOf } from './copy-record'
import { DutyToReport } from './duty-to-report'
import { HistoryList } from './history-list'
import { PanelTab } from './panel-tab'
import type { RecordAidProps } from './record-aid'
import { RecordFooter } from './record-footer'
import { RecordForm } from './record-form'
import { stepOfKey } from './record-keys'
import type { RecordPanel, SavePanel } from './record-panel'
import { titleOf } from './record-title'
import { StudentLine } from './student-line'
import { tellsOfHarm } from './tells-of-harm'
import type { NewRecord } from './use-record-draft'
import { useRecordForm } from './use-record-form'
import './record-form.css'

interface RecordDrawerProps {
  open: boolean
  register: RegisterDeclaration
  /** Null for a new record. */
  id: number | null
  /** What a new record begins with. */
  seed?: NewRecord | undefined
  /** Tabs that only this register has. */
  panels?: readonly RecordPanel[] | undefined
  /** What only this register has above its fields. */
  aid?: ComponentType<RecordAidProps> | undefined
  /** The tab to begin with, by its key; the fields where absent. */
  tab?: string | undefined
  schoolYear: number
  classes: ClassNode[]
  readOnly: boolean
  onOpenStudent: (studentId: number) => void
  /** Begins another record, with these texts or, without them, as a new one begins. */
  onNew: (begun?: NewRecord) => void
  /** Given the record that was stored last, if one was. */
  onClose: (saved?: number) => void
  /** Something about the record was stored. */
  onSaved: () => void
  /** A new record was stored that has tabs to be filled in: it is to be shown. */
  onCreated: (id: number) => void
}

/** One record as a form, with its history; or an empty form for a new one. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { register, id, open, readOnly, seed, panels = [], aid: Aid, schoolYear } = props
  const { message } = App.useApp()
  const mayLeave = useMayLeave()
  const form = useRecordForm({ register, id, open, seed, schoolYear })
  const { record, offers } = form
  const [field, setField] = useState<KeyedField | null>(null)
  /** Whether such records are written down one after the other, and resemble each other. */
  const isOften = opensFirst(register) === 'form'
  const [unsaved, setUnsaved] = useState<Record<string, SavePanel | null>>({})
  const keepUnsaved = useCallback(
    (key: string, save: SavePanel | null) => setUnsaved((before) => ({ ...before, [key]: save })),
    []
  )
  const panelWork = Object.values(unsaved).filter((one) => one !== null)
  const dirty = form.dirty || panelWork.length > 0
  const touched = form.touched || panelWork.length > 0
  useUnsaved(open && touched)
  /** The record that was stored a moment ago, whose own tabs come next. */
  const [created, setCreated] = useState<number | null>(null)

  async function save(another: boolean) {
    if (!dirty) return
    const saved = id === null || form.dirty ? await form.save() : record
    if (!saved) return
    for (const savePanel of panelWork) if (!(await savePanel())) return
    void message.success('已保存')
    props.onSaved()
    if (another) return props.onNew()
    if (id !== null || panels.every(({ seldom }) => seldom)) return props.onClose(saved.id)
    setCreated(saved.id)
    props.onCreated(saved.id)
  }
  async function close(then?: () => void) {
    if (!(await mayLeave(touched))) return
    props.onClose()
    then?.()
  }
  async function copy() {
    if (record && (await mayLeave(touched))) props.onNew(copyOf(register, record))
  }
  function key(event: KeyboardEvent<HTMLElement>) {
    const step = event.currentTarget.contains(event.target as Node) && !readOnly ? stepOfKey(event) : null
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    if (step === 'clearCarried') form.clearCarried()
    else void save(step === 'saveAndNew' && isOften && id === null)
  }

  const title =
    id === null
      ? `新增${register.recordLabel}`
      : `${register.recordLabel}:${titleOf(register, form.before.texts)}`
  const studentId = record?.studentId ?? seed?.studentId
  const fields = offers && (
    <RecordForm
      register={withoutPanels(ownPart(register), panels)}
      form={form}
      offers={offers}
      classNames={props.classes.filter((node) => node.grade !== null).map((node) => node.name)}
      readOnly={readOnly}
      isNew={id === null}
      onKey={key}
      onField={setField}
    />
  )
  const others = Object.entries(record?.otherColumns ?? {})
  const evidence = useEvidenceTab(register.key, offers ? record : null, readOnly)
  return (
    <Drawer
      title={title}
      open={open}
      onClose={() => void close()}
      size={960}
      destroyOnHidden
      onKeyDown={key}
      footer={
        !readOnly && (
          <RecordFooter
            hint={(field && choiceHint(field)) ?? (isOften && id === null ? NEW_HINT : HINT)}
            busy={form.busy}
            dirty={dirty}
            onCopy={isOften && id !== null ? () => void copy() : undefined}
            onClose={() => void close()}
            onSave={() => void save(false)}
            onSaveAndNew={isOften && id === null ? () => void save(true) : undefined}
          />
        )
      }
    >
      {register.about && studentId !== undefined && (
        <StudentLine
          studentId={studentId}
          schoolYear={schoolYear}
          onOpenStudent={(student) => void close(() => props.onOpenStudent(student))}
        />
      )}
      {Aid && offers && (
        <Aid
          register={register}
          record={id === null ? null : record}
          studentId={studentId}
          schoolYear={schoolYear}
          texts={form.draft.texts}
          readOnly={readOnly}
          onText={form.type}
        />
      )}
      {tellsOfHarm(form.draft.texts.harmSigns ?? '') && <DutyToReport />}
      {id === null ? (
        <>
          {fields}
          <p className="hint">先保存,再打开这条记录,就可以添加佐证材料(照片、扫描件)。</p>
        </>
      ) : (
        <Tabs
          key={id}
          defaultActiveKey={created === id ? panels[0]?.key : props.tab}
          items={[
            { key: 'fields', label: `${register.recordLabel}信息`, children: fields },
            ...panels.map((panel) => ({
              key: panel.key,
              label: panel.label,
              children: record && offers && (
                <PanelTab
                  panel={panel}
                  register={register}
                  record={record}
                  readOnly={readOnly}
                  schoolYear={schoolYear}
                  onChanged={(changed) => {
                    form.take(changed)
                    props.onSaved()
                  }}
                  onUnsaved={keepUnsaved}
                />
              )
            })),
            ...(others.length > 0
              ? [
                  {
                    key: 'others',
                    label: '其他栏目',
                    children: (
                      <Descriptions
                        size="small"
                        bordered
                        column={1}
                        items={others.map(([header, text]) => ({
                          key: header,
                          label: header,
                          children: text
                        }))}
                      />
                    )
                  }
                ]
              : []),
            { ...evidence, destroyOnHidden: true },
            {
              key: 'history',
              label: '修改记录',
              destroyOnHidden: true,
              children: <HistoryList register={register.key} id={id} />
            }
          ]}
        />
      )}
    </Drawer>
  )
}

/** The register without the collections that are filled in on tabs of their own. */
function withoutPanels(register: RegisterDeclaration, panels: readonly RecordPanel[]): RegisterDeclaration {
  const elsewhere = new Set(panels.map(({ collection }) => collection))
  const collections = Object.entries(register.collections).filter(([key]) => !elsewhere.has(key))
  return { ...register, collections: Object.fromEntries(collections) }
}

const HINT = '回车到下一栏,Ctrl+回车 保存'
const NEW_HINT = `${HINT},Ctrl+Shift+回车 保存并新增`
