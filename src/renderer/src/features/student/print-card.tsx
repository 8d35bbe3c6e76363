import type { RegisterKey } from '@shared/registers'
import { callForFile } from '../../api'
import { PreviewButton } from '../../ui/print-preview/preview-button'

interface PrintCardProps {
  label: string
  register: RegisterKey
  studentId: number
  schoolYear: number
  /** The cut-off date of the facts on it; today where absent. */
  asOf?: string
  /** True while something is unsaved: the card has what is stored. */
  disabled?: boolean
}

/** The card of this one student as it is printed; that it went out is logged. */
export function PrintCard({ label, disabled, ...card }: PrintCardProps) {
  return (
    <PreviewButton
      size="small"
      label={label}
      title={disabled ? '请先保存改动' : '含个人信息,请只交给规定的部门;打印会记入操作记录'}
      disabled={disabled}
      fetchFile={async () => (await callForFile('exports.cards', card)).file}
    />
  )
}
