import { useEffect, useRef, useState } from 'react'
import { Alert, App, Button, Modal } from 'antd'
import { LedgerError } from '@shared/api/errors'
import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { fieldsOf, isStandIn, textOf } from '../../registers/fields'
import { draftOf, memberValues } from '../../registers/form/draft'
import { FieldLine } from '../../registers/form/field-line'
import { showRefusal } from '../../ui/show-refusal'
import { useUnsaved } from '../../ui/unsaved'
import { useMayLeave } from '../../ui/use-may-leave'
import { focusField, goByEnter } from '../../registers/form/form-keys'

/** A state that is being written down. */
export interface EditedState {
  collection: 'parentStates' | 'careStates'
  /** 父亲, 母亲, 监护与关爱. */
  title: string
  /** `first`: nothing is known yet; `mended`: the row at `at` was wrong; `changed`: from a day on it is otherwise. */
  kind: 'first' | 'mended' | 'changed'
  at?: number
  values: MemberValues
}

interface StateEditorProps {
  register: RegisterDeclaration
  record: ShownRecord
  schoolYear: number
  edited: EditedState
  onClose: () => void
  onSaved: () => void
}

const TITLES: Record<EditedState['kind'], string> = {
  first: '登记情况',
  mended: '更正',
  changed: '情况有变化'
}
const HINTS: Record<EditedState['kind'], string> = {
  first: '不知道从哪天起的,“情况起始”可以不填。',
  mended: '原来登记错了,改正这一条。如果是情况变了,请用“情况有变化”,原来的会保留。',
  changed: '从哪天起变了,请填“情况起始”。原来的情况会保留,以后查哪一天都查得到。'
}

/** Writes down a state of a parent or of the care: mends a row, or adds one that holds from a day on. */
export function StateEditor({ register, record, edited, ...props }: StateEditorProps) {
  const { kind, title } = edited
  const { message, modal } = App.useApp()
  const mayLeave = useMayLeave()
  const collection = register.collections[edited.collection]
  const fields = collection ? fieldsOf(collection).filter(({ key }) => key !== 'parent') : []
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(edited.values).map(([key, value]) => [key, textOf(value)]))
  )
  const [refused, setRefused] = useState<{ field: string; sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused) focusField(form.current, refused.field)
  }, [refused])

  /** A new answer to whether the parent is away begins without the old absence's day and place. */
  function type(field: string, text: string) {
    setRefused(null)
    const anew: Record<string, string> =
      kind === 'changed' && field === 'away' ? { since: '', place: '', placeRange: '' } : {}
    setTexts({ ...texts, ...anew, [field]: text })
  }
  const others = () => draftOf(register, record).members[edited.collection] ?? []
  async function store(rows: ReturnType<typeof others>, done: string) {
    if (!collection) return
    const values = rows.map((row) => memberValues(collection, row)).filter((row) => row !== null)
    setBusy(true)
    try {
      const { id, version } = record
      const changes = [{ id, version, values: { [edited.collection]: values } }]
      await call('records.update', {
        register: register.key,
        origin: 'form',
        changes,
        schoolYear: props.schoolYear
      })
      void message.success(done)
      props.onSaved()
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'value_refused') {
        const field = String(error.details.field).split('.').at(-1) ?? ''
        setRefused({ field, sentence: error.message })
      }
      showRefusal(message, error)
      setBusy(false)
    }
  }
  async function save() {
    if (kind === 'changed' && !(texts.validFrom ?? '').trim()) {
      return setRefused({ field: 'validFrom', sentence: '请填写从哪天起变了,如 2026-09-01 或 2026-09。' })
    }
    const rows = others()
    if (kind === 'mended') {
      const mended = rows.map((row) => (row.origin === edited.at ? { ...row, texts } : row))
      return store(mended, `${title}的情况已更正`)
    }
    // At the end: the core knows the rows by their places.
    return store([...rows, { key: rows.length, origin: null, texts }], `${title}的情况已登记`)
  }
  async function remove() {
    const sure = await modal.confirm({
      title: '删除这一条?',
      content: '只有登记错了才删除;如果是情况变了,请用“情况有变化”。',
      okText: '删除',
      cancelText: '取消'
    })
    const rows = others().filter(({ origin }) => origin !== edited.at)
    if (sure) await store(rows, '已删除这一条')
  }
  async function reveal(field: string) {
    try {
      const place = `${edited.collection}.${edited.at}.${field}`
      const { value } = await call('records.reveal', { register: register.key, id: record.id, field: place })
      setTexts({ ...texts, [field]: value })
    } catch (error) {
      showRefusal(message, error)
    }
  }

  const changed = Object.entries(texts).some(([key, text]) => text !== textOf(edited.values[key]))
  useUnsaved(changed)
  async function close() {
    if (await mayLeave(changed)) props.onClose()
  }

  return (
    <Modal
      title={`${title}:${TITLES[kind]}`}
      open
      width={760}
      onCancel={() => void close()}
      afterOpenChange={(open) => open && form.current?.querySelector('input')?.focus()}
      footer={[
        ...(kind === 'mended'
          ? [
              <Button key="remove" danger style={{ float: 'left' }} onClick={() => void remove()}>
                删除这一条
              </Button>
            ]
          : []),
        <Button key="cancel" onClick={() => void close()}>
          取消
        </Button>,
        <Button key="save" type="primary" loading={busy} onClick={() => void save()}>
          保存
        </Button>
      ]}
    >
      <Alert type="info" title={HINTS[kind]} style={{ marginBottom: 12 }} />
      <div
        ref={form}
        className="form-grid state-form"
        onKeyDownCapture={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void save()
          else goByEnter(event)
        }}
      >
        {fields.map((field) => (
          <FieldLine
            key={field.key}
            field={field}
            text={texts[field.key] ?? ''}
            doubts={[]}
            classNames={[]}
            readOnly={false}
            isNew={kind !== 'mended' || !isStandIn(field, texts[field.key] ?? '')}
            refusal={refused?.field === field.key ? refused.sentence : undefined}
            onText={(text) => type(field.key, text)}
            onReveal={() => void reveal(field.key)}
          />
        ))}
      </div>
    </Modal>
  )
}
