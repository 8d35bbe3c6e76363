import { useState } from 'react'
import { Input, Modal } from 'antd'
import type { Warning } from '@shared/api/warnings'
import { enterDialog } from '../ui/enter-dialog'

interface SettleDialogProps {
  /** The warning to take off the list; null while the dialog is closed. */
  warning: Warning | null
  busy: boolean
  onSettle: (reason: string) => void
  onClose: () => void
}

/** Asks why a warning can stay as it is. */
export function SettleDialog({ warning, busy, onSettle, onClose }: SettleDialogProps) {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <Modal
      title={warning ? `${warning.name}:已核对` : ''}
      open={warning !== null}
      onCancel={onClose}
      onOk={() => onSettle(given)}
      okText="记为已核对"
      cancelText="取消"
      okButtonProps={{ disabled: given === '' }}
      confirmLoading={busy}
      afterClose={() => setReason('')}
      afterOpenChange={enterDialog}
      destroyOnHidden
    >
      <p>{warning?.message}</p>
      <Input
        aria-label="核对说明"
        placeholder="简单写明情况,例:已电话核实,父亲上周已返乡"
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={() => given !== '' && onSettle(given)}
      />
    </Modal>
  )
}
