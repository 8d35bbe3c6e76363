import { useCallback, useEffect, useState } from 'react'
import type { TypingOffers } from '@shared/api/typing'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { newRecordFrom } from './new-record'
import { type NewRecord, useRecordDraft } from './use-record-draft'

const NONE: ReadonlySet<string> = new Set()

interface RecordForm {
  register: RegisterDeclaration
  /** Null for a new record. */
  id: number | null
  open: boolean
  seed: NewRecord | undefined
  schoolYear: number
}

/** A record in its form, with what spares typing: loaded when it is opened, and begun anew with each `seed`. */
export function useRecordForm({ register, id, open, seed, schoolYear }: RecordForm) {
  const { run } = useAction()
  const form = useRecordDraft(register, null, schoolYear)
  const { show } = form
  const [offers, setOffers] = useState<TypingOffers | null>(null)
  const [carried, setCarried] = useState(NONE)

  useEffect(() => {
    if (!open) return
    let outdated = false
    void run(async () => {
      const offered = await call('typing.offers', { register: register.key, schoolYear })
      const stored =
        id === null ? null : await call('records.read', { register: register.key, id, schoolYear })
      if (outdated) return
      const begun = newRecordFrom(register, offered, seed)
      show(stored, stored ? undefined : begun.seed)
      setCarried(stored ? NONE : begun.carried)
      setOffers(offered)
    })
    return () => {
      outdated = true
      setOffers(null)
    }
  }, [id, open, register, run, schoolYear, seed, show])

  const type = (field: string, text: string) => {
    setCarried((before) => new Set([...before].filter((key) => key !== field)))
    form.type(field, text)
  }
  const clearCarried = useCallback(() => {
    for (const key of carried) form.type(key, '')
    setCarried(NONE)
  }, [carried, form])
  return { ...form, type, offers, carried, clearCarried }
}

/** A record in its form, as `useRecordForm` keeps it. */
export type OpenRecordForm = ReturnType<typeof useRecordForm>
