import { useCallback, useEffect, useState } from 'react'
import { App, Button, Descriptions, Drawer, Space, Tabs } from 'antd'
import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ClassNode, ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import {
  changedCollections,
  changedValues,
  type Draft,
  draftOf,
  type DraftMember,
  memberValues
} from './draft'
import { HistoryList } from './history-list'
import { RecordFields } from './record-fields'

interface RecordDrawerProps {
  open: boolean
  register: RegisterDeclaration
  /** Null for a new record. */
  id: number | null
  classes: ClassNode[]
  readOnly: boolean
  onClose: () => void
  onSaved: () => void
}

/** One record as a form, with its history; or an empty form for a new one. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { register, id, open, readOnly } = props
  const { message, modal } = App.useApp()
  const { busy, run } = useAction()
  const [record, setRecord] = useState<ShownRecord | null>(null)
  const [before, setBefore] = useState<Draft>(() => draftOf(register, null))
  const [draft, setDraft] = useState(before)

  const show = useCallback(
    (next: ShownRecord | null) => {
      const fresh = draftOf(register, next)
      setRecord(next)
      setBefore(fresh)
      setDraft(fresh)
    },
    [register]
  )
  useEffect(() => {
    if (!open) return
    void run(async () =>
      show(id === null ? null : await call('records.read', { register: register.key, id }))
    )
  }, [id, open, register.key, run, show])

  const loaded = id === null || record?.id === id
  const values = changedValues(register, before, draft)
  const collections = changedCollections(before, draft)
  const dirty = Object.keys(values).length > 0 || collections.length > 0

  const revealed = (field: string) =>
    call('records.reveal', { register: register.key, id: record?.id ?? 0, field }).then(({ value }) => value)
  const reveal = (field: string) =>
    run(async () => {
      const text = await revealed(field)
      const put = (into: Draft) => ({ ...into, texts: { ...into.texts, [field]: text } })
      setBefore(put)
      setDraft(put)
    })
  const revealMember = (collection: string, member: DraftMember, field: string) =>
    run(async () => {
      const text = await revealed(`${collection}.${member.origin}.${field}`)
      const put = (into: Draft) => ({
        ...into,
        members: {
          ...into.members,
          [collection]: (into.members[collection] ?? []).map((other) =>
            other.origin === member.origin ? { ...other, texts: { ...other.texts, [field]: text } } : other
          )
        }
      })
      setBefore(put)
      setDraft(put)
    })

  /** A collection is stored as a whole; the core knows what a masked value in it stands for. */
  function membersToSend(key: string): MemberValues[] {
    const collection = register.collections[key]
    if (!collection) return []
    return (draft.members[key] ?? [])
      .map((member) => memberValues(collection, member))
      .filter((member) => member !== null)
  }
  const save = () =>
    run(async () => {
      const all: Record<string, unknown> = { ...values }
      for (const key of collections) all[key] = membersToSend(key)
      if (record) {
        const changes = [{ id: record.id, version: record.version, values: all }]
        const [saved] = await call('records.update', { register: register.key, origin: 'form', changes })
        show(saved ?? record)
      } else await call('records.create', { register: register.key, values: all })
      void message.success('已保存')
      props.onSaved()
      props.onClose()
    })
  async function close() {
    const leave =
      !dirty ||
      (await modal.confirm({
        title: '改动还没有保存,要放弃吗?',
        okText: '放弃改动',
        cancelText: '继续填写'
      }))
    if (leave) props.onClose()
  }

  const title =
    id === null ? `新增${register.recordLabel}` : `${register.recordLabel}:${before.texts.name ?? ''}`
  const fields = loaded && (
    <RecordFields
      key={record?.id ?? 'new'}
      register={register}
      draft={draft}
      doubts={record?.doubts ?? []}
      classNames={props.classes.filter((node) => node.grade !== null).map((node) => node.name)}
      readOnly={readOnly}
      isNew={id === null}
      onText={(field, text) => setDraft({ ...draft, texts: { ...draft.texts, [field]: text } })}
      onMembers={(key, members) => setDraft({ ...draft, members: { ...draft.members, [key]: members } })}
      onReveal={(field) => void reveal(field)}
      onRevealMember={(key, member, field) => void revealMember(key, member, field)}
    />
  )
  const others = Object.entries(record?.otherColumns ?? {})
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
            <Button type="primary" loading={busy} disabled={!dirty} onClick={() => void save()}>
              保存
            </Button>
          </Space>
        )
      }
    >
      {id === null ? (
        fields
      ) : (
        <Tabs
          destroyOnHidden
          items={[
            { key: 'fields', label: `${register.recordLabel}信息`, children: fields },
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
            { key: 'history', label: '修改记录', children: <HistoryList register={register.key} id={id} /> }
          ]}
        />
      )}
    </Drawer>
  )
}
