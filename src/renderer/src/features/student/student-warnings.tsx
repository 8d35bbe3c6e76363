import { useState } from 'react'
import { Alert, App, Button, Space } from 'antd'
import type { StudentFile } from '@shared/api/students'
import type { Warning } from '@shared/api/warnings'
import { call } from '../../api'
import { SettleDialog } from '../../registers/settle-dialog'
import { useAction } from '../../ui/use-action'
import type { TabKey } from './tab-work'

interface StudentWarningsProps {
  file: StudentFile
  onGo: (tab: TabKey) => void
  onSettled: () => void
}

/** Where a warning of a register is mended. */
const TAB_OF: Record<string, TabKey> = {
  students: 'basics',
  environment_forms: 'form',
  left_behind_children: 'leftBehind'
}
/** As many as leave the page room; the others are opened. */
const SHOWN = 2

/** What does not fit together about this student, each with the way to where it is mended. */
export function StudentWarnings({ file, onGo, onSettled }: StudentWarningsProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [all, setAll] = useState(false)
  const [settling, setSettling] = useState<Warning | null>(null)
  const open = file.warnings.filter(({ settled }) => !settled)

  const settle = (reason: string) =>
    run(async () => {
      if (!settling) return
      await call('warnings.settle', { studentId: file.student.id, code: settling.code, reason })
      void message.success('已记为核对过;有关内容改动后会再提醒')
      setSettling(null)
      onSettled()
    })
  if (open.length === 0) return null
  return (
    <section className="student-warnings" aria-label="待核对">
      {(all ? open : open.slice(0, SHOWN)).map((warning) => (
        <Alert
          key={warning.code}
          type="warning"
          showIcon
          title={warning.message}
          action={
            <Space size={4}>
              <Button size="small" onClick={() => onGo(TAB_OF[warning.register] ?? 'basics')}>
                去修改
              </Button>
              <Button size="small" onClick={() => setSettling(warning)}>
                已核对…
              </Button>
            </Space>
          }
        />
      ))}
      {open.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? '收起' : `共 ${open.length} 项待核对,全部显示`}
        </Button>
      )}
      <SettleDialog
        warning={settling}
        busy={busy}
        onSettle={(reason) => void settle(reason)}
        onClose={() => setSettling(null)}
      />
    </section>
  )
}
