import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { App, Button, Descriptions, Drawer, Space, Tabs } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { ClassNode } from '@shared/api/records'
import { call } from '../../api'
import { useUnsaved } from '../../ui/unsaved'
import { useAction } from '../../ui/use-action'
import { useMayLeave } from '../../ui/use-may-leave'
import { ownPart } from '../fields'
import { useEvidenceTab } from '../evidence/use-evidence-tab'
import { DutyToReport } from './duty-to-report'
import { HistoryList } from './history-list'
import { PanelTab } from './panel-tab'
import { RecordFields } from './record-fields'
import type { RecordAidProps } from './record-aid'
import type { RecordPanel, SavePanel } from './record-panel'
import { titleOf } from './record-title'
import { StudentLine } from './student-line'
import { tellsOfHarm } from './tells-of-harm'
import { type NewRecord, useRecordDraft } from './use-record-draft'

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
  onClose: () => void
  onSaved: () => void
  /** A new record was stored that has tabs to be filled in: it is to be shown. */
  onCreated: (id: number) => void
}

/** One record as a form, with its history; or an empty form for a new one. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { register, id, open, readOnly, seed, panels = [], aid: Aid, schoolYear } = props
  const { message } = App.useApp()
  const mayLeave = useMayLeave()
  const { run } = useAction()
  const form = useRecordDraft(register, null, schoolYear)
  const { record, show } = form
  const [unsaved, setUnsaved] = useState<Record<string, SavePanel | null>>({})
  const keepUnsaved = useCallback(
    (key: string, save: SavePanel | null) => setUnsaved((before) => ({ ...before, [key]: save })),
    []
  )
  const panelWork = Object.values(unsaved).filter((one) => one !== null)
  const dirty = form.dirty || panelWork.length > 0
  useUnsaved(open && dirty)
  /** The record that was stored a moment ago, whose own tabs come next. */
  const [created, setCreated] = useState<number | null>(null)

  useEffect(() => {
    if (!open) return
    void run(async () =>
      show(id === null ? null : await call('records.read', { register: register.key, id, schoolYear }), seed)
    )
  }, [id, open, register.key, run, schoolYear, seed, show])

  const loaded = id === null || record?.id === id
  async function save() {
    const saved = id === null || form.dirty ? await form.save() : record
    if (!saved) return
    for (const savePanel of panelWork) if (!(await savePanel())) return
    void message.success('已保存')
    props.onSaved()
    if (id !== null || panels.every(({ seldom }) => seldom)) return props.onClose()
    setCreated(saved.id)
    props.onCreated(saved.id)
  }
  async function close(then?: () => void) {
    if (!(await mayLeave(dirty))) return
    props.onClose()
    then?.()
  }

  const title =
    id === null
      ? `新增${register.recordLabel}`
      : `${register.recordLabel}:${titleOf(register, form.before.texts)}`
  const studentId = record?.studentId ?? seed?.studentId
  const fields = loaded && (
    <RecordFields
      key={record?.id ?? 'new'}
      register={withoutPanels(ownPart(register), panels)}
      draft={form.draft}
      doubts={record?.doubts ?? []}
      classNames={props.classes.filter((node) => node.grade !== null).map((node) => node.name)}
      readOnly={readOnly}
      isNew={id === null}
      refused={form.refused}
      onText={form.type}
      onMembers={form.setMembers}
      onReveal={(field) => void form.reveal(field)}
      onRevealMember={(key, member, field) => void form.revealMember(key, member, field)}
    />
  )
  const others = Object.entries(record?.otherColumns ?? {})
  const evidence = useEvidenceTab(register.key, loaded ? record : null, readOnly)
  return (
    <Drawer
      title={title}
      open={open}
      onClose={() => void close()}
      size={920}
      destroyOnHidden
      footer={
        !readOnly && (
          <Space style={{ justifyContent: 'flex-end', width: '100%' }}>
            <Button onClick={() => void close()}>取消</Button>
            <Button type="primary" loading={form.busy} disabled={!dirty} onClick={() => void save()}>
              保存
            </Button>
          </Space>
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
      {Aid && loaded && (
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
              children: record && loaded && (
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
