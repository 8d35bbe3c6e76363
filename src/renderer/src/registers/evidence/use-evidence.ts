import { useCallback, useState } from 'react'
import { type EvidenceItem, MOST_EVIDENCE_BYTES } from '@shared/api/evidence'
import { LedgerError } from '@shared/api/errors'
import { call, callForFile, contentOf } from '../../api'
import { sentenceOf } from '../../ui/sentence'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { isTooLarge, nameOf } from './evidence-files'

/** A file that was not taken, and the sentence why. */
export interface NotTaken {
  name: string
  sentence: string
}

/** How far an adding of several files is. */
export interface Adding {
  name: string
  place: number
  total: number
}

/** The evidence of one record: what is there, and what can be done with it. `onCount` hears how many files there are. */
export function useEvidence(register: string, id: number, onCount: (count: number) => void) {
  const { run } = useAction()
  const [adding, setAdding] = useState<Adding | null>(null)
  const [notTaken, setNotTaken] = useState<NotTaken[]>([])
  const load = useCallback(async () => {
    const all = await call('attachments.list', { register, id })
    const items = all.filter(({ removedAt }) => removedAt === undefined)
    onCount(items.length)
    return { items, removed: all.filter(({ removedAt }) => removedAt !== undefined) }
  }, [id, onCount, register])
  const { value, reload } = useLoaded(load)

  /** One after another, so that a refused file does not keep the others out. */
  async function add(files: File[]) {
    const refused: NotTaken[] = []
    setNotTaken([])
    for (const [index, file] of files.entries()) {
      const name = nameOf(file)
      setAdding({ name, place: index + 1, total: files.length })
      try {
        if (isTooLarge(file)) throw tooLarge()
        await call('attachments.add', { register, id }, { file: { ...(await contentOf(file)), name } })
        await reload()
      } catch (error) {
        refused.push({ name, sentence: sentenceOf(error) })
      }
    }
    setAdding(null)
    setNotTaken(refused)
  }
  const change = (procedure: 'attachments.remove' | 'attachments.restore', item: EvidenceItem) =>
    run(async () => {
      await call(procedure, { id: item.id })
      await reload()
    })
  const read = (item: EvidenceItem) =>
    run(async () => (await callForFile('attachments.read', { id: item.id })).file)

  return {
    items: value?.items,
    removed: value?.removed ?? [],
    adding,
    notTaken,
    forget: () => setNotTaken([]),
    add,
    remove: (item: EvidenceItem) => change('attachments.remove', item),
    restore: (item: EvidenceItem) => change('attachments.restore', item),
    read
  }
}

function tooLarge() {
  return new LedgerError('evidence_too_large', { limit: MOST_EVIDENCE_BYTES / 1024 / 1024 })
}
