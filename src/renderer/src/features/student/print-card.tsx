import { App, Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { RegisterKey } from '@shared/registers'
import { callForFile } from '../../api'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'

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

/** The card of this one student as a file to print; that it went out is logged. */
export function PrintCard({ label, register, studentId, schoolYear, asOf, disabled }: PrintCardProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const print = () =>
    run(async () => {
      const { value, file } = await callForFile('exports.cards', { register, studentId, schoolYear, asOf })
      if (file) saveFile(file)
      void message.success(`已生成 ${value.cards} 张,可以在 WPS 中打开打印`)
    })
  return (
    <Button
      size="small"
      icon={<PrinterOutlined aria-hidden />}
      title={disabled ? '请先保存改动' : '含个人信息,请只交给规定的部门;打印会记入操作记录'}
      disabled={disabled}
      loading={busy}
      onClick={() => void print()}
    >
      {label}
    </Button>
  )
}
