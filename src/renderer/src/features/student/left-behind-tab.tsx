import type { Ref } from 'react'
import { App, Button, Empty } from 'antd'
import { registers } from '@shared/registers'
import type { StudentFile } from '@shared/api/students'
import { call } from '../../api'
import { EvidenceButton } from '../../registers/evidence/evidence-button'
import { useAction } from '../../ui/use-action'
import { Findings } from './findings'
import { LeftBehindFacts } from './left-behind-facts'
import { PrintCard } from './print-card'
import { reportedFacts } from './reported-facts'
import type { TabWork } from './tab-work'

interface LeftBehindTabProps {
  file: StudentFile
  schoolYear: number
  classNames: string[]
  asOf: string
  onAsOf: (day: string) => void
  work: Ref<TabWork>
  onChanged: () => void
}

/** Whether the child is left behind on a day, by which facts, and how these came to be. */
export function LeftBehindTab(props: LeftBehindTabProps) {
  const { file, schoolYear } = props
  const { message } = App.useApp()
  const { busy, run } = useAction()

  const begin = () =>
    run(async () => {
      const { key } = registers.left_behind_children
      const values = { studentId: file.student.id, ...reportedFacts(file.student.values, props.asOf) }
      await call('records.create', { register: key, schoolYear, values })
      void message.success('已登记留守情况,请补充父母外出的时间和地点')
      props.onChanged()
    })
  if (!file.leftBehind) {
    return (
      <div className="tab-page">
        <Empty description={emptyWords(file)} style={{ marginTop: 60 }}>
          <Button type="primary" loading={busy} autoFocus onClick={() => void begin()}>
            登记留守情况
          </Button>
        </Empty>
      </div>
    )
  }
  return (
    <div className="tab-page filling">
      <div className="left-behind">
        <Findings findings={file.findings} asOf={props.asOf} onAsOf={props.onAsOf}>
          <PrintCard
            label="打印登记卡"
            register="left_behind_children"
            studentId={file.student.id}
            schoolYear={schoolYear}
            asOf={props.asOf}
          />
          <EvidenceButton register="left_behind_children" record={file.leftBehind} />
        </Findings>
        <LeftBehindFacts key={file.leftBehind.id} {...props} record={file.leftBehind} />
      </div>
    </div>
  )
}

function emptyWords({ student }: StudentFile): string {
  const { leftBehind } = student.values
  return typeof leftBehind === 'string'
    ? `花名册上报的是“${leftBehind}”,还没有登记父母外出情况`
    : '还没有登记留守情况'
}
