import { useState } from 'react'
import { ArchiveList, type Compared } from './archive-list'
import { CompareView } from './compare-view'
import { SnapshotView } from './snapshot-view'

interface ArchivePagesProps {
  /** False while a record is open over the page. */
  shown: boolean
  changes: number
  returns: number
  onOpenRecord: (register: string, id: number) => void
}

/** The list of reports as they were sent, and over it the one that is open or compared. */
export function ArchivePages({ shown, changes, returns, onOpenRecord }: ArchivePagesProps) {
  const [opened, setOpened] = useState<number | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  if (compared) {
    return (
      <CompareView
        compared={compared}
        shown={shown}
        changes={returns}
        onOpenRecord={onOpenRecord}
        onClose={() => setCompared(null)}
      />
    )
  }
  if (opened !== null) {
    return (
      <SnapshotView
        id={opened}
        shown={shown}
        onOpenRecord={onOpenRecord}
        onCompare={() => setCompared({ id: opened, other: null })}
        onClose={() => setOpened(null)}
      />
    )
  }
  return <ArchiveList changes={changes} onOpen={setOpened} onCompare={setCompared} />
}
