import { useCallback } from 'react'
import type { RecordPanel, RecordPanelProps, SavePanel } from './record-panel'

interface PanelTabProps extends Omit<RecordPanelProps, 'onUnsaved'> {
  panel: RecordPanel
  /** By the key of the panel; must be stable. */
  onUnsaved: (panel: string, save: SavePanel | null) => void
}

/** A register's own tab in the form of a record. */
export function PanelTab({ panel: { key, panel: Panel }, onUnsaved, ...props }: PanelTabProps) {
  const keep = useCallback((save: SavePanel | null) => onUnsaved(key, save), [key, onUnsaved])
  return <Panel {...props} onUnsaved={keep} />
}
