import { useCallback, useState } from 'react'
import { Button, Empty, Tag } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { ShownRecord } from '@shared/api/records'
import { registers } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import { call } from '../../api'
import { textOf } from '../../registers/fields'
import { RecordDrawer } from '../../registers/form/record-drawer'
import type { NewRecord } from '../../registers/form/use-record-draft'
import { useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { visitSeed } from './seed'
import { siblingsPanel } from './siblings-panel'
import './visits.css'

interface VisitsTabProps {
  studentId: number
  schoolYear: number
  onOpenStudent: (id: number) => void
}

const PANELS = [siblingsPanel]
/** What a card says below its head, where there is something. */
const TOLD = ['content', 'parentFeedback', 'problems', 'agreement', 'measures'] as const

/** All home visits to one student, also as a brother or sister, newest first; one more is one click away. */
export function VisitsTab({ studentId, schoolYear, onOpenStudent }: VisitsTabProps) {
  const { settings, displayName } = useOpenSession()
  const { run } = useAction()
  const [opened, setOpened] = useState<{ id: number | null; seed?: NewRecord } | null>(null)
  const load = useCallback(() => call('visits.ofStudent', { studentId, schoolYear }), [schoolYear, studentId])
  const { value: visits, reload } = useLoaded(load)
  const register = customise(registers.home_visits, settings.fieldChoices.home_visits)
  const add = () =>
    run(async () => setOpened({ id: null, seed: await visitSeed(studentId, undefined, displayName) }))

  return (
    <div className="tab-page">
      <div className="tab-head">
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void add()}>
          登记家访
        </Button>
        <span className="hint">{visits ? `共 ${visits.length} 次` : ''}</span>
      </div>
      {visits?.length === 0 && <Empty description="还没有家访记录" />}
      {visits?.map((visit) => (
        <VisitCard
          key={visit.id}
          visit={visit}
          isOwn={visit.studentId === studentId}
          onOpen={() => setOpened({ id: visit.id })}
        />
      ))}
      <RecordDrawer
        open={opened !== null}
        register={register}
        id={opened?.id ?? null}
        seed={opened?.seed}
        panels={PANELS}
        schoolYear={schoolYear}
        classes={[]}
        readOnly={false}
        onOpenStudent={onOpenStudent}
        onNew={(begun) => (begun ? setOpened({ id: null, seed: { ...begun, studentId } }) : void add())}
        onClose={() => setOpened(null)}
        onSaved={() => void reload()}
        onCreated={(id) => setOpened({ id })}
      />
    </div>
  )
}

interface VisitCardProps {
  visit: ShownRecord
  /** False where the visit was to a brother or sister and the child was there too. */
  isOwn: boolean
  onOpen: () => void
}

function VisitCard({ visit, isOwn, onOpen }: VisitCardProps) {
  const text = (key: string) => {
    const value = visit.values[key]
    return Array.isArray(value) ? '' : textOf(value)
  }
  const fields = registers.home_visits.fields
  return (
    <article className="visit-card" aria-label={`家访 ${text('visitDate')}`}>
      <h4>
        <Button type="link" className="in-table" onClick={onOpen}>
          {text('visitDate') || '日期不详'}
        </Button>
        <span>{text('method')}</span>
        {text('category') && <Tag>{text('category')}</Tag>}
        <span>{text('teachers')}</span>
        {!isOwn && <Tag color="cyan">与{text('name')}一同</Tag>}
      </h4>
      {TOLD.filter(text).map((key) => (
        <p key={key}>
          <span className="hint">{fields[key].label}:</span>
          {text(key)}
        </p>
      ))}
      {text('followUp') && (
        <p>
          <span className="hint">后续跟进:</span>
          {[text('followUp'), text('followUpDate'), text('followUpState'), text('followUpResult')]
            .filter(Boolean)
            .join(',')}
        </p>
      )}
    </article>
  )
}
