import { useCallback, useState } from 'react'
import { Button, Space } from 'antd'
import { PrinterOutlined, TeamOutlined, UsergroupAddOutlined } from '@ant-design/icons'
import type { GatheringKey } from '@shared/api/gatherings'
import { call } from '../../api'
import { viewOf } from '../../registers/class-choice'
import { unitOf } from '../../registers/fields'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useOpenSession } from '../../session'
import { useLoaded } from '../../ui/use-loaded'
import { AbsentDialog } from './absent-dialog'
import { BeginDialog } from './begin-dialog'
import { EventsDialog } from './events-dialog'
import { SignInDialog } from './sign-in-dialog'
import { TraineesDialog } from './trainees-dialog'

type Opened = 'begin' | 'signIn' | 'events' | 'trainees' | 'absent'

/** Over the meetings and the family school: how many came, and what is begun and printed class by class. */
export function GatheringsBar(props: RegisterBarProps) {
  const { register, schoolYear, choice, changes, onChanged, onOpenRecord } = props
  const key = register.key as GatheringKey
  const { role } = useOpenSession()
  const [open, setOpen] = useState<Opened | null>(null)
  const close = () => setOpen(null)
  const load = useCallback(
    () =>
      call('gatherings.figures', {
        register: key,
        view: { register: key, schoolYear, ...viewOf(choice) }
      }),
    [choice, key, schoolYear]
  )
  const { value: sum } = useLoaded(load, changes)
  const openRecord = (id: number) => {
    close()
    onOpenRecord(id, 'attendance')
  }

  return (
    <div className="register-bar" role="group" aria-label="出席统计">
      <span className="bar-figures">
        {sum && (
          <>
            <span>{`${sum.count} ${unitOf(register)}`}</span>
            <span>{`应到 ${sum.expected}`}</span>
            <span>{`实到 ${sum.present}`}</span>
            <span>{`出席率 ${sum.rate === null ? '—' : `${sum.rate}%`}`}</span>
            {sum.unticked > 0 && <span>{`出席未登记 ${sum.unticked}`}</span>}
            {role === 'director' && (
              <Button type="link" size="small" onClick={() => setOpen('events')}>
                各班情况
              </Button>
            )}
            <Button type="link" size="small" disabled={sum.untold === 0} onClick={() => setOpen('absent')}>
              缺席待补访 {sum.untold}
            </Button>
          </>
        )}
      </span>
      <Space size={6}>
        <Button
          size="small"
          type="primary"
          icon={<UsergroupAddOutlined aria-hidden />}
          onClick={() => setOpen('begin')}
        >
          按班级开一次
        </Button>
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => setOpen('signIn')}>
          打印签到表
        </Button>
        {key === 'trainings' && (
          <Button size="small" icon={<TeamOutlined aria-hidden />} onClick={() => setOpen('trainees')}>
            学员记录
          </Button>
        )}
      </Space>
      <BeginDialog
        register={register}
        schoolYear={schoolYear}
        choice={choice}
        open={open === 'begin'}
        onClose={close}
        onBegun={({ ids, passedOver }) => {
          close()
          onChanged()
          const only = ids.length === 0 && passedOver.length === 1 ? passedOver[0]?.id : ids[0]
          if (only !== undefined && ids.length <= 1) onOpenRecord(only, 'attendance')
        }}
      />
      <SignInDialog {...props} open={open === 'signIn'} onClose={close} />
      {open === 'events' && <EventsDialog {...props} onClose={close} onOpen={openRecord} />}
      {open === 'trainees' && <TraineesDialog {...props} onClose={close} />}
      {open === 'absent' && <AbsentDialog {...props} onClose={close} onOpen={openRecord} />}
    </div>
  )
}
