import { useCallback, useState } from 'react'
import { App } from 'antd'
import { LedgerError } from '@shared/api/errors'
import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'
import { useAction } from '../../ui/use-action'
import {
  changedCollections,
  changedValues,
  type Draft,
  draftOf,
  type DraftMember,
  memberValues
} from './draft'

/** A value that was refused: the field as in a doubt (`phone`, `guardians.0.phone`), and the sentence. */
export interface Refused {
  field: string
  sentence: string
}

/** What a new record begins with: whom it is about, and the texts of fields. */
export interface NewRecord {
  studentId?: number
  texts?: Record<string, string>
}

/**
 * A record while it is being filled in: what was typed, what of it is new, and how it is stored. `given` is the record
 * as it was read; a newer one is taken over while nothing is unsaved.
 */
export function useRecordDraft(
  register: RegisterDeclaration,
  given: ShownRecord | null = null,
  schoolYear?: number
) {
  const { message } = App.useApp()
  const { run } = useAction()
  const [busy, setBusy] = useState(false)
  const [record, setRecord] = useState(given)
  const [taken, setTaken] = useState(given)
  const [before, setBefore] = useState<Draft>(() => draftOf(register, given))
  const [draft, setDraft] = useState(before)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [studentId, setStudentId] = useState<number | undefined>()
  const [seeded, setSeeded] = useState<Record<string, string>>({})

  /** Begins anew with a record as stored, or with an empty one that `seed` fills in as if somebody had typed it. */
  const show = useCallback(
    (next: ShownRecord | null, seed: NewRecord = {}) => {
      const fresh = draftOf(register, next)
      setRecord(next)
      setBefore(fresh)
      setDraft({ ...fresh, texts: { ...fresh.texts, ...seed.texts } })
      setSeeded(seed.texts ?? {})
      setStudentId(seed.studentId)
      setRefused(null)
    },
    [register]
  )
  const values = changedValues(register, before, draft)
  const collections = changedCollections(before, draft)
  const dirty = Object.keys(values).length > 0 || collections.length > 0
  /** Whether somebody typed: what a new record begins with alone is nothing that could be lost. */
  const touched =
    collections.length > 0 ||
    Object.entries(draft.texts).some(([key, text]) => text !== (seeded[key] ?? before.texts[key]))

  if (given !== taken) {
    setTaken(given)
    if (!dirty && given?.version !== record?.version) show(given)
  }

  /** Takes over what was stored beside the form; what is being typed stays. */
  function take(next: ShownRecord) {
    if (dirty) setRecord(next)
    else show(next)
  }
  function type(field: string, text: string) {
    setRefused(null)
    setDraft((now) => ({ ...now, texts: { ...now.texts, [field]: text } }))
  }
  function setMembers(key: string, members: DraftMember[]) {
    setRefused(null)
    setDraft((now) => ({ ...now, members: { ...now.members, [key]: members } }))
  }

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

  /** Stores what was changed and answers with the record; undefined after a refusal, which is shown. */
  async function save(): Promise<ShownRecord | undefined> {
    const all: Record<string, unknown> = { ...values }
    for (const key of collections) all[key] = membersToSend(key)
    setBusy(true)
    try {
      const saved = record ? await update(record, all) : await create(all)
      show(saved)
      return saved
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'value_refused') {
        setRefused({ field: String(error.details.field), sentence: error.message })
      }
      showRefusal(message, error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const common = { register: register.key, ...(schoolYear === undefined ? {} : { schoolYear }) }
  const create = (all: Record<string, unknown>) =>
    call('records.create', { ...common, values: studentId === undefined ? all : { ...all, studentId } })
  async function update({ id, version }: ShownRecord, all: Record<string, unknown>) {
    const changes = [{ id, version, values: all }]
    const [saved] = await call('records.update', { ...common, origin: 'form', changes })
    return saved as ShownRecord
  }

  return {
    record,
    before,
    draft,
    dirty,
    touched,
    busy,
    refused,
    show,
    take,
    type,
    setMembers,
    reveal,
    revealMember,
    save
  }
}

/** A record being filled in, as `useRecordDraft` keeps it. */
export type RecordDraft = ReturnType<typeof useRecordDraft>
