import { useState } from 'react'
import { Button, Space, Tooltip } from 'antd'
import { ArrowLeftOutlined, EyeOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import type { StudentFile } from '@shared/api/students'
import { call } from '../../api'
import { DEFINITIONS } from '../../registers/left-behind-definitions'
import { useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { FindingTag } from './findings'
import { valueText } from './value-text'

interface StudentHeadProps {
  file: StudentFile
  /** The neighbours in the class, null at its ends. */
  previous: number | null
  next: number | null
  onOpen: (id: number) => void
  onBack: () => void
}

/** Who this is, and the ways to the neighbours and back. */
export function StudentHead({ file, previous, next, onOpen, onBack }: StudentHeadProps) {
  const { leftBehindDefinition } = useOpenSession().settings
  const { values } = file.student
  const finding = file.findings.find(({ definition }) => definition === leftBehindDefinition)
  return (
    <header className="student-head">
      <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack} title="Esc">
        返回
      </Button>
      <h2>{valueText(values, 'name')}</h2>
      <span>{valueText(values, 'className')}</span>
      <span>{valueText(values, 'gender')}</span>
      {valueText(values, 'birthDate') && <span>{valueText(values, 'birthDate')} 出生</span>}
      <IdNumber key={file.student.id} file={file} />
      {finding && (
        <Tooltip
          title={`${DEFINITIONS[finding.definition].name}:${[...finding.reasons, ...finding.missing].join(';')}`}
        >
          <span>
            <FindingTag type={finding.type} />
          </span>
        </Tooltip>
      )}
      <Space className="neighbours" size={4}>
        <Button
          icon={<LeftOutlined aria-hidden />}
          disabled={previous === null}
          title="Alt+←"
          onClick={() => previous !== null && onOpen(previous)}
        >
          上一个
        </Button>
        <Button disabled={next === null} title="Alt+→" onClick={() => next !== null && onOpen(next)}>
          下一个
          <RightOutlined aria-hidden />
        </Button>
      </Space>
    </header>
  )
}

function IdNumber({ file: { student } }: { file: StudentFile }) {
  const { run } = useAction()
  const [shown, setShown] = useState<string | null>(null)
  const masked = valueText(student.values, 'idNumber')
  if (!masked) return null
  const show = () =>
    run(async () => {
      const { value } = await call('records.reveal', {
        register: 'students',
        id: student.id,
        field: 'idNumber'
      })
      setShown(value)
    })
  return (
    <span className="id-number">
      {shown ?? masked}
      {shown === null && (
        <Tooltip title="查看完整内容会记入操作记录">
          <Button
            type="link"
            size="small"
            className="reveal"
            aria-label="显示身份证件号"
            icon={<EyeOutlined aria-hidden />}
            onClick={() => void show()}
          >
            显示
          </Button>
        </Tooltip>
      )}
    </span>
  )
}
