import { useState } from 'react'
import { Button, Drawer } from 'antd'
import { PictureOutlined } from '@ant-design/icons'
import type { ShownRecord } from '@shared/api/records'
import { EvidencePanel } from './evidence-panel'
import { useEvidenceCount } from './use-evidence-count'

interface EvidenceButtonProps {
  register: string
  record: Pick<ShownRecord, 'id' | 'evidence'>
  readOnly?: boolean
}

/** Opens the evidence of a record over the page, where the record has no form with tabs of its own. */
export function EvidenceButton({ register, record, readOnly = false }: EvidenceButtonProps) {
  const [open, setOpen] = useState(false)
  const { label, onCount } = useEvidenceCount(record)
  return (
    <>
      <Button size="small" icon={<PictureOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Drawer title="佐证材料" open={open} onClose={() => setOpen(false)} size={920} destroyOnHidden>
        <EvidencePanel register={register} id={record.id} readOnly={readOnly} onCount={onCount} />
      </Drawer>
    </>
  )
}
