import type { ShownRecord } from '@shared/api/records'
import { EvidencePanel } from './evidence-panel'
import { useEvidenceCount } from './use-evidence-count'

/** The tab of a record's evidence. `record` is null until it is read. */
export function useEvidenceTab(register: string, record: ShownRecord | null, readOnly: boolean) {
  const { label, onCount } = useEvidenceCount(record)
  return {
    key: 'evidence',
    label,
    children: record && (
      <EvidencePanel
        key={record.id}
        register={register}
        id={record.id}
        readOnly={readOnly}
        onCount={onCount}
      />
    )
  }
}
