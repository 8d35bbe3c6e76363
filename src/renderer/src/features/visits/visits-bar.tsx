import { useCallback, useState } from 'react'
import { Button, Space } from 'antd'
import { FormOutlined, UnorderedListOutlined } from '@ant-design/icons'
import type { VisitGroup, VisitState } from '@shared/rules/visit-plan'
import { visitStates } from '@shared/rules/visit-plan'
import { call } from '../../api'
import { whereOf } from '../../registers/class-choice'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useEverybody, useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { type ChosenChild, LogDialog } from './log-dialog'
import { FollowUpsPage } from './follow-ups-page'
import { PlanPage } from './plan-page'
import { visitSeed } from './seed'
import './visits.css'

type Opened = { page: 'plan'; state: VisitState | null } | { page: 'followUps' }

/** Over the home visits: how far the plan of the term has come, who is due, and visits for many at once. */
export function VisitsBar(props: RegisterBarProps) {
  const { schoolYear, choice, changes, onChanged, onNew } = props
  const { grade, classNo } = choice
  const { displayName } = useOpenSession()
  const everybody = useEverybody()
  const { run } = useAction()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [logging, setLogging] = useState<ChosenChild[] | null>(null)
  const load = useCallback(
    () =>
      Promise.all([
        call('visits.plan', { schoolYear, grade, classNo, only: [] }),
        call('visits.followUps', { schoolYear, grade, classNo })
      ]),
    [classNo, grade, schoolYear]
  )
  const { value } = useLoaded(load, changes)
  const [plan, followUps] = value ?? []
  const where = whereOf({ ...(grade ? { grade } : {}), ...(classNo ? { classNo } : {}) }, everybody)
  const figure = (label: string, count: number, to: Opened) => (
    <Button key={label} type="link" size="small" onClick={() => setOpened(to)}>
      {label} {count}
    </Button>
  )
  const logOne = (studentId: number, group: VisitGroup) =>
    run(async () => onNew(await visitSeed(studentId, group, displayName)))

  return (
    <div className="register-bar" role="group" aria-label="家访情况">
      <span className="bar-figures">
        <span>{where}</span>
        {plan && (
          <>
            <span className="hint">{plan.label.replace(/^.*学年/, '')}</span>
            {figure('应访', plan.counts.total, { page: 'plan', state: null })}
            {[...visitStates]
              .reverse()
              .map((state) => figure(state, plan.counts[state], { page: 'plan', state }))}
          </>
        )}
        {followUps && figure('待跟进', followUps.length, { page: 'followUps' })}
      </span>
      <Space size={6}>
        <Button
          size="small"
          icon={<UnorderedListOutlined aria-hidden />}
          onClick={() => setOpened({ page: 'plan', state: null })}
        >
          家访计划
        </Button>
        <Button size="small" icon={<FormOutlined aria-hidden />} onClick={() => setLogging([])}>
          批量登记
        </Button>
      </Space>
      {opened?.page === 'plan' && (
        <PlanPage
          schoolYear={schoolYear}
          choice={{ grade, classNo }}
          where={where}
          first={opened.state}
          changes={changes}
          onLogOne={(child) => void logOne(child.studentId, child.group)}
          onLog={setLogging}
          onOpenStudent={props.onOpenStudent}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.page === 'followUps' && followUps && (
        <FollowUpsPage
          followUps={followUps}
          where={where}
          onChanged={onChanged}
          onOpenRecord={props.onOpenRecord}
          onOpenStudent={props.onOpenStudent}
          onClose={() => setOpened(null)}
        />
      )}
      {logging && (
        <LogDialog
          children={logging}
          schoolYear={schoolYear}
          choice={{ grade, classNo }}
          onClose={() => setLogging(null)}
          onLogged={() => {
            setLogging(null)
            onChanged()
          }}
        />
      )}
    </div>
  )
}
