import { useCallback, useState } from 'react'
import type { ShownRecord } from '@shared/api/records'

/** How a record's evidence is called with how many files it has, as it was read and as the panel counted since. */
export function useEvidenceCount(record: Pick<ShownRecord, 'id' | 'evidence'> | null) {
  const id = record?.id
  const [counted, setCounted] = useState<{ id: number | undefined; count: number }>()
  const onCount = useCallback((count: number) => setCounted({ id, count }), [id])
  const count = (counted && counted.id === id ? counted.count : record?.evidence) ?? 0
  return { label: `佐证材料${count > 0 ? `(${count})` : ''}`, onCount }
}
