import { useState } from 'react'
import { Button, Input, Radio, Space, Table } from 'antd'
import { type MemberValues, registers } from '@shared/registers'
import { committeeAttendanceOf } from '@shared/rules/attendance'
import { textOf } from '../../registers/fields'
import type { RecordPanelProps } from '../../registers/form/record-panel'
import { useAttendees } from './use-attendees'

const STATES = registers.committee_meetings.collections.attendees.fields.state.options.map(
  ({ label }) => label as string
)

/** Who of the committee was expected and came to a meeting: each tick is stored at once. */
export function AttendancePanel(props: RecordPanelProps) {
  const { readOnly } = props
  const { rows, store, callRoll } = useAttendees(props)
  const count = committeeAttendanceOf(rows)
  const unticked = rows.filter(({ state }) => !state).length
  const change = (at: number, changes: MemberValues) =>
    store(rows.map((row, place) => (place === at ? { ...row, ...changes } : row)))

  return (
    <section aria-label="出席">
      <Space style={{ marginBottom: 8 }} wrap>
        <span role="status">
          应到 {count?.expected ?? 0} 人,实到 {count?.present ?? 0} 人
          {unticked > 0 && `,还有 ${unticked} 人没有登记`}
        </span>
        {!readOnly && (
          <>
            <Button
              size="small"
              disabled={unticked === 0}
              onClick={() => store(rows.map((row) => (row.state ? row : { ...row, state: '到会' })))}
            >
              其余都到会
            </Button>
            <Button size="small" onClick={callRoll}>
              按名册补列委员
            </Button>
          </>
        )}
      </Space>
      <Table<MemberValues & { at: number }>
        size="small"
        rowKey="at"
        pagination={false}
        dataSource={rows.map((row, at) => ({ ...row, at }))}
        locale={{ emptyText: '没有应到委员。先在家委会成员中登记本级的成员,再点“按名册补列委员”' }}
        columns={[
          { title: '委员', dataIndex: 'name', width: 120 },
          { title: '职务', dataIndex: 'post', width: 120 },
          {
            title: '出席',
            width: 220,
            render: (_, { at, name, state }) => (
              <Radio.Group
                size="small"
                optionType="button"
                aria-label={`${textOf(name)}出席`}
                disabled={readOnly}
                value={state ?? null}
                options={STATES}
                onChange={({ target }) => change(at, { state: target.value as string })}
              />
            )
          },
          {
            title: '原因',
            render: (_, { at, name, reason, state }) => (
              <ReasonInput
                key={textOf(reason)}
                label={`${textOf(name)}原因`}
                text={textOf(reason)}
                disabled={readOnly || !state || state === '到会'}
                onText={(text) => change(at, { reason: text === '' ? null : text })}
              />
            )
          },
          ...(readOnly
            ? []
            : [
                {
                  title: '',
                  width: 70,
                  render: (_: unknown, { at }: { at: number }) => (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => store(rows.filter((_row, place) => place !== at))}
                    >
                      移除
                    </Button>
                  )
                }
              ])
        ]}
      />
    </section>
  )
}

interface ReasonInputProps {
  label: string
  text: string
  disabled: boolean
  onText: (text: string) => void
}

/** Taken over with Enter or on leaving. */
function ReasonInput({ label, text, disabled, onText }: ReasonInputProps) {
  const [typed, setTyped] = useState(text)
  const take = () => {
    if (typed.trim() !== text) onText(typed.trim())
  }
  return (
    <Input
      size="small"
      aria-label={label}
      disabled={disabled}
      value={typed}
      maxLength={60}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
